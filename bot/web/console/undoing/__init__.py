"""What can be taken back: kept with what is done, offered by the notice that follows, and done where nothing has
changed meanwhile. What cannot is asked for before."""

from bot.web.console.routes import Route, post
from bot.web.console.undoing import page

ROUTES: tuple[Route, ...] = (post("/undo/{number:[0-9]+}", page.undo),)

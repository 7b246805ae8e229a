"""What each room of the console is for, for whoever works there for the first time."""

from bot.web.console.help import page
from bot.web.console.routes import Route, get

ROUTES: tuple[Route, ...] = (get("/help", page.page),)

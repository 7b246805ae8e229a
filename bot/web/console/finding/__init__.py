"""One box for everything: what can be found depends on who looks."""

from bot.web.console.finding import page
from bot.web.console.routes import Route, get

ROUTES: tuple[Route, ...] = (get("/search", page.page),)

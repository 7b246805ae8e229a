"""What staff may change themselves: the rules by which campaigns go out, each change a row with its history."""

from bot.web.console.routes import Route, get, post
from bot.web.console.settings import page

ADMINS = ("admin",)

ROUTES: tuple[Route, ...] = (
    get("/settings", page.page, ADMINS),
    post("/settings", page.change, ADMINS),
    get("/settings/history.{kind:csv|xlsx|db}", page.export, ADMINS),
)

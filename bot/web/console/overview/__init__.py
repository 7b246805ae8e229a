"""Where a colleague begins: what waits for them, and where the province stands."""

from bot.web.console.overview import page
from bot.web.console.routes import Route, get

ROUTES: tuple[Route, ...] = (get("", page.page), get("/overview.{kind:csv|xlsx}", page.export))

"""/staff: where a colleague begins."""

from aiohttp import web

from bot.web.console.request import StaffRequest
from bot.web.console.routes import Route, get


async def page(asked: StaffRequest) -> web.StreamResponse:
    """What waits for them."""
    return asked.show("home.html")


ROUTES: tuple[Route, ...] = (get("", page),)

"""/telegram: the webhook."""

from aiohttp import web

from bot.engine.dispatcher import UnderWayError
from bot.web.context import WEB

routes = web.RouteTableDef()

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
"""https://core.telegram.org/bots/api#setwebhook"""


@routes.post("/telegram")
async def webhook(request: web.Request) -> web.Response:
    """200 once the update's turn is saved; anything else has Telegram deliver it again."""
    intake = request.app[WEB].telegram
    if intake is None:
        raise web.HTTPNotFound
    if not intake.allows(request.headers.get(SECRET_HEADER, "")):
        raise web.HTTPForbidden
    try:
        payload = await request.json()
    except ValueError:
        raise web.HTTPBadRequest from None
    if not isinstance(payload, dict):
        raise web.HTTPBadRequest
    try:
        await intake.take(payload)
    except UnderWayError:
        raise web.HTTPServiceUnavailable(headers={"Retry-After": "5"}) from None
    return web.Response()

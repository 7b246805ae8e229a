"""/health/live and /health/ready, for whoever watches the machine."""

from aiohttp import web

from bot.web.context import WEB

routes = web.RouteTableDef()


@routes.get("/health/live")
async def live(_request: web.Request) -> web.Response:
    """The process answers."""
    return web.json_response({"live": True})


@routes.get("/health/ready")
async def ready(request: web.Request) -> web.Response:
    """The database answers as well; 503 while it does not."""
    try:
        await request.app[WEB].store.ping()
    except Exception as wrong:
        return web.json_response({"ready": False, "database": type(wrong).__name__}, status=503)
    return web.json_response({"ready": True})

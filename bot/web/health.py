"""/health/live and /health/ready, for whoever watches the machine."""

import asyncio

from aiohttp import web

from bot.web.context import WEB

PATIENCE = 5.0
"""Seconds within which the database answers: whoever watches asks again before long."""

routes = web.RouteTableDef()


@routes.get("/health/live")
async def live(_request: web.Request) -> web.Response:
    """The process answers."""
    return web.json_response({"live": True})


@routes.get("/health/ready")
async def ready(request: web.Request) -> web.Response:
    """The database answers as well, there is room on its disk and in its pool, the content has been read, and every
    task beside goes on; 503 with the reason while that is not so. `unread` counts by channel what could not be read
    since the start."""
    parts = request.app[WEB]
    unread = {"unread": {channel.name: channel.unread for channel in parts.channels}}
    if parts.store.strain:
        return web.json_response({"ready": False, "full": parts.store.strain, **unread}, status=503)
    try:
        async with asyncio.timeout(PATIENCE):
            await parts.store.ping()
    except Exception as wrong:
        return web.json_response({"ready": False, "database": type(wrong).__name__, **unread}, status=503)
    if not parts.dispatcher.ready:
        return web.json_response({"ready": False, "down": ["understanding"], **unread}, status=503)
    if parts.supervisor.down:
        return web.json_response({"ready": False, "down": parts.supervisor.down, **unread}, status=503)
    return web.json_response({"ready": True, **unread})

"""/metrics of a process that serves nothing else: `bot work`."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.web.metrics.families import Watched, families
from bot.web.metrics.page import has_token, told

HERE = "127.0.0.1"
"""Nobody but this machine is told: there is no proxy in front, and nothing else to be asked for."""


@asynccontextmanager
async def alone(watched: Watched, port: int, token: str) -> AsyncIterator[None]:
    """Shows the numbers for as long as the context is open; the token, where there is one, opens them here as well.
    Raises `OSError` where the port cannot be used."""

    async def metrics(request: web.Request) -> web.Response:
        if token and not has_token(request, token):
            raise web.HTTPNotFound
        return told(await families(watched))

    app = web.Application()
    app.router.add_get("/metrics", metrics)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, HERE, port).start()
        yield
    finally:
        await runner.cleanup()

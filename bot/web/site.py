"""The web server of one process."""

import asyncio

from aiohttp import web

from bot.web.headers import mend_requests
from bot.web.refusing.limited import HEARD, close_slow

UNDER_WAY = 2.0
"""Seconds that a request which is under way has to end when the server does."""


class Site:
    """Serves an application on an address, between `open` and `close`."""

    def __init__(self, app: web.Application) -> None:
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=UNDER_WAY)
        self._slow: asyncio.Task[None] | None = None

    async def open(self, host: str, port: int, several: bool) -> int:
        """Gives the port. `several`: others may serve on the same one, as the kernel deals them out. Raises `OSError`
        where it cannot be used."""
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port, reuse_port=several).start()
        server = self._runner.server
        assert server is not None  # it has been set up
        mend_requests(server)
        self._slow = asyncio.create_task(close_slow(server, self._runner.app[HEARD]))
        return int(self._runner.addresses[0][1])

    async def close(self) -> None:
        """Takes nothing new, lets what is under way end, and sends everybody away."""
        if self._slow is not None:
            self._slow.cancel()
        await self._runner.cleanup()

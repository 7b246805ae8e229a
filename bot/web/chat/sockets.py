"""The browsers that are connected."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from aiohttp import WSCloseCode, web

from bot.limits import rules
from bot.limits.room import Room

PARTING = 1.0
"""Seconds that browsers have to say goodbye; a phone that sleeps says nothing."""


class Sockets:
    """Every open socket of this process, and the `room` for what has come over them in part."""

    def __init__(self) -> None:
        self._open: set[web.WebSocketResponse] = set()
        self.room = Room(rules.UNFINISHED_OF_ADDRESS, rules.UNFINISHED)

    @contextmanager
    def connected(self, ws: web.WebSocketResponse) -> Iterator[None]:
        """A browser's socket, for as long as it is open."""
        self._open.add(ws)
        try:
            yield
        finally:
            self._open.discard(ws)

    async def goodbye(self, _app: web.Application) -> None:
        """Sends every browser away when the server stops, which would wait a minute for them; they come back to the
        next one by themselves."""
        leaving = [ws.close(code=WSCloseCode.GOING_AWAY) for ws in self._open]
        with suppress(TimeoutError):
            async with asyncio.timeout(PARTING):
                await asyncio.gather(*leaving, return_exceptions=True)

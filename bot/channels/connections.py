"""Connections to the service behind a channel, kept open from one call to the next."""

import aiohttp

from bot.model import RetryError

CONNECT = 5.0
"""Seconds until it is given up to reach a server."""


class Connections:
    """At most so many requests are on their way at once; the others wait."""

    def __init__(self, most: int = 64) -> None:
        self._most = most
        self._session: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        """Makes calls possible."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._most, keepalive_timeout=60)
            self._session = aiohttp.ClientSession(connector=connector)

    async def close(self) -> None:
        """Gives them back."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def opened(self, later: float) -> aiohttp.ClientSession:
        """The session. Raises `RetryError` after so many seconds while it is not open."""
        if self._session is None:
            raise RetryError(later)
        return self._session

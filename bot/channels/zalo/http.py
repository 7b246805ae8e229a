"""HTTP to Zalo's services: what was certainly not sent, what nobody can know, and what was answered."""

import json
from typing import Any

import aiohttp

from bot.channels.connections import CONNECT, Connections
from bot.model import FileLostError, InDoubtError, RetryError

LARGEST = 20 * 1024 * 1024
"""Bytes that are read of a file that a person sent."""

UNREADABLE: dict[str, Any] = {}
"""What stands for an answer that is no JSON object."""


class Calls:
    """One session of connections. No address and no header ever comes into an error: they hold the tokens."""

    def __init__(self) -> None:
        self._connections = Connections()

    async def open(self) -> None:
        """Makes calls possible."""
        await self._connections.open()

    async def close(self) -> None:
        """Gives the connections back."""
        await self._connections.close()

    async def __call__(self, method: str, url: str, seconds: float, **how: Any) -> tuple[int, dict[str, Any]]:
        """The status and the JSON object of an answer; `UNREADABLE` where it is none. Raises `RetryError` where no
        connection came about, `InDoubtError` where no answer did."""
        timeout = aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT)
        try:
            async with self._connections.opened(later=2.0).request(method, url, timeout=timeout, **how) as answer:
                return answer.status, _object(await answer.read())
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            raise RetryError(2.0) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as lost:
            raise InDoubtError(type(lost).__name__) from None

    async def fetch(self, url: str, seconds: float = 30.0) -> bytes:
        """A file that a person sent. Raises `FileLostError`."""
        try:
            timeout = aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT)
            async with self._connections.opened(later=2.0).get(url, timeout=timeout) as answer:
                content = await answer.content.read(LARGEST) if answer.status == 200 else b""
                while content and len(content) < LARGEST and (more := await answer.content.read(LARGEST)):
                    content += more
        except (aiohttp.ClientError, ValueError, TimeoutError, OSError) as lost:
            raise FileLostError(type(lost).__name__) from None
        if not content:
            raise FileLostError(str(answer.status))
        return content


def _object(raw: bytes) -> dict[str, Any]:
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return UNREADABLE
    return found if isinstance(found, dict) else UNREADABLE

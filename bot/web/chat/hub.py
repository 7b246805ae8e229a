"""The browsers that are connected, and what is new for each."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress

from aiohttp import WSCloseCode, web

from bot.store import Store
from bot.store.chats import outbox

GLANCE = 1.0
"""Seconds between two looks at what other processes put into the outbox."""


class Hub:
    """Wakes whoever waits for a chat. What is new lies in the database; the hub only says that it is there."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: dict[str, set[asyncio.Event]] = {}
        self._sockets: set[web.WebSocketResponse] = set()

    @contextmanager
    def connected(self, ws: web.WebSocketResponse) -> Iterator[None]:
        """A browser's socket, for as long as it is open."""
        self._sockets.add(ws)
        try:
            yield
        finally:
            self._sockets.discard(ws)

    async def goodbye(self, _app: web.Application) -> None:
        """Sends every browser away when the server stops, which would wait a minute for them; they come back to the
        next one by themselves."""
        leaving = [ws.close(code=WSCloseCode.GOING_AWAY) for ws in self._sockets]
        await asyncio.gather(*leaving, return_exceptions=True)

    def join(self, chat_id: str) -> asyncio.Event:
        """An event that is set whenever something new waits for the chat."""
        event = asyncio.Event()
        self._waiting.setdefault(chat_id, set()).add(event)
        return event

    def leave(self, chat_id: str, event: asyncio.Event) -> None:
        """Takes the event back."""
        events = self._waiting.get(chat_id, set())
        events.discard(event)
        if not events:
            self._waiting.pop(chat_id, None)

    def wake(self, chat_id: str) -> None:
        """Something new waits for this chat."""
        for event in self._waiting.get(chat_id, ()):
            event.set()

    async def running(self, _app: web.Application) -> AsyncIterator[None]:
        """Looks at the outbox for as long as the server runs."""
        task = asyncio.create_task(self._glance())
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    async def _glance(self) -> None:
        async with self._store.read() as tx:
            seen = await outbox.last(tx)
        while True:
            await asyncio.sleep(GLANCE)
            if not self._waiting:
                continue
            with suppress(OSError):
                async with self._store.read() as tx:
                    fresh = await outbox.waiting(tx, seen)
                for number, chat_id in fresh:
                    seen = max(seen, number)
                    self.wake(chat_id)

"""What colleagues publish, in this process: looked for again and again, and learnt beside the conversations."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress

from bot.content import Library
from bot.content.overlay.laying import overlaid
from bot.model import Addition
from bot.store import Store
from bot.store.staff import additions
from bot.understanding import Understanding

LOOK = 0.3
"""Seconds between two looks at the version, where nobody could tell us: with the time that learning takes, what is
published is known everywhere within a second."""


class Overlay:
    """`learnt` gets the library and the understanding with all that is published, whenever that has changed."""

    def __init__(self, store: Store, library: Library, learnt: Callable[[Library, Understanding], None]) -> None:
        self._store, self._library, self._learnt = store, library, learnt
        self.version = 0
        self._news = asyncio.Event()
        store.pubsub.subscribe(additions.TOPIC, lambda _: self._news.set())

    async def run(self) -> None:
        """Looks until it is cancelled: when it is told, and after a while in any case."""
        while True:
            await self.look()
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK):
                    await self._news.wait()
            self._news.clear()

    async def look(self) -> None:
        """Learns what is new; returns at once where nothing is."""
        async with self._store.read() as tx:
            version = await additions.version(tx)
            if version == self.version:
                return
            published = await additions.live(tx)
        self._learnt(*await asyncio.to_thread(taught, self._library, published))
        self.version = version


def taught(library: Library, published: Iterable[Addition]) -> tuple[Library, Understanding]:
    """The library with additions, and what it comes to be understood as."""
    whole = overlaid(library, published)
    understanding = Understanding(whole)
    understanding.learn()
    return whole, understanding

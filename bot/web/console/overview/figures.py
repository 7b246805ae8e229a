"""The numbers of the overview, counted at most once in a while: whole tables are read for them."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiohttp import web

from bot.store.people import overview
from bot.store.people.overview import Numbers
from bot.web.context import Web

KEPT = timedelta(minutes=5)
"""How long they are shown."""


@dataclass
class Figures:
    """What was counted, and when. Who asks while it is being counted reads what was counted before."""

    numbers: Numbers | None = None
    at: datetime | None = None
    _counting: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def now(self, parts: Web) -> tuple[Numbers, datetime]:
        """The newest numbers there are."""
        fresh = self.at is not None and timedelta() <= parts.clock() - self.at < KEPT
        if self.numbers is None or self.at is None or not (fresh or self._counting.locked()):
            async with self._counting:
                await self._count(parts)
        assert self.numbers is not None and self.at is not None
        return self.numbers, self.at

    async def _count(self, parts: Web) -> None:
        now = parts.clock()
        if self.at is not None and timedelta() <= now - self.at < KEPT:
            return  # somebody else has just counted
        local = parts.library.site.local(now)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        async with parts.store.read() as tx:
            self.numbers = await overview.count(tx, parts.library.tracked, midnight)
        self.at = now


FIGURES = web.AppKey("figures", Figures)

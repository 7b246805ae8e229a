"""The month's messages: once they are used up, the channel rests until the next month, and staff know.

A free bot has 3,000 (https://bot.zapps.me/pricing); more comes of asking again.
"""

from datetime import datetime, timedelta, timezone

import structlog

from bot.channels.context import Context
from bot.model import RetryError
from bot.store.chats import parking

log = structlog.get_logger()

VIETNAM = timezone(timedelta(hours=7))
"""Where the month ends; there is no summer time."""


def month_end(now: datetime) -> datetime:
    """When the next month begins."""
    first = now.astimezone(VIETNAM).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (first + timedelta(days=32)).replace(day=1)


class Quota:
    """What one bot may still send, as far as Zalo has said. `channel` is its name, `title` how staff know it."""

    def __init__(self, context: Context, channel: str, title: str) -> None:
        self._context, self._channel, self._title = context, channel, title
        self._until: datetime | None = None

    async def load(self) -> None:
        """Learns what another process, or an earlier run, has been told."""
        async with self._context.store.read() as tx:
            self._until = await parking.until(tx, self._channel)

    def check(self) -> None:
        """Raises `RetryError` while the channel rests."""
        left = (self._until - self._context.clock()).total_seconds() if self._until else 0.0
        if left > 0:
            raise RetryError(left)

    async def used_up(self) -> RetryError:
        """Parks the channel, tells staff once, and gives what to raise."""
        now = self._context.clock()
        self._until = month_end(now)
        async with self._context.store.begin() as tx:
            first = await parking.park(tx, self._channel, self._until)
        if first:
            log.error("quota used up", channel=self._channel, until=self._until.isoformat())
            await self._context.alarm("quota", self._title)
        return RetryError((self._until - now).total_seconds())

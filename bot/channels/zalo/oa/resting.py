"""What the account may not send for a while: it is not asked for in vain, and staff are told once a day.

What rests is an endpoint whose quota is spent, all that costs money because nobody pays for it (the Zalo Cloud Account,
ZCA, is missing or empty), or everything. When it is mended nobody tells us, so each is tried again after a nap.
https://docs.zaloplatforms.com/docs/OA/error-code
"""

from datetime import datetime, timedelta, timezone

import structlog

from bot.channels.context import Context
from bot.channels.zalo.oa.errors import CONSULTATION_AT, NAPS, Means, OaError, failure, meaning
from bot.channels.zalo.oa.incoming.parsing import NAME, TITLE
from bot.model import RetryError, SendError
from bot.store.chats import parking

log = structlog.get_logger()

VIETNAM = timezone(timedelta(hours=7))
"""Where the day ends; there is no summer time."""

EVERYTHING, PAID = "everything", "paid"
"""What may rest besides an endpoint."""

ALARMS = {Means.SPENT: "spent", Means.UNPAID: "unpaid", Means.BROKEN: "broken"}
"""What staff are told of."""


def day_end(now: datetime) -> datetime:
    """When the next day begins, and with it the next day's quota."""
    return now.astimezone(VIETNAM).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


class Resting:
    """What rests, as far as this process has been told: another one learns it by one call."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._until: dict[str, datetime] = {}

    def check(self, endpoint: str, paid: bool = False) -> None:
        """Raises `RetryError` while this rests. `paid`: it costs money."""
        now = self._context.clock()
        for what in (EVERYTHING, endpoint, *([PAID] if paid else ())):
            left = (self._until.get(what, now) - now).total_seconds()
            if left > 0:
                raise RetryError(left, others=what != EVERYTHING)

    async def failure(self, endpoint: str, error: OaError) -> SendError:
        """What an answer means for this message; what it means for others is noted."""
        means = meaning(endpoint, error.number)
        if means not in ALARMS:
            return failure(endpoint, error)
        now, what = self._context.clock(), _rests(means, endpoint)
        nap = timedelta(seconds=NAPS[means])
        self._until[what] = min(now + nap, day_end(now)) if means is Means.SPENT else now + nap
        await self._tell(ALARMS[means], error, now)
        return RetryError((self._until[what] - now).total_seconds(), others=what != EVERYTHING)

    async def _tell(self, kind: str, error: OaError, now: datetime) -> None:
        async with self._context.store.begin() as tx:
            first = await parking.park(tx, f"{NAME} {kind}", day_end(now))
        if first:
            log.error("the account rests", channel=NAME, kind=kind, reason=str(error))
            await self._context.alarm(kind, TITLE)


def _rests(means: Means, endpoint: str) -> str:
    if means is Means.UNPAID:
        return PAID
    return EVERYTHING if means is Means.BROKEN or endpoint == CONSULTATION_AT else endpoint

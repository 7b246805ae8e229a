"""One delivery: the message, the channel's answer, and what it means for the ledger."""

import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog

from bot.model import Channel, DeliveryState, InDoubtError, Message, RefusedError, RetryError, UnreachableError
from bot.store import Store
from bot.store.ledger import lanes
from bot.store.ledger.claims import Claimed
from bot.store.ledger.outcomes import Outcome

log = structlog.get_logger()

Compose = Callable[[Claimed], Message]
"""Makes the message for one person out of a campaign's content."""

LONGEST = 300.0
"""Seconds between two attempts at the most. A delivery that certainly did not arrive is tried until its occurrence
expires."""


AT_ONCE = 0.05
"""Seconds within which answers that say "later" hold the lane together."""


class Attempt:
    """Tries to send a delivery: every way in which that can end is an outcome. `clock` is for tests; without it, times
    are the database's."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        compose: Compose,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._store, self._channels, self._compose, self._clock = store, channels, compose, clock
        self._held: dict[str, tuple[float, float, datetime]] = {}

    async def __call__(self, claimed: Claimed) -> Outcome:
        """The outcome; never raises."""
        delivery = claimed.delivery
        if not claimed.wanted:
            return Outcome(delivery, DeliveryState.OPTED_OUT)
        try:
            message = self._compose(claimed)
        except Exception as wrong:
            log.error("message not made", delivery=delivery.id, exc_info=wrong)
            return Outcome(delivery, DeliveryState.FAILED, type(wrong).__name__)
        try:
            return await self._sent(claimed, message)
        except Exception as wrong:
            log.error("delivery in doubt", delivery=delivery.id, exc_info=wrong)
            return Outcome(delivery, DeliveryState.IN_DOUBT, type(wrong).__name__)

    async def _sent(self, claimed: Claimed, message: Message) -> Outcome:
        delivery = claimed.delivery
        try:
            await self._channels[delivery.address.channel].send(delivery.address, message)
        except RetryError as later:
            return await self._later(claimed, later)
        except UnreachableError:
            return Outcome(delivery, DeliveryState.UNREACHABLE)
        except RefusedError as refused:
            return Outcome(delivery, DeliveryState.FAILED, refused.reason)
        except InDoubtError as doubt:
            return Outcome(delivery, DeliveryState.IN_DOUBT, str(doubt))
        return Outcome(delivery, DeliveryState.SENT)

    async def _later(self, claimed: Claimed, later: RetryError) -> Outcome:
        """Certainly not delivered: the lane waits, and this delivery goes back among the pending, for longer each
        time."""
        delivery = claimed.delivery
        until = await self._hold(delivery.address.channel, later.after)
        longer = max(0.0, min(2.0 ** (delivery.attempt - 1), LONGEST) - later.after)
        due_at = until + timedelta(seconds=longer)
        return Outcome(delivery, DeliveryState.PENDING, str(later), due_at)

    async def _hold(self, channel: str, seconds: float) -> datetime:
        """Holds the lane for every worker. When a hundred answers say "later" at once, the first ones hold it."""
        at, held, until = self._held.get(channel, (0.0, 0.0, datetime.min))
        if time.monotonic() - at < AT_ONCE and held >= seconds:
            return until
        async with self._store.begin() as tx:
            until = await lanes.hold(tx, channel, seconds, self._clock() if self._clock else None)
        self._held[channel] = (time.monotonic(), seconds, until)
        return until

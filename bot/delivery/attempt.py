"""One delivery: the message, the channel's answer, and what it means for the ledger."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta

import structlog

from bot.model import (
    Channel,
    ClosedError,
    Delivery,
    DeliveryState,
    Message,
    RefusedError,
    RetryError,
    SendError,
    UnreachableError,
)
from bot.store import Store
from bot.store.campaigns.pictures import Pictures
from bot.store.database.clock import clock
from bot.store.ledger import lanes
from bot.store.ledger.claims import Claimed
from bot.store.ledger.outcomes import Outcome

log = structlog.get_logger()

Compose = Callable[[Claimed], Message]
"""Makes the message for one person out of a campaign's content."""
LONGEST = 300.0
"""Seconds between two attempts at the most. A delivery that certainly did not arrive is tried until its occurrence
expires."""

PATIENCE = 20.0
"""Seconds that the further parts of a message wait for a channel that says "later": well within the lease."""

Slot = Callable[[], Awaitable[None]]
"""Waits for a further slot of the lane."""


async def at_once() -> None:
    """Nobody waits."""


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
        self._pictures = Pictures(store)
        self._held: dict[str, tuple[float, float, datetime]] = {}

    async def __call__(self, claimed: Claimed, slot: Slot = at_once) -> Outcome:
        """The outcome; never raises. The first message leaves now, in the slot that was claimed; each further part of
        it waits for a `slot` of its own."""
        delivery = claimed.delivery
        if not claimed.wanted:
            return Outcome(delivery, DeliveryState.OPTED_OUT)
        try:
            message = await self._pictures.filled(self._compose(claimed))
        except Exception as wrong:
            log.error("message not made", delivery=delivery.id, exc_info=wrong)
            return Outcome(delivery, DeliveryState.FAILED, type(wrong).__name__)
        try:
            return await self._sent(claimed, message, slot)
        except Exception as wrong:
            log.error("delivery in doubt", delivery=delivery.id, exc_info=wrong)
            return Outcome(delivery, DeliveryState.IN_DOUBT, type(wrong).__name__)

    def by_silence(self, channel: str) -> bool:
        """Whether what the channel charges depends on how long somebody has not written."""
        tariff = self._channels[channel].tariff
        return tariff is not None and tariff.by_silence

    async def _sent(self, claimed: Claimed, message: Message, slot: Slot) -> Outcome:
        delivery, channel = claimed.delivery, self._channels[claimed.delivery.address.channel]
        parts = channel.parts(message)
        if not parts:
            return Outcome(delivery, DeliveryState.FAILED, "nothing to say")
        try:
            await channel.send(delivery.address, parts[0])
        except RetryError as later:
            return await self._later(claimed, later)
        except SendError as wrong:
            return _ended(delivery, wrong)
        return await self._rest(claimed, parts, slot)

    async def _rest(self, claimed: Claimed, parts: Sequence[Message], slot: Slot) -> Outcome:
        """Once the first part is there, the others are not begun anew: what cannot follow soon is in doubt."""
        delivery = claimed.delivery
        for number, part in enumerate(parts[1:], 2):
            try:
                await slot()
                await self._patiently(delivery, part)
            except RetryError as later:
                return Outcome(delivery, DeliveryState.IN_DOUBT, f"part {number} of {len(parts)}: {later}")
            except SendError as wrong:
                return _ended(delivery, wrong)
        return Outcome(delivery, DeliveryState.SENT, billed=self._billed(claimed, len(parts)))

    def _billed(self, claimed: Claimed, parts: int) -> int:
        """How many messages the channel charges for."""
        channel = self._channels[claimed.delivery.address.channel]
        tariff = channel.tariff
        if tariff is None or not tariff.costs(claimed.silent, channel.rate):
            return 0
        return 1 if tariff.shut(claimed.silent) else parts

    async def _patiently(self, delivery: Delivery, part: Message) -> None:
        """A "later" in the middle holds the lane, and is waited for while the lease lasts."""
        channel, until = self._channels[delivery.address.channel], time.monotonic() + PATIENCE
        while True:
            try:
                return await channel.send(delivery.address, part)
            except RetryError as later:
                await self._until(delivery.address.channel, later)
                if time.monotonic() + later.after > until:
                    raise
                await asyncio.sleep(max(later.after, 0.1))

    async def _later(self, claimed: Claimed, later: RetryError) -> Outcome:
        """Certainly not delivered: the lane waits, unless others may go on, and this delivery goes back among the
        pending, for longer each time."""
        delivery = claimed.delivery
        until = await self._until(delivery.address.channel, later)
        longer = max(0.0, min(2.0 ** (delivery.attempt - 1), LONGEST) - later.after)
        due_at = until + timedelta(seconds=longer)
        return Outcome(delivery, DeliveryState.PENDING, str(later), due_at)

    async def _until(self, channel: str, later: RetryError) -> datetime:
        if not later.others:
            return await self._hold(channel, later.after)
        async with self._store.read() as tx:
            return (self._clock() if self._clock else await clock(tx)) + timedelta(seconds=later.after)

    async def _hold(self, channel: str, seconds: float) -> datetime:
        """Holds the lane for every worker. When a hundred answers say "later" at once, the first ones hold it."""
        at, held, until = self._held.get(channel, (0.0, 0.0, datetime.min))
        if time.monotonic() - at < AT_ONCE and held >= seconds:
            return until
        async with self._store.begin() as tx:
            until = await lanes.hold(tx, channel, seconds, self._clock() if self._clock else None)
        self._held[channel] = (time.monotonic(), seconds, until)
        return until


def _ended(delivery: Delivery, wrong: SendError) -> Outcome:
    """What an error that is not "later" means for the ledger."""
    if isinstance(wrong, UnreachableError):
        return Outcome(delivery, DeliveryState.UNREACHABLE)
    if isinstance(wrong, ClosedError):
        return Outcome(delivery, DeliveryState.EXPIRED, str(wrong))
    if isinstance(wrong, RefusedError):
        return Outcome(delivery, DeliveryState.FAILED, wrong.reason)
    return Outcome(delivery, DeliveryState.IN_DOUBT, str(wrong))

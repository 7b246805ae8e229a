"""Sends what is due: claims under the lane, sends, settles. Nothing lost, nothing doubled, and the doubtful known."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog

from bot.content import N_, Library
from bot.engine import opening
from bot.model import Channel, DeliveryState, InDoubt, Message, Refused, Retry, Unreachable
from bot.store import Store, deliveries, lanes, people
from bot.store.deliveries import Claimed, Outcome

log = structlog.get_logger()

FLUSH = 0.05
"""Seconds for which outcomes are collected before they are written together."""

ATTEMPTS = 5
"""How often a delivery is tried that certainly did not arrive."""


class Sender:
    """Delivers the occurrences that run. Any number of these, in any number of processes, share one database."""

    def __init__(
        self,
        store: Store,
        library: Library,
        channels: Mapping[str, Channel],
        paces: Mapping[str, lanes.Pace],
        clock: Callable[[], datetime],
    ) -> None:
        self._store, self._library, self._channels = store, library, channels
        self._paces, self._clock = paces, clock

    async def step(self) -> int:
        """Claims and sends one round on every channel; gives how many deliveries were claimed."""
        rounds = [self._round(name) for name in self._channels if name in self._paces]
        return sum(await asyncio.gather(*rounds))

    async def _round(self, channel: str) -> int:
        async with self._store.begin() as tx:
            claimed = await deliveries.claim(tx, channel, self._paces[channel], self._clock())
        if claimed:
            await self._deliver(claimed)
        return len(claimed)

    async def _deliver(self, claimed: list[Claimed]) -> None:
        """Sends all at once and writes outcomes as they come, every `FLUSH` seconds."""
        waiting = {asyncio.create_task(self._send(one)) for one in claimed}
        while waiting:
            await asyncio.sleep(0 if len(waiting) == 1 else FLUSH)
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            async with self._store.begin() as tx:
                await deliveries.settle(tx, [task.result() for task in done])

    async def _send(self, claimed: Claimed) -> Outcome:
        """One delivery, as the channel's answer tells: every way in which it can end is an outcome."""
        delivery = claimed.delivery
        if not claimed.wanted:
            return Outcome(delivery, DeliveryState.OPTED_OUT)
        try:
            await self._channels[delivery.address.channel].send(delivery.address, self._message(claimed))
        except Retry as later:
            return await self._later(claimed, later)
        except Unreachable:
            async with self._store.begin() as tx:
                await people.unreachable(tx, delivery.address, self._clock())
            return Outcome(delivery, DeliveryState.UNREACHABLE)
        except Refused as refused:
            return Outcome(delivery, DeliveryState.FAILED, refused.reason)
        except InDoubt as doubt:
            return Outcome(delivery, DeliveryState.IN_DOUBT, str(doubt))
        except Exception as wrong:
            log.error("delivery failed", delivery=delivery.id, exc_info=wrong)
            return Outcome(delivery, DeliveryState.IN_DOUBT, type(wrong).__name__)
        return Outcome(delivery, DeliveryState.SENT)

    async def _later(self, claimed: Claimed, later: Retry) -> Outcome:
        """The channel is overrun: the whole lane waits, and this delivery goes back among the pending."""
        until = self._clock() + timedelta(seconds=later.after)
        async with self._store.begin() as tx:
            await lanes.hold(tx, claimed.delivery.address.channel, until)
        if claimed.delivery.attempt >= ATTEMPTS:
            return Outcome(claimed.delivery, DeliveryState.FAILED, str(later))
        return Outcome(claimed.delivery, DeliveryState.PENDING, str(later), due_at=until)

    def _message(self, claimed: Claimed) -> Message:
        words = self._library.words[claimed.language]
        return Message(
            claimed.text,
            (opening(words(N_("Menu")), "menu"), opening(words(N_("Stop reminders")), "stop")),
        )

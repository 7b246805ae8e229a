"""What is said waits here until it has left."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from bot.engine.outbox.attempt import Attempt, Booking, Drawn
from bot.engine.outbox.sending import Sending
from bot.model import Address, Channel, Message
from bot.store import Store, Tx
from bot.store.chats import leases, outbox
from bot.store.chats.leases import LEASE
from bot.store.chats.outbox import Waiting
from bot.store.chats.turns import Lease, Said

LOOK = 1.0
"""Seconds between two looks at what waits and nobody sends."""

MOST = 1000
"""Addresses at which this process sends at once, when it takes over what others have left."""

Condition = Callable[[Tx], Awaitable[bool]]


def not_counted(_channel: str) -> None:
    """Replies are booked nowhere."""


async def as_it_is(message: Message) -> Message:
    """Nothing has to be drawn."""
    return message


async def always(_tx: Tx) -> bool:
    """It is said in any case."""
    return True


class Outbox:
    """What is said on all channels. `worker` names this process; `booking` counts what leaves, `drawn` makes files."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        clock: Callable[[], datetime],
        worker: str = "",
        booking: Booking = not_counted,
        drawn: Drawn = as_it_is,
    ) -> None:
        self._store, self._channels, self._clock = store, channels, clock
        self.worker = worker or secrets.token_hex(8)
        self._attempt = Attempt(channels, clock, booking, drawn)
        self._sending = Sending(store, self._attempt, clock, self.worker)

    def lease(self) -> Lease:
        """From now on this process sends what it says."""
        now = self._clock()
        return Lease(self.worker, now, now + LEASE)

    def post(self, address: Address, said: Said, messages: Sequence[Message]) -> None:
        """Sends what was just committed; returns at once."""
        channel = self._channels.get(address.channel)
        if channel is None or not messages:
            return
        if channel.keeps:
            channel.told(address)
        elif said.mine:  # else whoever sends here finds more when it notes what has left
            now = self._clock()
            letters = [Waiting(said.first + place, message, now) for place, message in enumerate(messages)]
            self._sending.begin(address, said.sent, letters, said.until)

    async def say(self, letters: Sequence[tuple[Address, Message]], first: Condition = always) -> bool:
        """Says something that nobody asked for, in the transaction in which `first` gave `True`; whether it did."""
        lease, ordered = self.lease(), sorted(letters, key=lambda letter: str(letter[0]))

        async def put(tx: Tx) -> list[Said] | None:
            if not await first(tx):
                return None
            return [await outbox.say(tx, address, [message], lease) for address, message in ordered]

        said = await self._store.at_once(put)
        for (address, message), numbers in zip(ordered, said or (), strict=False):
            self.post(address, numbers, [message])
        return said is not None

    def reaches(self, address: Address) -> bool:
        """Whether the channel of an address is on."""
        return address.channel in self._channels

    async def look(self) -> int:
        """Renews the leases of this process, and takes over what nobody sends; gives at how many addresses."""
        await self._sending.renew()
        sending = [name for name, channel in self._channels.items() if not channel.keeps]
        room = MOST - len(self._sending)
        if not sending or room <= 0:
            return 0
        async with self._store.read() as tx:
            found = await leases.due(tx, sending, self._clock(), room)
        free = [address for address in found if address not in self._sending]
        return sum(await asyncio.gather(*(self._take_over(address) for address in free)))

    async def drain(self) -> None:
        """Waits until all that is on its way has left or was let go, and is noted."""
        await self._sending.drain()

    async def close(self) -> None:
        """Gives what is on its way a moment, and leaves the rest to others. Nothing may be said after that."""
        await self._sending.close()

    async def _take_over(self, address: Address) -> int:
        mine = self.lease()
        waiting = await self._store.together(partial(leases.take, address=address, mine=mine), str(address))
        if waiting and address not in self._sending:
            self._sending.begin(address, waiting[0].number - 1, waiting, mine.until)
        return len(waiting[:1])

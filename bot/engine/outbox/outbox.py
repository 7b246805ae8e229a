"""Sends what waits, each address in order, for as long as this process holds its lease."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.engine.outbox.attempt import Attempt, Booking, Drawn
from bot.engine.outbox.line import Line
from bot.engine.outbox.notes import Notes
from bot.model import Address, Channel, Message, UnreachableError
from bot.store import Store, Tx
from bot.store.chats import outbox
from bot.store.chats.outbox import LEASE, Waiting
from bot.store.chats.turns import Lease, Said
from bot.store.people import people

log = structlog.get_logger()

STAY = 3.0
"""Seconds for which this process itself waits with an address; what is to wait for longer is let go."""

LOOK = 1.0
"""Seconds between two looks at what waits and nobody sends."""

MOST = 1000
"""Addresses at which this process sends at once, when it takes over what others have left."""

GRACE = 3.0
"""Seconds that what is on its way has when the process ends."""

Condition = Callable[[Tx], Awaitable[bool]]


def not_counted(_channel: str) -> None:
    """Replies are booked nowhere."""


def as_it_is(message: Message) -> Message:
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
        self._lines: dict[Address, Line] = {}
        self._notes = Notes(self._note)

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
            self._go(address, self._line(address, said.sent), said.first, letters)

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
        await self._renew()
        sending = [name for name, channel in self._channels.items() if not channel.keeps]
        room = MOST - len(self._lines)
        if not sending or room <= 0:
            return 0
        async with self._store.read() as tx:
            found = await outbox.due(tx, sending, self._clock(), room)
        free = [address for address in found if address not in self._lines]
        return sum(await asyncio.gather(*(self._take_over(address) for address in free)))

    async def drain(self) -> None:
        """Waits until all that is on its way has left or was let go, and is noted."""
        while tasks := [line.task for line in self._lines.values() if line.task]:
            await asyncio.gather(*tasks, return_exceptions=True)
        await self._notes.written()
        if any(line.task for line in self._lines.values()):
            await self.drain()

    async def close(self) -> None:
        """Gives what is on its way a moment, and leaves the rest to others."""
        with suppress(TimeoutError):
            async with asyncio.timeout(GRACE):
                await self.drain()
        left = {address: line for address, line in self._lines.items() if not line.idle}
        for line in left.values():
            if line.task:
                line.task.cancel()
        await self._notes.written()
        until, last = self._clock(), {address: line.last for address, line in left.items()}
        if last:
            await self._store.at_once(lambda tx: outbox.let_go(tx, last, self.worker, until))

    def _line(self, address: Address, sent: int) -> Line:
        """The line of an address at which everything has left up to a number."""
        line = self._lines.get(address)
        if line is None:
            line = self._lines[address] = Line(self._clock(), sent, sent)
        line.until = self._clock() + LEASE
        return line

    def _go(self, address: Address, line: Line, first: int, letters: Sequence[Waiting]) -> None:
        if line.last + 1 == first and not line.behind:
            line.add(letters)
        else:
            line.behind = True
        if line.task is None:
            line.task = asyncio.create_task(self._send(address, line))

    async def _send(self, address: Address, line: Line) -> None:
        try:
            while (line.waiting or line.behind) and self._clock() < line.until:
                await self._next(address, line)
        except Exception as wrong:
            log.error("outbox of an address stopped", channel=address.channel, exc_info=wrong)
        finally:
            line.task = None
            if line.waiting or line.behind:
                del self._lines[address]  # its lease ends, and somebody takes it over

    async def _next(self, address: Address, line: Line) -> None:
        if line.behind:
            line.behind = False
            async with self._store.read() as tx:
                line.add(await outbox.after(tx, address, line.last))
            return
        try:
            wait = await self._attempt(address, line.waiting[0])
        except UnreachableError:
            self._notes.left(address, line.end())
            async with self._store.begin() as tx:
                await people.unreachable(tx, address, self._clock())
            return
        if wait is None:
            self._notes.left(address, line.left())
        elif wait <= STAY:
            await asyncio.sleep(wait)
        else:
            await self._let_go(address, line, wait)

    async def _let_go(self, address: Address, line: Line, seconds: float) -> None:
        """Anybody may go on after so many seconds; whoever is told something new there goes on at once."""
        until, number, last = self._clock() + timedelta(seconds=seconds), self._notes.take(address), line.last
        done = {address: number} if number else {}

        async def write(tx: Tx) -> None:
            await outbox.note(tx, done, self.worker)
            await outbox.let_go(tx, {address: last}, self.worker, until)

        await self._store.together(write, str(address))
        if line.last == last and not line.behind:  # else something was said meanwhile, and all is tried at once
            line.waiting.clear()
            del self._lines[address]

    async def _take_over(self, address: Address) -> int:
        mine = self.lease()
        waiting = await self._store.together(partial(outbox.lease, address=address, mine=mine), str(address))
        if waiting and address not in self._lines:
            self._go(address, self._line(address, waiting[0].number - 1), waiting[0].number, waiting)
        return len(waiting[:1])

    async def _note(self, left: dict[Address, int]) -> None:
        more = await self._store.at_once(partial(outbox.note, sent=left, me=self.worker))
        for address, number in left.items():
            line = self._lines.get(address)
            if line is None:
                continue
            if more.get(address, 0) > line.last:
                self._go(address, line, 0, ())
            elif line.idle and line.done == number:
                del self._lines[address]

    async def _renew(self) -> None:
        now = self._clock()
        busy = {address: line for address, line in self._lines.items() if line.task and line.until > now}
        if busy:
            await self._store.at_once(partial(outbox.renew, addresses=list(busy), me=self.worker, until=now + LEASE))
        for line in busy.values():
            line.until = now + LEASE

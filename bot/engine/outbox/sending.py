"""Sends what this process owes at each address, in order, for as long as it holds the lease."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.engine.outbox.attempt import Attempt
from bot.engine.outbox.line import Line
from bot.engine.outbox.notes import Notes
from bot.model import Address, UnreachableError
from bot.store import Store, Tx
from bot.store.chats import leases, outbox
from bot.store.chats.leases import LEASE
from bot.store.chats.outbox import Waiting
from bot.store.people import people

log = structlog.get_logger()

STAY = 3.0
"""Seconds for which this process itself waits with an address; what is to wait for longer is let go."""

GRACE = 3.0
"""Seconds that what is on its way has when the process ends, and that the database has to note it."""


class Sending:
    """One line for each address at which something is on its way. `worker` names this process."""

    def __init__(self, store: Store, attempt: Attempt, clock: Callable[[], datetime], worker: str) -> None:
        self._store, self._attempt, self._clock, self._worker = store, attempt, clock, worker
        self._lines: dict[Address, Line] = {}
        self._notes = Notes(self._note)
        self._ends = False

    def __len__(self) -> int:
        return len(self._lines)

    def __contains__(self, address: Address) -> bool:
        return address in self._lines

    def begin(self, address: Address, sent: int, letters: Sequence[Waiting], until: datetime) -> None:
        """Sends letters, of which this process got the lease until then; returns at once. All up to the number `sent`
        has left, whoever sent it."""
        line = self._lines.setdefault(address, Line(until, sent, sent))
        line.until = until
        line.left(sent)
        self._go(address, line, letters[0].number, letters)

    async def renew(self) -> None:
        """This process is still there; what another has taken over meanwhile is no longer its own."""
        now = self._clock()
        busy = {address: line for address, line in self._lines.items() if line.task and line.until > now}
        if busy:
            until = now + LEASE
            kept = await self._store.at_once(partial(leases.renew, addresses=busy, me=self._worker, until=until))
            for address in kept:
                busy[address].until = until

    async def drain(self) -> None:
        """Waits until all that is on its way has left or was let go, and is noted."""
        while tasks := self._tasks():
            await asyncio.gather(*tasks, return_exceptions=True)
        await self._notes.written()
        if self._tasks():
            await self.drain()

    async def close(self) -> None:
        """Gives what is on its way a moment, and leaves the rest to others. Nothing is begun from now on."""
        self._ends = True
        tasks = self._tasks()
        if tasks:
            await asyncio.wait(tasks, timeout=GRACE)
        left = self._owed()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        try:
            async with asyncio.timeout(GRACE):
                await self._notes.written()
                left |= self._owed()
                await self._store.at_once(partial(leases.leave, addresses=left, me=self._worker, now=self._clock()))
        except Exception as wrong:
            log.warning("leases were not given back: others wait until they end", exc_info=wrong)

    def _owed(self) -> set[Address]:
        return {address for address, line in self._lines.items() if not line.idle}

    def _tasks(self) -> list[asyncio.Task[None]]:
        return [line.task for line in self._lines.values() if line.task]

    def _go(self, address: Address, line: Line, first: int, letters: Sequence[Waiting]) -> None:
        if line.last + 1 == first and not line.behind:
            line.add(letters)
        else:
            line.behind = True
        if line.task is None and not self._ends:
            line.task = asyncio.create_task(self._send(address, line))

    async def _send(self, address: Address, line: Line) -> None:
        try:
            while (line.waiting or line.behind) and self._clock() < line.until and not self._ends:
                await self._next(address, line)
        except Exception as wrong:
            log.error("outbox of an address stopped", channel=address.channel, exc_info=wrong)
        finally:
            line.task = None
            if line.waiting or line.behind:
                with suppress(KeyError):
                    del self._lines[address]  # its lease ends, and somebody takes it over

    async def _next(self, address: Address, line: Line) -> None:
        if line.behind:
            line.behind = False
            async with self._store.read() as tx:
                line.add(await outbox.after(tx, address, line.last))
            return
        try:
            letter = line.waiting[0]
            wait = await self._attempt(address, letter)
        except UnreachableError:
            self._notes.left(address, line.end())
            gone = partial(people.unreachable, address=address, now=self._clock())
            await self._store.together(gone, str(address))
            return
        if wait is None:
            self._notes.left(address, line.left(letter.number))
        elif wait <= STAY:
            await asyncio.sleep(wait)
        else:
            await self._let_go(address, line, wait)

    async def _let_go(self, address: Address, line: Line, seconds: float) -> None:
        """Anybody may go on after so many seconds; whoever is told something new there goes on at once."""
        until, number, last = self._clock() + timedelta(seconds=seconds), self._notes.take(address), line.last
        done = {address: number} if number else {}

        async def write(tx: Tx) -> None:
            await outbox.note(tx, done, self._worker)
            await leases.let_go(tx, address, last, self._worker, until)

        await self._store.together(write, str(address))
        if line.last == last and not line.behind:  # else something was said meanwhile, and all is tried at once
            line.waiting.clear()
            del self._lines[address]

    async def _note(self, left: dict[Address, int]) -> None:
        more = await self._store.at_once(partial(outbox.note, sent=left, me=self._worker))
        for address, number in left.items():
            line = self._lines.get(address)
            if line is None:
                continue
            if more.get(address, 0) > line.last:
                self._go(address, line, 0, ())
            elif line.idle and line.done == number:
                del self._lines[address]

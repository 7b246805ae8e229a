"""People talk, or a broadcast goes out, over a line that fails; and what the books say afterwards."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.delivery import Sender
from bot.model import Update
from bot.model.supervisor import Supervisor
from bot.store import Store
from bot.store.ledger import finish
from bot.store.ledger.lanes import Pace
from tests.crowd import Post, announce, plainly, settle_in, totals
from tests.databases import Postgres
from tests.faults.proxy import FaultProxy
from tests.people import Citizen, Town

PACE, PAUSE = Pace(600.0), 0.05

Fault = Callable[[FaultProxy, Postgres], None]

FAULTS: dict[str, Fault] = {
    "cut": lambda line, _: line.cut(stays=True),
    "crash": lambda _, server: server.crash(),
    "slow": lambda line, _: line.delay(0.05),
    "noisy": lambda line, _: line.corrupt(),
    "dead": lambda line, _: line.hole(),
}
"""Each for a moment; then the line is cut, as the system does that notices a dead one, and mended."""


@dataclass(frozen=True)
class Books:
    """What a broadcast came to: people by what the ledger says, those who got nothing and are not in doubt, and those
    who got it more than once."""

    totals: dict[str, int]
    lost: int
    doubled: int


async def strike(fault: Fault, line: FaultProxy, server: Postgres) -> None:
    """The fault comes, stays for a moment, and is mended."""
    await asyncio.to_thread(fault, line, server) if fault is FAULTS["crash"] else fault(line, server)
    await asyncio.sleep(0.3)
    line.cut()
    line.mend()


@asynccontextmanager
async def sending(store: Store, post: Post) -> AsyncIterator[None]:
    """A worker that delivers, whatever happens to it."""
    task = asyncio.create_task(Sender(store, {"post": post}, {"post": PACE}, plainly).run(Supervisor(pause=PAUSE)))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def broadcast(fault: Fault, line: FaultProxy, server: Postgres, direct: str, behind: str, count: int) -> Books:
    """To so many people; the fault comes when a quarter of them has it."""
    clean, store, post = Store(direct), Store(behind), Post(latency=0.005)
    await settle_in(clean, count)
    number = await announce(clean, datetime.now(UTC))
    await clean.close()
    async with sending(store, post):
        while len(post.times) < count / 4:
            await asyncio.sleep(0.005)
        await strike(fault, line, server)
    while await _pending(direct, number):
        async with sending(store, post):
            await asyncio.sleep(PAUSE)
    await store.close()
    return await _books(direct, number, post, count)


async def _pending(url: str, number: int) -> int:
    store = Store(url)
    async with store.read() as tx:
        waiting = (await totals(tx, number)).get("pending", 0)
    await store.close()
    return waiting


async def _books(url: str, number: int, post: Post, count: int) -> Books:
    """A few minutes later, when what nobody has settled is in doubt."""
    store = Store(url)
    async with store.begin() as tx:
        await finish.doubt_expired(tx, datetime.now(UTC) + timedelta(minutes=2))
    async with store.read() as tx:
        found = await totals(tx, number)
        doubtful = {str(one.person_id) for one in await finish.doubtful(tx, number, count)}
    await store.close()
    silent = {str(person) for person in range(1, count + 1)} - set(post.arrived)
    return Books(found, len(silent - doubtful), sum(times > 1 for times in post.arrived.values()))


async def talk(
    fault: Fault, line: FaultProxy, server: Postgres, town: Town, asked: list[str], count: int
) -> list[Citizen]:
    """So many people ask all of this, one after the other; the fault comes among the first answers."""
    people = [town.citizen() for _ in range(count)]
    talking = asyncio.gather(*(_asks(citizen, town, asked) for citizen in people))
    while _said(town) < count:
        await asyncio.sleep(0.005)
    await strike(fault, line, server)
    await talking
    await town.dispatcher.drain()
    while _said(town) < count * len(asked):  # whoever looks says what a lost answer of the database left waiting
        town.passes(seconds=10)
        with suppress(Exception):
            await town.outbox.look()
        await town.dispatcher.drain()
        await asyncio.sleep(PAUSE)
    return people


def _said(town: Town) -> int:
    return sum(map(len, town.street.heard.values()))


async def _asks(citizen: Citizen, town: Town, asked: list[str]) -> None:
    for text in asked:
        update = Update(secrets.token_hex(8), citizen.address, text=text, language="vi")
        while not await _taken(town, update):
            await asyncio.sleep(PAUSE)


async def _taken(town: Town, update: Update) -> bool:
    """Where it is not, the channel delivers it again, as Telegram does."""
    try:
        await town.dispatcher.handle(update)
    except Exception:
        return False
    return True

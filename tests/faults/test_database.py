"""The line to PostgreSQL fails, and PostgreSQL itself, while people talk and a broadcast goes out."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

import pytest

from bot.content import Library
from bot.delivery import Sender
from bot.model import Update
from bot.model.supervisor import Supervisor
from bot.sandbox.process import Sandbox
from bot.store import Store
from bot.store.ledger import finish
from bot.store.ledger.lanes import Pace
from bot.store.vault import Vault
from bot.understanding import Understanding
from tests.crowd import Post, announce, plainly, settle_in, totals
from tests.databases import Postgres
from tests.faults.proxy import FaultProxy
from tests.people import SECRET, Citizen, Town

PEOPLE, PACE = 300, Pace(600.0)
PAUSE = 0.05

Fault = Callable[[FaultProxy, Postgres], None]

FAULTS: dict[str, Fault] = {
    "cut": lambda line, _: line.cut(stays=True),
    "slow": lambda line, _: line.delay(0.05),
    "noisy": lambda line, _: line.corrupt(),
    "dead, then cut": lambda line, _: line.hole(),
    "restarted": lambda _, server: server.crash(),
}
"""Each for a moment; a dead line is cut in the end, as the system does that notices it."""


async def strike(fault: Fault, line: FaultProxy, server: Postgres) -> None:
    """The fault comes, stays for a moment, and is mended."""
    await asyncio.to_thread(fault, line, server) if fault is FAULTS["restarted"] else fault(line, server)
    await asyncio.sleep(0.3)
    line.cut()
    line.mend()


@asynccontextmanager
async def sending(store: Store, post: Post) -> AsyncIterator[None]:
    """A worker that delivers, whatever happens to it."""
    sender = Sender(store, {"post": post}, {"post": PACE}, plainly)
    task = asyncio.create_task(sender.run(Supervisor(pause=PAUSE)))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
async def test_a_broadcast_outlives_it(
    fault: Fault, line: FaultProxy, postgres: Postgres, direct: str, behind: str
) -> None:
    """Nobody gets it twice; whoever got nothing is still to come or stands among those in doubt, after a minute."""
    clean, store, post = Store(direct), Store(behind), Post(latency=0.005)
    await settle_in(clean, PEOPLE)
    number = await announce(clean, datetime.now(UTC))
    await clean.close()
    async with asyncio.timeout(20):
        async with sending(store, post):
            while len(post.times) < PEOPLE / 4:
                await asyncio.sleep(0.005)
            await strike(fault, line, postgres)
        while await pending(direct, number):
            async with sending(store, post):
                await asyncio.sleep(PAUSE)
    await store.close()
    clean = Store(direct)
    async with clean.begin() as tx:
        await finish.doubt_expired(tx, datetime.now(UTC) + timedelta(minutes=2))
    async with clean.read() as tx:
        found = await totals(tx, number)
        doubtful = {str(one.person_id) for one in await finish.doubtful(tx, number, PEOPLE)}
    await clean.close()
    silent = {str(person) for person in range(1, PEOPLE + 1)} - set(post.arrived)
    assert set(post.arrived.values()) == {1}
    assert silent <= doubtful
    assert found == {
        state: count for state, count in (("sent", PEOPLE - len(doubtful)), ("in_doubt", len(doubtful))) if count
    }


async def pending(url: str, number: int) -> int:
    """How many are still to come."""
    store = Store(url)
    async with store.read() as tx:
        count = (await totals(tx, number)).get("pending", 0)
    await store.close()
    return count


async def insists(citizen: Citizen, town: Town, text: str) -> None:
    """Says something; the channel delivers it again until it has been taken, as Telegram does."""
    update = Update(secrets.token_hex(8), citizen.address, text=text, language="vi")
    while True:
        try:
            await town.dispatcher.handle(update)
            return
        except Exception:
            await asyncio.sleep(PAUSE)


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
async def test_everybody_is_answered_once(
    fault: Fault,
    line: FaultProxy,
    postgres: Postgres,
    behind: str,
    library: Library,
    understanding: Understanding,
    sandbox: Sandbox,
) -> None:
    """Ten people ask ten things each; a hundred answers come, in the order of the questions, none of them twice."""
    store = Store(behind, Vault(SECRET))
    town = Town(store, library, understanding, sandbox=sandbox)
    people = [town.citizen() for _ in range(10)]
    asked = ["/menu", "cài ứng dụng có tốn pin không"] * 5

    async def talk(citizen: Citizen) -> None:
        for text in asked:
            await insists(citizen, town, text)

    async with asyncio.timeout(30):
        talking = asyncio.gather(*(talk(citizen) for citizen in people))
        while sum(map(len, town.street.heard.values())) < 20:
            await asyncio.sleep(0.005)
        await strike(fault, line, postgres)
        await talking
        await all_said(town, 10 * len(asked))
    for citizen in people:
        said = [message.text for message in citizen.messages]
        assert len(said) == len(asked)
        assert [("pin" in text) for text in said] == [("pin" in text) for text in asked]
    await store.close()


async def all_said(town: Town, count: int) -> None:
    """What a lost answer of the database left waiting is said by whoever looks, once the lease is over."""
    await town.dispatcher.drain()
    while sum(map(len, town.street.heard.values())) < count:
        town.passes(seconds=10)
        with suppress(Exception):
            await town.outbox.look()
        await town.dispatcher.drain()
        await asyncio.sleep(PAUSE)

"""The line to PostgreSQL is cut, and PostgreSQL crashes, while people talk and a broadcast goes out. The other
faults, and more of these, are tried by `python -m tests.soak faults`."""

import asyncio
import socket
from typing import Any

import pytest
import sqlalchemy as sa

from bot.content import Library
from bot.sandbox.process import Sandbox
from bot.store import Store
from bot.store.vault import Vault
from bot.understanding import Understanding
from tests.databases import Postgres
from tests.faults.proxy import FaultProxy
from tests.faults.trials import FAULTS, broadcast, talk
from tests.people import SECRET, Town

PEOPLE = 120


@pytest.mark.parametrize("fault", ["cut", "crash"])
async def test_a_broadcast_outlives_it(
    fault: str, line: FaultProxy, postgres: Postgres, direct: str, behind: str
) -> None:
    """Nobody gets it twice; whoever got nothing stands among those in doubt; and everybody is counted once."""
    async with asyncio.timeout(30):
        books = await broadcast(FAULTS[fault], line, postgres, direct, behind, PEOPLE)
    assert (books.lost, books.doubled) == (0, 0)
    assert set(books.totals) <= {"sent", "in_doubt"} and sum(books.totals.values()) == PEOPLE


async def test_a_dead_machine_is_noticed(behind: str) -> None:
    """The system looks after the line, and ends it within half a minute; it would take a quarter of an hour."""
    store, lines = Store(behind), list[socket.socket]()
    sa.event.listen(store._engine.sync_engine, "connect", lambda made, _: lines.append(_socket(made)))
    await store.ping()
    assert lines[0].getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
    assert 0 < lines[0].getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) <= 30_000
    await store.close()


def _socket(connection: Any) -> socket.socket:
    made: socket.socket = connection.driver_connection._transport.get_extra_info("socket")
    return made


@pytest.mark.parametrize("fault", ["cut", "crash"])
async def test_everybody_is_answered_once(
    fault: str,
    line: FaultProxy,
    postgres: Postgres,
    behind: str,
    library: Library,
    understanding: Understanding,
    sandbox: Sandbox,
) -> None:
    """Five people ask eight things each; the answers come in the order of the questions, none of them twice, and none
    is an apology."""
    store = Store(behind, Vault(SECRET))
    town = Town(store, library, understanding, sandbox=sandbox)
    asked = ["/menu", "cài ứng dụng có tốn pin không"] * 4
    async with asyncio.timeout(30):
        people = await talk(FAULTS[fault], line, postgres, town, asked, 5)
    for citizen in people:
        said = [message.text for message in citizen.messages]
        assert ["pin" in text for text in said] == ["pin" in text for text in asked], said
    await store.close()

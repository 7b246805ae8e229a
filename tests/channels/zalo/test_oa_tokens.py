"""Tokens that replace each other: never lost by us, never overwritten by an error, and said loudly where they are."""

import asyncio
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

from bot.channels.zalo.http import Calls
from bot.channels.zalo.oa.access.oauth import OAuth, whole
from bot.channels.zalo.oa.access.tokens import Tokens
from bot.channels.zalo.oa.settings import ZaloOaSettings
from bot.folders import ROOT
from bot.model import RetryError
from bot.store import Store
from bot.store.chats import connections
from bot.store.chats.connections import Pair
from bot.store.tables import connection
from tests.channels.zalo.conftest import account, granted
from tests.emulators.zalo_oa import ZaloOaDouble
from tests.people import SECRET
from tests.running import around

CHANNEL = "zalooa"


@pytest.fixture
async def oa() -> AsyncIterator[ZaloOaDouble]:
    """A service of its own for each test."""
    async with ZaloOaDouble() as double:
        yield double


@pytest.fixture
def alarms() -> list[tuple[str, str]]:
    """What staff were told."""
    return []


@pytest.fixture
async def tokens(oa: ZaloOaDouble, store: Store, alarms: list[tuple[str, str]]) -> AsyncIterator[Tokens]:
    """Tokens over a pair that somebody has just consented to."""
    await consented(oa, store)
    calls = Calls()
    await calls.open()
    yield beside(oa, store, alarms, calls)
    await calls.close()


async def consented(oa: ZaloOaDouble, store: Store) -> None:
    """There is a good pair."""
    async with store.begin() as tx:
        await connections.connect(tx, CHANNEL, granted(oa))


def beside(oa: ZaloOaDouble, store: Store, alarms: list[tuple[str, str]], calls: Calls) -> Tokens:
    """The tokens as one process has them."""

    async def alarm(kind: str, name: str) -> None:
        alarms.append((kind, name))

    return Tokens(OAuth(ZaloOaSettings(**account(oa)), calls), around(store, alarm=alarm, clock=oa.now))


async def kept(store: Store) -> Pair:
    """What the database has."""
    async with store.read() as tx:
        pair = await connections.current(tx, CHANNEL)
    assert pair is not None
    return pair


async def test_a_pair_is_renewed_at_half_its_life(oa: ZaloOaDouble, tokens: Tokens, store: Store) -> None:
    """Twice a day, long before it dies; what is kept is what is used, and it lies sealed."""
    first = await tokens.access()
    oa.passes(hours=12)
    assert await tokens.access() == first
    oa.passes(hours=1)
    second = await tokens.access()
    assert (second, (await kept(store)).access, oa.oauth.refreshes) == (oa.oauth.access, second, 1)
    async with store.read() as tx:
        lies = str((await tx.execute(sa.select(connection))).all())
    assert second not in lies and oa.oauth.refresh not in lies


@pytest.mark.parametrize(
    "trouble",
    [
        {"kind": "status", "status": 503},
        {"kind": "garbage"},
        {"kind": "drop"},
        {"kind": "body", "body": {"error": -32, "error_name": "?"}},
    ],
)
async def test_while_the_server_does_not_answer_the_old_token_goes_on(
    oa: ZaloOaDouble, tokens: Tokens, store: Store, alarms: list[tuple[str, str]], trouble: dict[str, Any]
) -> None:
    """To its very end; then sends wait, and once the server answers all goes on. Nobody is alarmed."""
    first = await tokens.access()
    how = dict(trouble)
    oa.fault(how.pop("kind"), "access_token", times=2, **how)
    oa.passes(hours=13)
    assert await tokens.access() == first
    oa.passes(hours=13)
    with pytest.raises(RetryError):
        await tokens.access()
    assert await tokens.access() == oa.oauth.access != first
    assert alarms == []


@pytest.mark.parametrize(
    "answer",
    [
        {"error_name": "Invalid refresh token", "error_reason": "?", "error_description": "?", "error": -14014},
        {"access_token": "only one"},
        {"access_token": None, "refresh_token": None, "expires_in": "90000"},
        {"access_token": "", "refresh_token": "", "error": 0},
    ],
)
async def test_a_no_under_http_200_replaces_nothing(
    oa: ZaloOaDouble, tokens: Tokens, store: Store, alarms: list[tuple[str, str]], answer: dict[str, Any]
) -> None:
    """The pair that is kept stays as it was, the connection is called severed, and staff are told once."""
    before = await kept(store)
    oa.fault("body", "access_token", times=None, body=answer)
    oa.passes(hours=26)
    with capture_logs() as logs:
        for _ in range(3):
            with pytest.raises(RetryError):
                await tokens.access()
    after = await kept(store)
    assert (after.access, after.refresh, after.severed) == (before.access, before.refresh, True)
    assert alarms == [("severed", "Zalo OA")]
    assert before.refresh not in str(logs) and oa.app_secret not in str(logs)


async def test_consent_given_anew_mends_it(
    oa: ZaloOaDouble, tokens: Tokens, store: Store, alarms: list[tuple[str, str]]
) -> None:
    """A refresh token that was used elsewhere ends in a clear state, which `bot zalo connect` ends."""
    granted(oa)  # somebody else has renewed it
    oa.passes(hours=26)
    with pytest.raises(RetryError):
        await tokens.access()
    await consented(oa, store)
    assert await tokens.access() == oa.oauth.access
    assert alarms == [("severed", "Zalo OA")]


def test_a_pair_is_whole_or_none() -> None:
    """How long it lives comes as a text; where it is none, an hour counts."""
    assert whole({"access_token": "a", "refresh_token": "r", "expires_in": "90000"}) is not None
    grant = whole({"access_token": "a", "refresh_token": "r", "expires_in": "soon"})
    assert grant is not None and grant.seconds == 3600


class Processes:
    """Other processes over the same database, each of which asks so many times."""

    def __init__(self, url: str, oa: ZaloOaDouble, how: str, *counts: int) -> None:
        self._count = len(counts)
        self._command = [
            *(sys.executable, "-m", "tests.channels.zalo.renewing", url, SECRET, oa.root),
            *(oa.app_id, oa.app_secret, how, *map(str, counts)),
        ]

    async def ready(self) -> None:
        """All run, and wait for the word."""
        self._running = await asyncio.create_subprocess_exec(
            *self._command, cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        assert self._running.stdout is not None
        for _ in range(self._count):
            assert await self._running.stdout.readline() == b"ready\n"

    async def give(self) -> list[str]:
        """What they got, once they were given the word."""
        out, _ = await self._running.communicate(b"\n" * self._count)
        return out.decode().split()


async def test_a_hundred_ask_three_processes_and_one_call_is_made(
    oa: ZaloOaDouble, store: Store, database_url: str
) -> None:
    """All get the same new token, none fails; a server that takes its time does not make anybody ask again."""
    await consented(oa, store)
    oa.fault("slow", "access_token", seconds=0.3)
    processes = Processes(database_url, oa, "all", 34, 33, 33)
    await processes.ready()
    got = await processes.give()
    assert (len(got), set(got), oa.oauth.refreshes) == (100, {oa.oauth.access}, 1)


async def test_a_process_that_dies_before_it_keeps_the_pair(
    oa: ZaloOaDouble, store: Store, database_url: str, tokens: Tokens, alarms: list[tuple[str, str]]
) -> None:
    """Its lease ends, another process tries and is refused: the connection is severed, and staff know."""
    killed = Processes(database_url, oa, "answered", 1)
    await killed.ready()
    assert await killed.give() == []
    assert oa.oauth.refreshes == 1
    oa.passes(hours=26)
    with pytest.raises(RetryError):
        await tokens.access()
    assert ((await kept(store)).severed, alarms) == (True, [("severed", "Zalo OA")])


async def test_a_process_that_dies_before_it_uses_the_pair(
    oa: ZaloOaDouble, store: Store, database_url: str, tokens: Tokens, alarms: list[tuple[str, str]]
) -> None:
    """It was kept first, so the others go on with it."""
    refused = await tokens.access()
    killed = Processes(database_url, oa, "kept", 1)
    await killed.ready()
    assert await killed.give() == []
    assert await tokens.instead_of(refused) == oa.oauth.access
    assert (oa.oauth.refreshes, alarms) == (1, [])

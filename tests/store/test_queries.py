"""Every query runs in every kind of transaction."""

import importlib
import inspect
import pkgutil
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from bot import store as room
from bot.store import Store, Tx
from bot.store.chats import sessions, turns
from bot.store.chats.turns import Lease
from bot.store.people import people, progress
from tests.store.queries import QUERIES
from tests.store.queries.given import LAN, NOW, Given
from tests.store.queries.scene import furnish

Run = Callable[[Store, Callable[[Tx], Any]], Awaitable[Any]]


class UndoneError(Exception):
    """Leaves a transaction, with what its query gave."""


async def _in_begin(store: Store, query: Callable[[Tx], Any]) -> Any:
    async with store.begin() as tx:
        return await query(tx)


async def _in_read(store: Store, query: Callable[[Tx], Any]) -> Any:
    async with store.read() as tx:
        return await query(tx)


async def _in_at_once(store: Store, query: Callable[[Tx], Any]) -> Any:
    return await store.at_once(query)


WAYS: tuple[Run, ...] = (_in_begin, _in_read, _in_at_once)


def found() -> set[Callable[..., Any]]:
    """Every public function of bot/store that takes a transaction."""
    functions: set[Callable[..., Any]] = set()
    for module in pkgutil.walk_packages(room.__path__, "bot.store."):
        if ".migrations" not in module.name:
            functions |= set(_queries(importlib.import_module(module.name)))
    return functions


def _queries(module: Any) -> list[Callable[..., Any]]:
    own = [member for member in vars(module).values() if getattr(member, "__module__", "") == module.__name__]
    functions = [member for member in own if inspect.isfunction(member) and not member.__name__.startswith("_")]
    return [function for function in functions if _first(function) is Tx]


def _first(function: Callable[..., Any]) -> Any:
    parameters = list(inspect.signature(function).parameters.values())
    return parameters[0].annotation if parameters else None


def called(query: Callable[..., Any]) -> str:
    """ "people.at": how a reader finds it."""
    return f"{query.__module__.removeprefix('bot.store.')}.{query.__name__}"


async def undone(store: Store, way: Run, query: Callable[..., Any], call: Given) -> Any:
    """What a query gives, in a transaction that changes nothing."""

    async def run(tx: Tx) -> None:
        given = query(tx, *call.arguments, **call.named)
        raise UndoneError(await given if inspect.isawaitable(given) else given)

    try:
        await way(store, run)
    except UndoneError as left:
        return left.args[0]
    except Exception as wrong:
        wrong.add_note(f"{called(query)}{call.arguments} {way.__name__}")
        raise
    raise AssertionError("nothing was undone")


@pytest.fixture
async def furnished(store: Store) -> AsyncIterator[Store]:
    """Each database, with rows for every query to find."""
    await furnish(store)
    yield store


def test_no_query_is_left_out() -> None:
    """Whoever adds a query gives arguments for it in tests/store/queries, or this says its name."""
    assert sorted(map(called, found() ^ QUERIES.keys())) == []


async def test_every_query_gives_the_same_in_every_kind_of_transaction(furnished: Store) -> None:
    """Whatever runs in `begin` and `read` runs in `at_once`, and gives the same kind of answer."""
    for query, calls in QUERIES.items():
        for call in calls:
            kinds = [type(await undone(furnished, way, query, call)) for way in WAYS]
            assert len(set(kinds)) == 1, f"{called(query)}{call.arguments}: {kinds}"


@pytest.mark.parametrize("way", [_in_begin, _in_at_once])
async def test_what_is_sealed_in_one_kind_is_opened_in_every_other(furnished: Store, way: Run) -> None:
    """A session that one kind of transaction has saved, all of them read."""

    async def save(tx: Tx) -> None:
        session = sessions.load(LAN, 1, 1, {"frames": [], "offered": [], "asked": "0912 345 678"})
        await turns.save(tx, session, Lease("me", NOW, NOW))

    await way(furnished, save)
    for other in WAYS:
        assert (await other(furnished, lambda tx: sessions.at(tx, LAN, 1))).asked == "0912 345 678"


@pytest.mark.parametrize("way", [_in_begin, _in_at_once])
async def test_a_savepoint_undoes_itself_alone(furnished: Store, way: Run) -> None:
    """What came before a savepoint that failed is kept, and what was done in it is not."""

    async def half(tx: Tx) -> None:
        await people.change(tx, 1, name="Lan")
        try:
            async with tx.begin_nested():
                await people.change(tx, 1, name="Hoa")
                raise UndoneError
        except UndoneError:
            await progress.reached(tx, 1, "android", "done", NOW + timedelta(hours=1))

    await way(furnished, half)
    async with furnished.read() as tx:
        lan = await people.at(tx, LAN)
        assert lan is not None
        assert lan.name == "Lan"
        assert (await progress.of(tx, 1))[0].page == "done"

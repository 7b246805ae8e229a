"""The store, on both databases."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Address, Choice, Frame, Illness, Message, Session, Update
from bot.store import Store, Tx
from bot.store.campaigns import nudging
from bot.store.chats import files, letters, sessions, turns, updates
from bot.store.chats.turns import Lease
from bot.store.database.migrate import migrate
from bot.store.people import people, progress, questions, tickets
from bot.store.tables import metadata, person

NOW = datetime(2021, 5, 24, 9, tzinfo=UTC)
LAN = Address("street", "lan")
MINE = Lease("me", NOW, NOW + timedelta(seconds=6))


async def test_the_migrations_make_the_tables(store: Store) -> None:
    """A migrated database and the tables in the code do not differ."""

    def differences(connection: sa.Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection, {"compare_type": True}), metadata))

    assert await store.run_sync(differences) == []


async def test_migrating_twice_changes_nothing(store: Store) -> None:
    """`migrate` may be run at every start."""
    await migrate(store)
    await migrate(store)


async def test_a_moment_comes_back_as_it_was(store: Store) -> None:
    """Times keep their zone through either database."""
    hanoi = datetime.fromisoformat("2021-06-01T07:00:00+07:00")
    async with store.begin() as tx:
        lan = await people.welcome(tx, LAN, "vi", hanoi)
        await people.change(tx, lan.id, consented_at=hanoi)
    async with store.read() as tx:
        known = await people.at(tx, LAN)
    assert known is not None
    assert known.consented_at == hanoi
    assert known.consented_at.tzinfo is not None


async def test_a_transaction_at_once_is_whole(store: Store) -> None:
    """What it did is there afterwards; where it failed, nothing of it is."""

    async def welcomed(tx: Tx) -> int:
        return (await people.welcome(tx, LAN, "vi", NOW)).id

    async def fails(tx: Tx) -> None:
        await people.change(tx, 1, language="en")
        raise LookupError

    number = await store.at_once(welcomed)
    with pytest.raises(LookupError):
        await store.at_once(fails)
    async with store.read() as tx:
        known = await people.at(tx, LAN)
    assert known is not None
    assert (known.id, known.language) == (number, "vi")


async def test_a_transaction_at_once_waits_for_nothing_else(database_url: str) -> None:
    """On SQLite it would keep every other writer waiting meanwhile, so it is refused and undone."""
    store = Store(database_url)

    async def dawdles(tx: Tx) -> None:
        await people.welcome(tx, LAN, "vi", NOW)
        await asyncio.sleep(0)

    if store.is_sqlite:
        with pytest.raises(RuntimeError):
            await store.at_once(dawdles)
        async with store.read() as tx:
            assert await people.at(tx, LAN) is None
    await store.close()


async def test_the_loser_of_a_race_is_told(store: Store) -> None:
    """Of two turns that began with the same session only one is saved."""
    async with store.begin() as tx:
        lan = await people.welcome(tx, LAN, "vi", NOW)
        await turns.save(tx, Session(LAN, lan.id), MINE)
    async with store.read() as tx:
        seen = await sessions.at(tx, LAN, lan.id)
    async with store.begin() as tx:
        await turns.save(tx, seen, MINE)
    with pytest.raises(sessions.ConflictError):
        async with store.begin() as tx:
            await turns.save(tx, seen, MINE)


async def test_two_first_turns_race_as_well(store: Store) -> None:
    """Two new sessions at one address: the second is told, and its transaction can be tried again."""
    async with store.begin() as tx:
        lan = await people.welcome(tx, LAN, "vi", NOW)
        await turns.save(tx, Session(LAN, lan.id), MINE)
    with pytest.raises(sessions.ConflictError):
        async with store.begin() as tx:
            await turns.save(tx, Session(LAN, lan.id), MINE)


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)


@given(words, words, st.integers(0, 10**6), st.lists(st.tuples(words, words), max_size=4), words)
def test_a_session_survives_json(
    dialog: str, step: str, question: int, offered: list[tuple[str, str]], asked: str
) -> None:
    """Whatever is in a session is there again after the trip through JSON."""
    session = Session(
        LAN,
        7,
        3,
        frames=(Frame(dialog, step, {"name": asked, "maybe": [dialog]}),),
        question=question,
        offered=tuple(Choice(label, value, number=n) for n, (label, value) in enumerate(offered)),
        asked=asked,
        ill=Illness(dialog, step, signs=(asked,)) if asked else None,
    )
    assert sessions.load(LAN, 7, 3, sessions.dump(session)) == session


async def test_an_update_is_seen_once(store: Store) -> None:
    """Whichever process asks, and after however many restarts, until its id is forgotten."""
    update = Update("1", LAN)
    async with store.begin() as tx:
        assert await updates.take(tx, update, NOW)
        assert not await updates.take(tx, update, NOW + timedelta(days=1))
        await updates.sweep(tx, NOW + timedelta(days=3))
        assert await updates.take(tx, update, NOW + timedelta(days=3))


async def test_a_nudge_is_given_once(store: Store) -> None:
    """Who stopped half-way is found once; of two processes one may nudge."""
    async with store.begin() as tx:
        lan = await people.welcome(tx, LAN, "vi", NOW)
        await progress.reached(tx, lan.id, "android", "otp", NOW)
        await people.change(tx, lan.id, nudges=True, consented_at=NOW)
        day, later = timedelta(days=1), NOW + timedelta(days=1, seconds=1)
        assert await nudging.stopped(tx, 0, day, day, NOW) == []
        (found,) = await nudging.stopped(tx, 0, day, day, later)
        assert (found.address, found.about) == (LAN, "android")
        assert await nudging.mark(tx, lan.id, "guide:android", 0, later)
        assert not await nudging.mark(tx, lan.id, "guide:android", 0, later)
        assert await nudging.stopped(tx, 0, day, day, later) == []


async def test_forgetting_takes_everything(store: Store) -> None:
    """After `forget` no table has a row of the person; the version of the overlay is nobody's."""
    async with store.begin() as tx:
        lan = await people.welcome(tx, LAN, "vi", NOW)
        await turns.save(tx, Session(LAN, lan.id), MINE)
        await progress.reached(tx, lan.id, "android", "otp", NOW)
        await letters.put(tx, LAN, 1, [Message("x")], NOW)
        await tickets.open_(tx, lan.id, LAN, "?", NOW)
        await people.forget(tx, lan.id)
    async with store.read() as tx:
        counts = {t.name: await tx.scalar(sa.select(sa.func.count()).select_from(t)) for t in metadata.sorted_tables}
    assert {name for name, count in counts.items() if count} == {"overlay"}


async def test_who_never_consented_is_forgotten_after_a_while(store: Store) -> None:
    """Idle strangers go; who consented stays."""
    async with store.begin() as tx:
        await people.welcome(tx, LAN, "vi", NOW)
        hoa = await people.welcome(tx, Address("street", "hoa"), "vi", NOW)
        await people.change(tx, hoa.id, consented_at=NOW)
        assert await people.forget_idle(tx, NOW + timedelta(days=31)) == 1
        assert [row.id for row in await tx.execute(sa.select(person.c.id))] == [hoa.id]


async def test_answers_of_staff_are_delivered_once(store: Store) -> None:
    """A ticket is answered once, and its answer is claimed once."""
    async with store.begin() as tx:
        lan = await people.welcome(tx, LAN, "vi", NOW)
        number = await tickets.open_(tx, lan.id, LAN, "Ở đâu?", NOW)
        assert [one.id for one in await tickets.waiting(tx)] == [number]
        assert await tickets.answer(tx, number, "Ở đây.", NOW)
        assert not await tickets.answer(tx, number, "Ở kia.", NOW)
        ((ticket, where),) = await tickets.to_deliver(tx)
        assert await tickets.delivered(tx, number, NOW)
        assert not await tickets.delivered(tx, number, NOW)
        assert await tickets.to_deliver(tx) == []
    assert (ticket.answer, where) == ("Ở đây.", LAN)


async def test_missed_questions_and_ratings(store: Store) -> None:
    """Missed questions are kept for thirty days; ratings are counts by topic."""
    async with store.begin() as tx:
        await questions.keep(tx, questions.Missed("…", "unanswered", "", "vi", NOW))
        for good in (True, False, False):
            await questions.rate(tx, "bz-battery", good, NOW.date())
        assert await questions.ratings(tx) == [("bz-battery", 1, 2)]
        await questions.sweep(tx, NOW + timedelta(days=31))
        assert await questions.since(tx, NOW - timedelta(days=1)) == []


async def test_a_file_is_remembered_by_its_digest(store: Store) -> None:
    """The newest id of a file wins, and can be dropped."""
    async with store.begin() as tx:
        for file_id in ("a", "b"):
            await files.remember(tx, "telegram", "digest", file_id)
        assert await files.known(tx, "telegram", "digest") == "b"
        await files.drop(tx, "telegram", "digest")
        assert await files.known(tx, "telegram", "digest") is None


async def test_readers_do_not_wait_for_a_writer(store: Store) -> None:
    """A read goes through while another transaction writes."""
    async with store.begin() as writing:
        await people.welcome(writing, LAN, "vi", NOW)
        async with asyncio.timeout(5), store.read() as tx:
            assert await people.at(tx, LAN) is None

"""Who was there at the same time, and who asked."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.content import Library
from bot.model import Address
from bot.store import Store, Tx
from bot.store.people import people
from bot.store.staff import audit, colleagues
from bot.store.staff.audit_chain import AuditBrokenError, verify
from bot.store.vault import Vault
from bot.visits.check_in import Visits, device, person
from bot.visits.tracing import NotTracerError, Question, TraceQuestionError, as_csv, trace
from tests.people import SECRET

NINE = datetime(2021, 5, 24, 2, 0, tzinfo=UTC)  # 09:00 in Việt Nam
HOUR = timedelta(hours=1)
NIGHT = NINE + 14 * HOUR


@pytest.fixture
def register(library: Library) -> Visits:
    """The service under test."""
    return Visits(Vault(SECRET), library.site.zone)


def question(start: datetime = NINE, end: datetime = NINE + 2 * HOUR, who: str = "Hoa", reason: str = "F0") -> Question:
    return Question(who, "CAFE", start, end, reason)


async def hoa_traces(tx: Tx) -> None:
    await colleagues.grant(tx, "Hoa", "tracer", NINE)


async def test_only_who_was_there_at_the_same_time_is_found(store: Store, register: Visits) -> None:
    """With the minutes that both were there; not who left before, came after, or was elsewhere."""
    async with store.begin() as tx:
        await hoa_traces(tx)
        await register.arrive(tx, device("before"), "CAFE", NINE - HOUR)
        await register.leave(tx, device("before"), "CAFE", NINE)
        await register.arrive(tx, device("half"), "CAFE", NINE - HOUR)
        await register.leave(tx, device("half"), "CAFE", NINE + HOUR / 2)
        await register.arrive(tx, device("stays"), "CAFE", NINE + HOUR)
        await register.arrive(tx, device("after"), "CAFE", NINE + 2 * HOUR)
        await register.arrive(tx, device("elsewhere"), "MARKET", NINE)
        found = await trace(tx, Vault(SECRET), question(), NIGHT)
    assert [(one.minutes, one.told_leaving) for one in found] == [(30, True), (60, False)]


async def test_a_visit_that_is_still_open_counts_up_to_now(store: Store, register: Visits) -> None:
    """Asked at ten about a window until noon: one hour has gone by."""
    async with store.begin() as tx:
        await hoa_traces(tx)
        await register.arrive(tx, device("stays"), "CAFE", NINE)
        [found] = await trace(tx, Vault(SECRET), question(NINE, NINE + 3 * HOUR), NINE + HOUR)
    assert found.minutes == 60


async def test_a_person_with_two_addresses_is_one_contact(store: Store, register: Visits) -> None:
    """And whoever a keeper wrote down is reached by phone."""
    async with store.begin() as tx:
        await hoa_traces(tx)
        someone = await people.welcome(tx, Address("telegram", "77"), "vi", NINE)
        await register.arrive(tx, person(someone.id), "CAFE", NINE)
        await register.record_for(tx, "CAFE", "Bà Tư", "+84912345678", NINE + HOUR)
        found = await trace(tx, Vault(SECRET), question(), NIGHT)
    assert [(one.name, one.reach) for one in found] == [("", "telegram:77"), ("Bà Tư", "0912 345 678")]


async def test_without_the_role_there_is_no_answer(store: Store) -> None:
    """Another role is not enough, and a role that was taken away is gone."""
    async with store.begin() as tx:
        await colleagues.grant(tx, "Hoa", "editor", NINE)
        with pytest.raises(NotTracerError):
            await trace(tx, Vault(SECRET), question(), NIGHT)
        await hoa_traces(tx)
        await colleagues.revoke(tx, "Hoa", "tracer")
        with pytest.raises(NotTracerError):
            await trace(tx, Vault(SECRET), question(), NIGHT)


@pytest.mark.parametrize(
    "asked",
    [question(reason="  "), question(end=NINE), question(end=NINE - HOUR), question(end=NINE + timedelta(days=8))],
)
async def test_a_question_without_reason_or_bounds_is_refused(store: Store, asked: Question) -> None:
    """No fishing: a reason, and seven days at most."""
    async with store.begin() as tx:
        await hoa_traces(tx)
        with pytest.raises(TraceQuestionError):
            await trace(tx, Vault(SECRET), asked, NIGHT)


async def test_every_question_is_in_the_log(store: Store, register: Visits) -> None:
    """Who, where, when, why and how many were found, and nobody's name."""
    async with store.begin() as tx:
        await hoa_traces(tx)
        await register.record_for(tx, "CAFE", "Bà Tư", "+84912345678", NINE)
        await trace(tx, Vault(SECRET), question(reason="F0 ngày 24/5"), NIGHT)
        [entry] = await audit.after(tx, 0)
        assert await verify(tx) == (1, entry.digest)
    assert (entry.who, entry.what) == ("Hoa", "trace")
    assert '"contacts": 1' in entry.detail and "F0 ngày 24/5" in entry.detail
    assert "Tư" not in entry.detail and "912" not in entry.detail


async def logged(store: Store, count: int = 3) -> list[audit.Entry]:
    async with store.begin() as tx:
        return [await audit.record(tx, "Hoa", "trace", {"number": n}, NINE) for n in range(count)]


async def without_guard(tx: Tx) -> None:
    """What somebody with the database in their hands can do."""
    if tx.dialect.name == "sqlite":
        await tx.execute(sa.text("DROP TRIGGER audit_no_update"))
        await tx.execute(sa.text("DROP TRIGGER audit_no_delete"))
    else:
        await tx.execute(sa.text("ALTER TABLE audit DISABLE TRIGGER audit_append_only"))


@pytest.mark.parametrize("change", ["UPDATE audit SET who = 'An' WHERE id = 2", "DELETE FROM audit WHERE id = 2"])
async def test_the_log_refuses_to_be_changed(store: Store, change: str) -> None:
    """The database itself says no."""
    await logged(store)
    with pytest.raises(sa.exc.DBAPIError):
        async with store.begin() as tx:
            await tx.execute(sa.text(change))
    async with store.read() as tx:
        assert (await verify(tx))[0] == 3


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit SET who = 'An' WHERE id = 2",
        "UPDATE audit SET detail = '{}' WHERE id = 3",
        "UPDATE audit SET at = '2021-05-25T02:00:00+00:00' WHERE id = 1",
        "DELETE FROM audit WHERE id = 1",
        "DELETE FROM audit WHERE id = 2",
        "UPDATE audit SET id = 9 WHERE id = 3",
    ],
)
async def test_a_change_that_goes_round_the_database_shows(store: Store, change: str) -> None:
    """Any entry that was changed or taken away breaks the chain."""
    await logged(store)
    async with store.begin() as tx:
        await without_guard(tx)
        await tx.execute(sa.text(change))
        with pytest.raises(AuditBrokenError):
            await verify(tx)


async def test_cutting_off_the_end_shows_to_who_noted_the_last_digest(store: Store) -> None:
    """Without it a shorter log looks whole; with it it does not."""
    entries = await logged(store)
    async with store.begin() as tx:
        assert await verify(tx, entries[-1].digest) == (3, entries[-1].digest)
        await without_guard(tx)
        await tx.execute(sa.text("DELETE FROM audit WHERE id = 3"))
        assert (await verify(tx))[0] == 2
        with pytest.raises(AuditBrokenError):
            await verify(tx, entries[-1].digest)


async def test_a_trace_that_is_rolled_back_leaves_no_entry_and_gives_no_answer(store: Store) -> None:
    """The entry and the answer are one transaction."""
    with pytest.raises(RuntimeError, match="power cut"):
        async with store.begin() as tx:
            await audit.record(tx, "Hoa", "trace", {}, NINE)
            raise RuntimeError("power cut")
    async with store.read() as tx:
        assert await verify(tx) == (0, audit.FIRST)


async def test_a_name_that_is_a_formula_computes_nothing(store: Store, register: Visits, library: Library) -> None:
    """A visitor who calls himself =HYPERLINK(…) is text in the spreadsheet of the tracer."""
    async with store.begin() as tx:
        await hoa_traces(tx)
        for number, sign in enumerate("=+-@"):
            await register.record_for(tx, "CAFE", f"{sign}{number}+1", "+84912345678", NINE)
        found = await trace(tx, Vault(SECRET), question(), NIGHT)
    written = as_csv(found, library.site)
    rows = list(csv.reader(io.StringIO(written.removeprefix("\ufeff"))))
    assert len(rows) == 5
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    assert rows[1][3:] == ["2021-05-24 09:00", "2021-05-24 23:00", "no", "120"]

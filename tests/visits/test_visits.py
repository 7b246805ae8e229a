"""Arriving and leaving."""

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content import Library
from bot.model import Ending
from bot.store import Store
from bot.store.people import people
from bot.store.vault import Vault
from bot.store.visits import arrivals, presence, visits
from bot.visits.check_in import DAILY, TooManyArrivalsError, Visits, device, person
from tests.people import SECRET, Town

MONDAY = datetime(2021, 5, 24, 2, 0, tzinfo=UTC)  # 09:00 in Việt Nam
MINUTE = timedelta(minutes=1)
LAN = device("L" * 43)
BAO = device("B" * 43)


@pytest.fixture
def register(library: Library) -> Visits:
    """The service under test."""
    return Visits(Vault(SECRET), library.site.zone)


async def test_a_visit_lasts_from_arrival_to_leaving(store: Store, register: Visits) -> None:
    """Who arrives at 9 and leaves at 10 was there for that hour."""
    async with store.begin() as tx:
        await register.arrive(tx, LAN, "CAFE", MONDAY)
        left = await register.leave(tx, LAN, "CAFE", MONDAY + 60 * MINUTE)
        [visit] = await register.of(tx, LAN)
    assert left is not None
    assert (visit.arrived_at, visit.until, visit.ending) == (MONDAY, MONDAY + 60 * MINUTE, Ending.LEFT)


async def test_a_double_scan_within_a_minute_is_one_visit(store: Store, register: Visits) -> None:
    """The second scan after 59 seconds is the first visit; after 60 seconds it is another."""
    async with store.begin() as tx:
        first = await register.arrive(tx, LAN, "CAFE", MONDAY)
        second = await register.arrive(tx, LAN, "CAFE", MONDAY + timedelta(seconds=59))
        third = await register.arrive(tx, LAN, "CAFE", MONDAY + timedelta(seconds=60))
        assert (first.again, second.again, third.again) == (False, True, False)
        assert second.visit.id == first.visit.id
        assert len(await register.of(tx, LAN)) == 2


async def test_left_by_mistake_and_back_within_a_minute_is_still_one_visit(store: Store, register: Visits) -> None:
    """Arrive, leave, arrive again at once: one visit, and it is open."""
    async with store.begin() as tx:
        await register.arrive(tx, LAN, "CAFE", MONDAY)
        await register.leave(tx, LAN, "CAFE", MONDAY + timedelta(seconds=20))
        await register.arrive(tx, LAN, "CAFE", MONDAY + timedelta(seconds=40))
        [visit] = await register.of(tx, LAN)
    assert visit.is_open(MONDAY + 5 * MINUTE)


async def test_the_next_arrival_elsewhere_ends_a_visit(store: Store, register: Visits) -> None:
    """Nobody is at two places at once."""
    async with store.begin() as tx:
        await register.arrive(tx, LAN, "CAFE", MONDAY)
        await register.arrive(tx, LAN, "MARKET", MONDAY + 30 * MINUTE)
        cafe, market = await register.of(tx, LAN)
    assert (cafe.until, cafe.ending) == (MONDAY + 30 * MINUTE, Ending.ELSEWHERE)
    assert market.is_open(MONDAY + 31 * MINUTE)


async def test_midnight_in_viet_nam_ends_a_visit(store: Store, register: Visits) -> None:
    """Who never says that they leave was there until midnight on the clock of the place, 17:00 UTC."""
    async with store.begin() as tx:
        await register.arrive(tx, LAN, "CAFE", MONDAY)
        [visit] = await register.of(tx, LAN)
    assert visit.until == datetime(2021, 5, 24, 17, 0, tzinfo=UTC)
    assert visit.is_open(visit.until - MINUTE)
    assert not visit.is_open(visit.until)


async def test_leaving_where_one_never_arrived_notes_nothing(store: Store, register: Visits) -> None:
    """Also after leaving once, and from a place where one is not."""
    async with store.begin() as tx:
        assert await register.leave(tx, LAN, "CAFE", MONDAY) is None
        await register.arrive(tx, LAN, "CAFE", MONDAY)
        assert await register.leave(tx, LAN, "MARKET", MONDAY + MINUTE) is None
        assert await register.leave(tx, LAN, "CAFE", MONDAY + MINUTE) is not None
        assert await register.leave(tx, LAN, "CAFE", MONDAY + 2 * MINUTE) is None


async def test_an_arrival_that_waited_for_a_network_takes_its_place_in_the_day(store: Store, register: Visits) -> None:
    """Reported late, it lasts until the arrival that was reported before it."""
    async with store.begin() as tx:
        await register.arrive(tx, LAN, "MARKET", MONDAY + 60 * MINUTE)
        await register.arrive(tx, LAN, "CAFE", MONDAY)
        cafe, market = await register.of(tx, LAN)
    assert (cafe.checkpoint, cafe.until, cafe.ending) == ("CAFE", MONDAY + 60 * MINUTE, Ending.ELSEWHERE)
    assert market.ending is Ending.OPEN


async def test_nobody_arrives_a_hundred_times_a_day(store: Store, register: Visits) -> None:
    """A script that checks in again and again is refused, and may come back the next day."""
    async with store.begin() as tx:
        for number in range(DAILY):
            await register.arrive(tx, LAN, f"PLACE{number}", MONDAY + number * MINUTE)
        with pytest.raises(TooManyArrivalsError):
            await register.arrive(tx, LAN, "ONE MORE", MONDAY + DAILY * MINUTE)
        await register.arrive(tx, LAN, "NEXT DAY", MONDAY + timedelta(days=2))


async def test_visitors_do_not_meddle_with_each_other(store: Store, register: Visits) -> None:
    """One visitor's arrival ends nobody else's visit, and nobody erases another's."""
    async with store.begin() as tx:
        mine = await register.arrive(tx, LAN, "CAFE", MONDAY)
        await register.arrive(tx, BAO, "MARKET", MONDAY + MINUTE)
        await register.erase(tx, BAO, mine.visit.id)
        [visit] = await register.of(tx, LAN)
    assert visit.is_open(MONDAY + 2 * MINUTE)


async def test_erasing_one_visit_keeps_the_others(store: Store, register: Visits) -> None:
    """And erasing all of them leaves nothing of the visitor."""
    async with store.begin() as tx:
        first = await register.arrive(tx, LAN, "CAFE", MONDAY)
        await register.arrive(tx, LAN, "MARKET", MONDAY + 30 * MINUTE)
        await register.erase(tx, LAN, first.visit.id)
        assert [visit.checkpoint for visit in await register.of(tx, LAN)] == ["MARKET"]
        await register.erase(tx, LAN)
        assert await register.of(tx, LAN) == []
        assert await visits.visitor_of(tx, LAN.key) is None


async def test_a_keeper_writes_down_a_visitor_without_a_phone(store: Store, register: Visits) -> None:
    """The same name and number, however the name is spelt, is the same visitor: the second place ends the first."""
    async with store.begin() as tx:
        await register.record_for(tx, "CAFE", "Bà Tư", "+84912345678", MONDAY)
        await register.record_for(tx, "MARKET", "BA TU", "+84912345678", MONDAY + 30 * MINUTE)
        [cafe] = await presence.present(tx, "CAFE", MONDAY, MONDAY + 300 * MINUTE)
    assert cafe.until == MONDAY + 30 * MINUTE
    assert cafe.name is not None and "Tư".encode() not in cafe.name


async def test_arrivals_are_counted_by_hour_and_by_day(store: Store, register: Visits, library: Library) -> None:
    """Hours and days are those of the place: 17:30 UTC is half past midnight of the next day."""
    async with store.begin() as tx:
        for number, at in enumerate((MONDAY, MONDAY + 10 * MINUTE, datetime(2021, 5, 24, 17, 30, tzinfo=UTC))):
            await register.arrive(tx, device(str(number)), "CAFE", at)
        day = MONDAY.date()
        hours = await arrivals.by_hour(tx, "CAFE", day, library.site.zone)
        days = await arrivals.by_day(tx, "CAFE", day, day + timedelta(days=1), library.site.zone)
    assert (len(hours), hours[9], sum(hours)) == (24, 2, 2)
    assert days == [(day, 2), (day + timedelta(days=1), 1)]


presses = st.lists(
    st.tuples(st.sampled_from(["arrive", "leave"]), st.sampled_from("ABC"), st.integers(0, 60 * 60)), max_size=12
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(presses)
async def test_in_whatever_order_presses_arrive_nobody_is_at_two_places_at_once(
    migrated_sqlite: object, library: Library, presses: list[tuple[str, str, int]]
) -> None:
    """A visitor's visits never overlap, none ends before it begins, and each is over by its midnight."""
    register, store = Visits(Vault(SECRET), library.site.zone), Store(f"sqlite:///{migrated_sqlite}")
    late = MONDAY + timedelta(hours=7, minutes=30)  # 16:30, half an hour before midnight there
    async with store.begin() as tx:
        for what, place, seconds in presses:
            at = late + timedelta(seconds=seconds)
            await getattr(register, what)(tx, LAN, place, at)
        found = await register.of(tx, LAN)
        await register.erase(tx, LAN)
    await store.close()
    assert all(visit.arrived_at <= visit.until <= register.midnight(visit.arrived_at) for visit in found)
    assert all(one.until <= other.arrived_at for one, other in pairwise(found))


async def test_deleting_my_data_erases_my_visits(town: Town) -> None:
    """After "delete my data" nobody can be told that this person was there."""
    lan = town.citizen()
    await lan.says("/start")
    async with town.store.begin() as tx:
        someone = await people.at(tx, lan.address)
        assert someone is not None
        await town.visits.arrive(tx, person(someone.id), "CAFE", town.now)
    await lan.says("/xoa")
    await lan.presses("Xóa hết")
    async with town.store.read() as tx:
        assert await presence.present(tx, "CAFE", town.now - MINUTE, town.now + MINUTE) == []


@pytest.mark.parametrize("known", [False, True])
async def test_two_presses_at_once_are_one_visit(store: Store, register: Visits, known: bool) -> None:
    """In two transactions at the same time, for a visitor who is new and for one who has been here before."""
    if known:
        async with store.begin() as tx:
            await register.arrive(tx, LAN, "MARKET", MONDAY - 60 * MINUTE)

    async def press() -> bool:
        async with store.begin() as tx:
            return (await register.arrive(tx, LAN, "CAFE", MONDAY)).again

    assert sorted(await asyncio.gather(press(), press(), press())) == [False, True, True]
    async with store.read() as tx:
        assert len([visit for visit in await register.of(tx, LAN) if visit.checkpoint == "CAFE"]) == 1

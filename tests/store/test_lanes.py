"""Lanes: the pace of a token, shared by everybody who uses the database."""

from datetime import UTC, datetime, timedelta

from bot.store import Store
from bot.store.ledger import lanes
from bot.store.ledger.lanes import Pace

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)


async def booked(store: Store, pace: Pace, now: datetime | None, most: int = 1000) -> int:
    """Books whatever is permitted; gives how many."""
    async with store.begin() as tx:
        permit = await lanes.permits(tx, "post", pace, now)
        count = min(permit.count, most)
        if count:
            await lanes.book(tx, "post", pace, permit, count, 1)
    return count


async def test_no_second_has_more_than_the_rate_and_a_twentieth(store: Store) -> None:
    """Greedy bookings every millisecond: in any second never more than 1.05 times the rate, and hardly less than it."""
    pace = Pace(100)
    times = []
    for millisecond in range(0, 3000, 3):
        now = NOW + timedelta(milliseconds=millisecond)
        times += [millisecond] * await booked(store, pace, now)
    busiest = max(sum(start <= one <= start + 1000 for one in times) for start in range(0, 2000, 25))
    assert 100 <= busiest <= 105
    assert 295 <= len(times) <= 306


async def test_slots_follow_each_other_at_the_pace(store: Store) -> None:
    """The first slot after a booking of four lies four gaps further on, wherever the clock stands."""
    pace = Pace(100)
    async with store.begin() as tx:
        first = await lanes.permits(tx, "post", pace, NOW)
        await lanes.book(tx, "post", pace, first, 4, 1)
        second = await lanes.permits(tx, "post", pace, NOW + timedelta(milliseconds=1))
    assert second.slot - first.slot == timedelta(milliseconds=40)
    assert first.slot == NOW - lanes.BEHIND
    assert first.count == 4 and second.count == 0


async def test_a_lane_that_is_held_permits_nothing_until_then(store: Store) -> None:
    """A channel that says "later" stops every worker; a shorter hold does not shorten a longer one."""
    pace = Pace(100)
    await booked(store, pace, NOW)
    async with store.begin() as tx:
        until = await lanes.hold(tx, "post", 3.0, NOW)
        await lanes.hold(tx, "post", 1.0, NOW)
    assert until == NOW + timedelta(seconds=3)
    assert await booked(store, pace, NOW + timedelta(seconds=2.9)) == 0
    assert await booked(store, pace, NOW + timedelta(seconds=3)) == 3


async def test_replies_take_room_from_reminders(store: Store) -> None:
    """Fifty replies at a pace of a hundred cost reminders half a second."""
    pace = Pace(100)
    async with store.begin() as tx:
        await lanes.spend(tx, "post", pace, 50, NOW)
    assert await booked(store, pace, NOW + timedelta(milliseconds=460)) == 0
    assert await booked(store, pace, NOW + timedelta(milliseconds=500)) >= 3


async def test_without_a_moment_the_clock_of_the_database_counts(store: Store) -> None:
    """The database's clock is aware and is the machine's, to which these databases are local."""
    async with store.begin() as tx:
        before = datetime.now(UTC)
        permit = await lanes.permits(tx, "post", Pace(100))
        after = datetime.now(UTC)
    assert before <= permit.now <= after


async def test_each_channel_has_its_own_lane(store: Store) -> None:
    """What one token used is not missing to another."""
    assert await booked(store, Pace(100), NOW) == 4
    async with store.begin() as tx:
        assert (await lanes.permits(tx, "other", Pace(100), NOW)).count == 4

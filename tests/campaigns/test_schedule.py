"""Firing: when an occurrence is made, and by how many workers."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from bot.campaigns.schedules.schedule import ScheduleError, every_day, fire_due, first_firing, next_firing
from bot.model import Audience, Campaign
from bot.store import Store
from bot.store.campaigns import campaigns
from bot.store.tables import occurrence

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2021, 5, 24, 0, 0, tzinfo=UTC)
WEEKLY = "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=7;BYMINUTE=0;BYSECOND=0"


async def added(store: Store, rrule: str = "", **fields: object) -> int:
    """A campaign that is due now."""
    async with store.begin() as tx:
        return await campaigns.add(tx, "x", {"vi": "x"}, Audience.of({}), NOW, rrule, NOW, **fields)


async def fired(store: Store, now: datetime) -> int:
    """One look at what is due."""
    async with store.begin() as tx:
        return await fire_due(tx, ZONE, lambda campaign: every_day, now)


async def campaign(store: Store, number: int) -> Campaign:
    """A campaign as it is now."""
    async with store.read() as tx:
        found = await campaigns.by_id(tx, number)
    assert found is not None
    return found


async def test_a_thousand_schedules_due_at_once_fire_once_each_with_three_workers(database_url: str) -> None:
    """Three stores, as three processes have, look at the same second: one occurrence for each campaign."""
    workers = [Store(database_url) for _ in range(3)]
    async with workers[0].begin() as tx:
        for _ in range(1000):
            await campaigns.add(tx, "x", {"vi": "x"}, Audience.of({}), NOW, WEEKLY, NOW)

    async def work(store: Store) -> int:
        count = 0
        while some := await fired(store, NOW):
            count += some
        return count

    looked = await asyncio.gather(*(work(one) for one in workers))
    async with workers[0].read() as tx:
        rows = await tx.execute(sa.select(occurrence.c.campaign_id, sa.func.count()).group_by(occurrence.c.campaign_id))
        made = {row[0]: row[1] for row in rows}
    assert (len(made), set(made.values()), sum(looked)) == (1000, {1}, 1000)
    for one in workers:
        await one.close()


async def test_firing_moves_a_rule_on_to_its_next_day(store: Store) -> None:
    """Monday 07:00 in Vietnam fires, and Thursday 07:00 is next."""
    number = await added(store, WEEKLY)
    assert await fired(store, NOW) == 1
    assert await fired(store, NOW) == 0
    after = await campaign(store, number)
    assert after.next_at == datetime(2021, 5, 27, 0, 0, tzinfo=UTC)
    assert after.state == "running"


@pytest.mark.parametrize(("missed", "occurrences", "state"), [("late", 1, "running"), ("skip", 0, "scheduled")])
async def test_a_missed_firing_is_sent_late_or_skipped(store: Store, missed: str, occurrences: int, state: str) -> None:
    """After a week with the machine off, at most one late occurrence goes out, and the next firing is to come."""
    number = await added(store, WEEKLY, missed=missed)
    await fired(store, NOW + timedelta(days=7, hours=1))
    async with store.read() as tx:
        assert len(await campaigns.occurrences(tx, number)) == occurrences
    after = await campaign(store, number)
    assert after.next_at == datetime(2021, 6, 3, 0, 0, tzinfo=UTC)
    assert after.state == state


async def test_a_single_firing_that_was_missed_and_is_skipped_ends_its_campaign(store: Store) -> None:
    """Nothing goes out and nothing is to come."""
    number = await added(store, missed="skip")
    await fired(store, NOW + timedelta(hours=1))
    assert (await campaign(store, number)).state == "finished"


async def test_a_late_firing_lasts_from_when_it_was_sent(store: Store) -> None:
    """What fires two days late does not expire before it has begun."""
    number = await added(store, lasts_hours=2)
    late = NOW + timedelta(days=2)
    await fired(store, late)
    async with store.read() as tx:
        expires = await tx.scalar(sa.select(occurrence.c.expires_at).where(occurrence.c.campaign_id == number))
    assert expires == late + timedelta(hours=2)


async def test_a_rule_that_cannot_be_read_any_more_stops_nobody_else(store: Store) -> None:
    """A broken rule fires its last time, and its neighbour fires as always."""
    broken, sound = await added(store, "FREQ=SOMETIMES"), await added(store, WEEKLY)
    assert await fired(store, NOW) == 2
    assert (await campaign(store, broken)).next_at is None
    assert (await campaign(store, sound)).next_at is not None


def test_days_that_are_left_out_are_passed_over() -> None:
    """With Thursday a holiday, Monday is followed by Monday; with every day one, there is no firing."""
    thursday = date(2021, 5, 27)
    assert next_firing(WEEKLY, NOW, NOW, ZONE, lambda day: day == thursday) == datetime(2021, 5, 31, tzinfo=UTC)
    assert first_firing(WEEKLY, NOW, ZONE, lambda day: day.day == 24) == datetime(2021, 5, 27, tzinfo=UTC)
    assert next_firing(WEEKLY, NOW, NOW, ZONE, lambda day: True) is None
    with pytest.raises(ScheduleError):
        first_firing(WEEKLY, NOW, ZONE, lambda day: True)


def test_seven_in_the_morning_is_seven_in_the_morning_there() -> None:
    """The rule is read on Vietnam's clock: 07:00 there is midnight in UTC."""
    assert first_firing("FREQ=DAILY;BYHOUR=7;BYMINUTE=0;BYSECOND=0", NOW, ZONE).hour == 7
    assert first_firing("", NOW, ZONE) == NOW

"""What is due to be forgotten goes, and nothing else."""

from datetime import date, datetime, timedelta
from typing import Any

import structlog

from bot.campaigns.compose import compose
from bot.chores import Worker
from bot.chores.sweep import Retention, sweep
from bot.commands.logs import KEPT
from bot.delivery import Sender
from bot.model import Address
from bot.store.people import people, questions, tickets
from bot.store.people.questions import Missed
from bot.store.visits import arrivals, visits
from bot.visits.check_in import device
from tests.people import Town

DAY = timedelta(days=1)


async def days_with_visits(town: Town) -> list[date]:
    """The days of which arrivals are still known."""
    today = town.now.date()
    async with town.store.read() as tx:
        counted = await arrivals.by_day(tx, "CAFE", today - 60 * DAY, today, town.library.site.zone)
    return [day for day, count in counted if count]


async def test_visits_are_forgotten_after_28_days(town: Town) -> None:
    """On the 28th day a visit is there, on the 29th it is gone, and its visitor with it."""
    began = town.now
    async with town.store.begin() as tx:
        await town.visits.arrive(tx, device("Lan"), "CAFE", began)
        await town.visits.arrive(tx, device("Bảo"), "CAFE", began + 2 * DAY)
        await town.visits.arrive(tx, device("Bảo"), "CAFE", began)
    assert (await sweep(town.store, Retention(), began + 28 * DAY))["visits"] == 0
    town.now = began + 28 * DAY + timedelta(seconds=1)
    assert (await sweep(town.store, Retention(), town.now))["visits"] == 2
    assert await days_with_visits(town) == [(began + 2 * DAY).date()]
    async with town.store.begin() as tx:
        assert await visits.visitor_of(tx, device("Lan").key) is None
        assert await visits.visitor_of(tx, device("Bảo").key) is not None


async def test_how_long_visits_are_kept_is_a_setting(town: Town) -> None:
    """VISIT_DAYS=21 forgets after three weeks."""
    async with town.store.begin() as tx:
        await town.visits.arrive(tx, device("Lan"), "CAFE", town.now)
    gone = await sweep(town.store, Retention(visits=21 * DAY), town.now + 21 * DAY + timedelta(seconds=1))
    assert gone["visits"] == 1


async def test_more_visits_than_one_bite_are_forgotten_in_one_sweep(town: Town, monkeypatch: Any) -> None:
    """Many small transactions, and in the end nothing is left."""
    monkeypatch.setattr("bot.chores.sweep.BITE", 10)
    async with town.store.begin() as tx:
        for number in range(45):
            await town.visits.arrive(tx, device(str(number)), "CAFE", town.now)
    assert (await sweep(town.store, Retention(), town.now + 29 * DAY))["visits"] == 45
    assert await days_with_visits(town) == []


async def test_answered_questions_and_masked_ones_go_after_30_days(town: Town) -> None:
    """An answered ticket and a raw question go; a ticket that still waits for its answer stays, three times as long."""
    began = town.now
    async with town.store.begin() as tx:
        lan = await people.welcome(tx, Address("street", "Lan"), "vi", began)
        await people.change(tx, lan.id, consented_at=began)
        answered = await tickets.open_(tx, lan.id, Address("street", "Lan"), "Bao giờ có vắc xin?", began)
        waiting = await tickets.open_(tx, lan.id, Address("street", "Lan"), "Còn tôi thì sao?", began)
        await tickets.answer(tx, answered, "Tháng sau ạ.", began)
        await questions.keep(tx, Missed("Ở đâu?", "unanswered", "", "vi", began))
    kept = await sweep(town.store, Retention(), began + 30 * DAY)
    assert (kept["tickets"], kept["questions"]) == (0, 0)
    gone = await sweep(town.store, Retention(), began + 30 * DAY + timedelta(seconds=1))
    assert (gone["tickets"], gone["questions"]) == (1, 1)
    async with town.store.read() as tx:
        assert [one.id for one in await tickets.waiting(tx)] == [waiting]
        assert await questions.since(tx, datetime.fromtimestamp(0).astimezone()) == []
    assert (await sweep(town.store, Retention(), began + 90 * DAY))["tickets"] == 0
    assert (await sweep(town.store, Retention(), began + 91 * DAY))["tickets"] == 1


async def test_the_sweep_is_logged(town: Town) -> None:
    """The worker's chore says how much of each went, in fields that the log keeps, and nobody's name."""
    async with town.store.begin() as tx:
        await town.visits.arrive(tx, device("Lan"), "CAFE", town.now)
    town.passes(days=29)
    sender = Sender(town.store, {}, {}, compose(town.library), clock=lambda: town.now)
    worker = Worker(town.store, town.library, {}, sender, town.outbox, lambda: town.now)
    with structlog.testing.capture_logs() as lines:
        await worker.sweep()
    [line] = [line for line in lines if line["event"] == "swept"]
    assert line["visits"] == 1
    assert set(line) - {"log_level"} <= KEPT

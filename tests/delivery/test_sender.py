"""The sender: what arrives, how often, and what the ledger says of it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery import Sender
from bot.delivery.booking import Booking
from bot.delivery.settling import patience
from bot.model import InDoubtError, Message, RefusedError, RetryError, UnreachableError
from bot.store import Store
from bot.store.campaigns import campaigns
from bot.store.ledger import claims, lanes
from bot.store.ledger.claims import Claimed
from bot.store.ledger.lanes import Pace
from bot.store.people import people
from tests.crowd import FAST, Post, announce, plainly, settle_in, totals
from tests.people import Town

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)


class Bench:
    """A sender over a store, with a clock of its own."""

    def __init__(self, store: Store, pace: Pace = FAST) -> None:
        self.now, self.store, self.post = NOW, store, Post()
        self.hold: Callable[[datetime], datetime | None] = lambda now: None
        self.sender = Sender(
            store, {"post": self.post}, {"post": pace}, plainly, lambda now: self.hold(now), lambda: self.now
        )

    async def all_sent(self) -> None:
        """Rounds until one finds nothing."""
        while await self.sender.step():
            pass


@pytest.fixture
async def bench(store: Store) -> Bench:
    """Twenty people, and a sender."""
    await settle_in(store, 20)
    return Bench(store)


async def counts(bench: Bench, number: int) -> dict[str, int]:
    """The totals."""
    async with bench.store.read() as tx:
        return await totals(tx, number)


async def test_everybody_gets_the_message_once(bench: Bench) -> None:
    """Twenty people, twenty messages, twenty rows that say so."""
    number = await announce(bench.store, NOW)
    await bench.all_sent()
    assert len(bench.post.arrived) == 20 and set(bench.post.arrived.values()) == {1}
    assert await counts(bench, number) == {"sent": 20}


async def test_every_answer_of_the_channel_has_its_state(bench: Bench) -> None:
    """Refused is failed, unreachable ends the subscription, silence is in doubt, and an error of ours is in doubt."""
    number = await announce(bench.store, NOW)
    answers = {
        "1": RefusedError("400"),
        "2": UnreachableError(),
        "3": InDoubtError("time-out"),
        "4": RuntimeError("ours"),
    }
    bench.post.trouble = answers.get
    await bench.all_sent()
    assert await counts(bench, number) == {"sent": 16, "failed": 1, "unreachable": 1, "in_doubt": 2}
    again = await announce(bench.store, NOW)
    assert await counts(bench, again) == {"pending": 19}


async def test_later_holds_the_lane_and_loses_nobody(bench: Bench) -> None:
    """A 429 for three seconds: nothing leaves before, everybody gets the message after, once."""
    number = await announce(bench.store, NOW)
    first = {"5"}
    bench.post.trouble = lambda chat: RetryError(3.0) if chat in first else None
    await bench.sender.step()
    assert await counts(bench, number) == {"sent": 19, "pending": 1}
    await announce(bench.store, NOW, "Lần hai")
    bench.now += timedelta(seconds=2.9)
    assert await bench.sender.step() == 0
    first.clear()
    bench.now += timedelta(seconds=60)
    await bench.all_sent()
    bench.now += timedelta(seconds=2)
    await bench.all_sent()
    assert set(bench.post.arrived.values()) == {2}
    assert len(bench.post.arrived) == 20


async def test_what_has_to_wait_alone_holds_nobody_up(bench: Bench) -> None:
    """Half an hour for one person: others get this campaign and the next one meanwhile, and in the end all get both."""
    number, waits = await announce(bench.store, NOW), {"5"}
    bench.post.trouble = lambda chat: RetryError(1800.0, others=True) if chat in waits else None
    await bench.all_sent()
    assert await counts(bench, number) == {"sent": 19, "pending": 1}
    again = await announce(bench.store, NOW, "Lần hai")
    bench.now += timedelta(seconds=1)
    await bench.all_sent()
    assert await counts(bench, again) == {"sent": 19, "pending": 1}
    waits.clear()
    for step in (timedelta(minutes=31), timedelta(seconds=2)):
        bench.now += step
        await bench.all_sent()
    assert await counts(bench, number) == await counts(bench, again) == {"sent": 20}


async def test_a_channel_that_is_down_all_morning_costs_nobody_their_message(bench: Bench) -> None:
    """Attempts grow rarer and never run out while the campaign lasts."""
    number = await announce(bench.store, NOW)
    bench.post.trouble = lambda chat: RetryError(2.0)
    for _ in range(40):
        await bench.sender.step()
        bench.now += timedelta(minutes=6)
    assert await counts(bench, number) == {"pending": 20}
    bench.post.trouble = lambda chat: None
    await bench.all_sent()
    assert await counts(bench, number) == {"sent": 20}


async def test_who_opts_out_between_claim_and_send_gets_nothing(bench: Bench) -> None:
    """The claim is made, then somebody stops, then the batch is sent: to all but them."""
    number = await announce(bench.store, NOW)
    async with bench.store.begin() as tx:
        batch = await claims.claim(tx, "post", FAST, NOW)
    async with bench.store.begin() as tx:
        await people.change(tx, 9, reminders=False)
    bench.sender.in_flight.start(batch)
    await bench.sender.in_flight.settled()
    assert "9" not in bench.post.arrived and len(bench.post.arrived) == 19
    assert await counts(bench, number) == {"sent": 19, "opted_out": 1}


async def test_nothing_leaves_in_quiet_hours(bench: Bench) -> None:
    """While the night is held nothing is claimed; in the morning everything goes."""
    await announce(bench.store, NOW)
    bench.hold = lambda now: NOW + timedelta(hours=1) if now < NOW + timedelta(hours=1) else None
    assert await bench.sender.step() == 0
    bench.now += timedelta(hours=1)
    await bench.all_sent()
    assert len(bench.post.arrived) == 20


async def test_a_message_that_cannot_be_made_is_our_failure_and_nobody_elses(bench: Bench) -> None:
    """One person's message cannot be made: theirs failed, all others were sent."""

    def picky(claimed: Claimed) -> Message:
        if claimed.delivery.person_id == 6:
            raise KeyError("district")
        return plainly(claimed)

    number = await announce(bench.store, NOW)
    sender = Sender(bench.store, {"post": bench.post}, {"post": FAST}, picky, clock=lambda: NOW)
    await sender.step()
    assert await counts(bench, number) == {"sent": 19, "failed": 1}


async def test_a_sender_that_is_stopped_settles_what_is_on_its_way(bench: Bench) -> None:
    """Cancelled in the middle of sending: everything claimed has arrived and is in the ledger, nothing is in doubt."""
    number = await announce(bench.store, datetime.now(UTC))
    bench.post.latency = 0.05
    sender = Sender(bench.store, {"post": bench.post}, {"post": Pace(200)}, plainly)
    running = asyncio.create_task(sender.run())
    async with asyncio.timeout(20):
        while not bench.post.arrived:
            await asyncio.sleep(0.005)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    after = await counts(bench, number)
    assert after.get("sent") == len(bench.post.arrived) and "sending" not in after


async def test_two_senders_share_one_audience(bench: Bench) -> None:
    """Two senders on one database, at once: everybody once, all sent by the two together."""
    number = await announce(bench.store, datetime.now(UTC))
    post = Post()
    senders = [Sender(bench.store, {"post": post}, {"post": Pace(400)}, plainly) for _ in range(2)]
    tasks = [asyncio.create_task(one.run()) for one in senders]
    async with asyncio.timeout(20):
        while (await counts(bench, number)).get("sent") != 20:
            await asyncio.sleep(0.02)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert len(post.arrived) == 20 and set(post.arrived.values()) == {1}


async def test_replies_are_booked_on_the_lane(town: Town) -> None:
    """A conversation's replies move the lane on, after they were said and not before."""
    booking = Booking(town.store, {"street": Pace(10)})
    town.outbox._attempt._booking = booking
    lan = town.citizen()
    await lan.says("/start")
    said = len(lan.messages)
    await booking.written()
    async with town.store.begin() as tx:
        permit = await lanes.permits(tx, "street", Pace(10))
    ahead = (permit.slot - permit.now).total_seconds()
    assert said >= 1 and 0 < ahead <= said / 10


async def test_a_campaign_whose_people_all_left_is_finished(bench: Bench) -> None:
    """Everybody unreachable: the occurrence ends, and the campaign with it."""
    number = await announce(bench.store, NOW)
    bench.post.trouble = lambda chat: UnreachableError()
    await bench.all_sent()
    async with bench.store.read() as tx:
        one = await campaigns.by_id(tx, number)
    assert one is not None and one.state == "finished"
    assert await counts(bench, number) == {"unreachable": 20}


async def missed(bench: Bench) -> claims.Batch:
    """A batch that was claimed a second too late for its slots."""
    async with bench.store.begin() as tx:
        batch = await claims.claim(tx, "post", Pace(100), NOW)
    return replace(batch, slot_at=batch.slot_at - 1.0)


async def test_slots_that_were_missed_are_not_made_up_for(store: Store) -> None:
    """What comes late takes the next slots of the lane, so nobody else gets these."""
    await settle_in(store, 20)
    bench = Bench(store, Pace(100))
    await announce(store, NOW)
    batch = await missed(bench)
    async with store.begin() as tx:
        before = await lanes.permits(tx, "post", Pace(100), NOW)
    bench.sender.in_flight.start(batch)
    await bench.sender.in_flight.settled()
    async with store.begin() as tx:
        after = await lanes.permits(tx, "post", Pace(100), NOW)
    assert len(bench.post.arrived) == len(batch.deliveries) > 0
    assert after.slot - before.slot == Pace(100).lasts(len(batch.deliveries))


@pytest.mark.parametrize(
    ("rates", "flush"), [((28.0,), 0.0393), ((500.0,), 0.01), ((200.0, 28.0), 0.0393), ((1.0,), 0.01)]
)
def test_two_that_were_claimed_together_are_settled_together(rates: tuple[float, ...], flush: float) -> None:
    """At 28 a second they land 36 ms apart; faster channels collect enough in a hundredth of a second, and a channel
    that claims one at a time has nothing to wait for."""
    assert patience(rates) == pytest.approx(flush, abs=0.0001)
    assert patience(rates) > 1 / 28 or 28.0 not in rates


async def test_what_missed_its_slots_on_a_lane_that_is_held_goes_back(store: Store) -> None:
    """A lease does not outlast every hold: nothing is sent, nothing is in doubt, and all of it is sent afterwards."""
    await settle_in(store, 20)
    bench = Bench(store, Pace(100))
    number = await announce(store, NOW)
    batch = await missed(bench)
    async with store.begin() as tx:
        await lanes.hold(tx, "post", 90.0, NOW)
    bench.sender.in_flight.start(batch)
    await bench.sender.in_flight.settled()
    assert (bench.post.arrived, await counts(bench, number)) == ({}, {"pending": 20})
    bench.now += timedelta(seconds=91)
    while await bench.sender.step():
        bench.now += timedelta(seconds=1)
    assert await counts(bench, number) == {"sent": 20}

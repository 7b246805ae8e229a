"""The ledger: what a claim takes, and how deliveries end."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.campaigns import lifecycle
from bot.model import Colleague, Delivery, DeliveryState
from bot.store import Store
from bot.store.campaigns import campaigns, pausing
from bot.store.ledger import claims, deliveries, finish, outcomes
from bot.store.ledger.lanes import Pace
from bot.store.ledger.outcomes import Outcome
from bot.store.people import people
from tests.crowd import FAST, announce, settle_in, totals

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(seconds=61)
BINH = Colleague(1, None, "Bình", frozenset({"approver"}))


@pytest.fixture
async def town_of(store: Store) -> Store:
    """Twelve people."""
    await settle_in(store, 12)
    return store


async def taken(store: Store, count: int = 500, now: datetime = NOW, pace: Pace = FAST) -> list[Delivery]:
    """What one claim takes."""
    async with store.begin() as tx:
        return list((await claims.claim(tx, "post", pace, now, count)).deliveries)


async def ended(store: Store, state: DeliveryState, *which: Delivery, now: datetime = NOW, tolerated: int = 25) -> int:
    """Settles deliveries; gives how many were written."""
    async with store.begin() as tx:
        return len(await outcomes.settle(tx, [Outcome(one, state) for one in which], now, tolerated))


async def counts(store: Store, number: int) -> dict[str, int]:
    """The running totals, which must be those of the rows."""
    async with store.read() as tx:
        for one in await campaigns.occurrences(tx, number):
            assert await deliveries.recount(tx, one) == one.totals
        return await totals(tx, number)


async def test_a_claim_takes_each_delivery_once(town_of: Store) -> None:
    """Two claims share the people among them, and the third finds nobody."""
    number = await announce(town_of, NOW)
    first, second, third = await taken(town_of, 8), await taken(town_of, 8), await taken(town_of, 8)
    assert (len(first), len(second), len(third)) == (8, 4, 0)
    assert len({one.person_id for one in first + second}) == 12
    assert await counts(town_of, number) == {"sending": 12}


async def test_everybody_sent_ends_the_occurrence_and_the_campaign(town_of: Store) -> None:
    """After the last outcome the occurrence and a campaign with no firing left are finished."""
    number = await announce(town_of, NOW)
    assert await ended(town_of, DeliveryState.SENT, *await taken(town_of)) == 12
    async with town_of.read() as tx:
        [one] = await campaigns.occurrences(tx, number)
        campaign = await campaigns.by_id(tx, number)
    assert campaign is not None
    assert (one.state, campaign.state) == ("finished", "finished")
    assert await counts(town_of, number) == {"sent": 12}


async def test_an_outcome_of_an_earlier_attempt_changes_nothing(town_of: Store) -> None:
    """A delivery that was given back and claimed anew is settled by its new attempt alone."""
    number = await announce(town_of, NOW)
    [old, *_] = await taken(town_of, 1)
    await ended(town_of, DeliveryState.PENDING, old)
    [new, *_] = [one for one in await taken(town_of, now=LATER) if one.id == old.id]
    assert await ended(town_of, DeliveryState.SENT, old) == 0
    assert await ended(town_of, DeliveryState.SENT, new) == 1
    assert await counts(town_of, number) == {"sending": 11, "sent": 1}


async def test_what_a_dead_worker_leaves_is_in_doubt_and_its_late_answer_counts(town_of: Store) -> None:
    """An expired lease is in doubt and never claimed again; an answer that comes after all still makes it sent."""
    number = await announce(town_of, NOW)
    left = await taken(town_of, 5)
    async with town_of.begin() as tx:
        assert await finish.doubt_expired(tx, NOW) == 0
        assert await finish.doubt_expired(tx, LATER) == 5
    assert await counts(town_of, number) == {"pending": 7, "in_doubt": 5}
    assert not {one.id for one in left} & {one.id for one in await taken(town_of, now=LATER)}
    assert await ended(town_of, DeliveryState.PENDING, left[0]) == 0
    assert await ended(town_of, DeliveryState.SENT, *left[:2]) == 2
    assert await counts(town_of, number) == {"sending": 7, "in_doubt": 3, "sent": 2}


async def test_what_is_in_doubt_is_shown_and_resent_by_one_press(town_of: Store) -> None:
    """Each doubtful row can be listed; resending opens a finished campaign again, and sends to exactly these."""
    number = await announce(town_of, NOW)
    everybody = await taken(town_of)
    await ended(town_of, DeliveryState.SENT, *everybody[3:])
    await ended(town_of, DeliveryState.IN_DOUBT, *everybody[:3])
    async with town_of.begin() as tx:
        shown = await finish.doubtful(tx, number)
        assert {one.id for one in shown} == {one.id for one in everybody[:3]}
        assert await lifecycle.resend(tx, BINH, number, LATER) == 3
        again = await campaigns.by_id(tx, number)
    assert again is not None and again.state == "running"
    anew = await taken(town_of, now=LATER)
    assert {one.id for one in anew} == {one.id for one in everybody[:3]}
    assert await ended(town_of, DeliveryState.SENT, *anew) == 3
    assert await counts(town_of, number) == {"sent": 12}


async def test_stale_deliveries_expire(town_of: Store) -> None:
    """After its hours an occurrence is offered no more, and what is left of it expires."""
    number = await announce(town_of, NOW, lasts_hours=2)
    old = NOW + timedelta(hours=2)
    assert await taken(town_of, now=old) == []
    async with town_of.begin() as tx:
        assert await finish.clear(tx, NOW) == 0
        assert await finish.clear(tx, old) == 12
        assert await finish.clear(tx, old) == 0
        [one] = await campaigns.occurrences(tx, number)
    assert one.state == "finished"
    assert await counts(town_of, number) == {"expired": 12}


async def test_a_cancelled_campaign_sends_no_more(town_of: Store) -> None:
    """What was pending is cancelled; what was on its way may still arrive and is counted."""
    number = await announce(town_of, NOW)
    away = await taken(town_of, 2)
    async with town_of.begin() as tx:
        assert await pausing.cancel(tx, number, lifecycle.CANCEL.leaves)
    assert await taken(town_of, now=LATER) == []
    async with town_of.begin() as tx:
        assert await finish.clear(tx, NOW) == 10
    assert await ended(town_of, DeliveryState.SENT, *away) == 2
    assert await counts(town_of, number) == {"sent": 2, "cancelled": 10}


async def test_a_pause_holds_everything_and_a_resume_goes_on(town_of: Store) -> None:
    """Nothing is claimed while paused; afterwards all the rest is."""
    number = await announce(town_of, NOW)
    await ended(town_of, DeliveryState.SENT, *await taken(town_of, 2))
    async with town_of.begin() as tx:
        assert await pausing.pause(tx, number, lifecycle.PAUSE.leaves, "staff")
    assert await taken(town_of, now=LATER) == []
    async with town_of.begin() as tx:
        assert await pausing.resume(tx, number, lifecycle.RESUME.leaves)
        assert not await pausing.resume(tx, number, lifecycle.RESUME.leaves)
    assert len(await taken(town_of, now=LATER)) == 10


async def test_a_success_between_failures_begins_the_count_anew(town_of: Store) -> None:
    """Three failures, but never three in a row: the campaign goes on."""
    number = await announce(town_of, NOW)
    one, two, three, four, *_ = await taken(town_of)
    await ended(town_of, DeliveryState.FAILED, one, two, tolerated=3)
    await ended(town_of, DeliveryState.SENT, three, tolerated=3)
    await ended(town_of, DeliveryState.FAILED, four, tolerated=3)
    async with town_of.begin() as tx:
        assert await pausing.failing(tx) == []
        going = await campaigns.by_id(tx, number)
    assert going is not None and going.state == "running"


async def test_failures_in_a_row_pause_the_campaign_and_are_told_once(town_of: Store) -> None:
    """What fails or is in doubt adds up over settlings; the limit pauses, and one worker is given it to tell."""
    number = await announce(town_of, NOW)
    one, two, three, *_ = await taken(town_of, 5)
    await ended(town_of, DeliveryState.FAILED, one, tolerated=3)
    await ended(town_of, DeliveryState.IN_DOUBT, two, tolerated=3)
    await ended(town_of, DeliveryState.FAILED, three, tolerated=3)
    assert await taken(town_of, now=LATER) == []
    async with town_of.begin() as tx:
        assert await pausing.failing(tx) == [number]
        assert await pausing.failing(tx) == []
        paused = await campaigns.by_id(tx, number)
    assert paused is not None and paused.state == "paused"


async def test_opting_out_takes_what_waits_out_of_every_occurrence(town_of: Store) -> None:
    """With reminders off nothing pending is left for this person, and the totals know."""
    first, second = await announce(town_of, NOW), await announce(town_of, NOW, "Lần hai")
    async with town_of.begin() as tx:
        await people.change(tx, 4, reminders=False)
    assert await counts(town_of, first) == {"pending": 11, "opted_out": 1}
    assert await counts(town_of, second) == {"pending": 11, "opted_out": 1}
    assert all(one.person_id != 4 for one in await taken(town_of))


async def test_an_opt_out_between_claim_and_send_is_seen(town_of: Store) -> None:
    """What was claimed before somebody turned reminders off is known to be unwanted when it is about to be sent."""
    await announce(town_of, NOW)
    async with town_of.begin() as tx:
        batch = await claims.claim(tx, "post", FAST, NOW)
    async with town_of.begin() as tx:
        await people.change(tx, 7, reminders=False)
    async with town_of.read() as tx:
        unwanted = [one.delivery.person_id for one in await claims.addressed(tx, batch) if not one.wanted]
    assert unwanted == [7]


async def test_running_occurrences_take_turns(town_of: Store) -> None:
    """Two campaigns at once are served one after the other, a batch each."""
    first, second = await announce(town_of, NOW), await announce(town_of, NOW, "Lần hai")
    served = []
    for _ in range(4):
        async with town_of.begin() as tx:
            served.append((await claims.claim(tx, "post", FAST, NOW, 2)).campaign_id)
    assert served == [first, second, first, second]


async def test_one_chat_gets_at_most_one_message_a_second(town_of: Store) -> None:
    """A person who is being sent to, or was within the last second, is passed over for the moment."""
    await announce(town_of, NOW)
    await announce(town_of, NOW, "Lần hai")
    first = await taken(town_of, 12)
    assert await taken(town_of, 12) == []
    await ended(town_of, DeliveryState.SENT, *first)
    assert await taken(town_of, 12, NOW + timedelta(milliseconds=900)) == []
    assert len(await taken(town_of, 12, NOW + timedelta(milliseconds=1001))) == 12


async def test_somebody_in_conversation_is_left_in_peace_for_a_second(town_of: Store) -> None:
    """Who has just written gets the campaign a second later."""
    await announce(town_of, NOW)
    async with town_of.begin() as tx:
        await people.change(tx, 3, seen_at=NOW)
    assert 3 not in [one.person_id for one in await taken(town_of)]
    assert [one.person_id for one in await taken(town_of, now=NOW + timedelta(seconds=2))] == [3]

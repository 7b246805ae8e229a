"""Enrolment: who gets a delivery."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.model import Audience, DeliveryState
from bot.store import Store
from bot.store.campaigns import campaigns
from bot.store.campaigns.audiences import breakdown
from bot.store.ledger import claims, enrolment, outcomes
from bot.store.ledger.outcomes import Outcome
from bot.store.people import people
from bot.store.tables import delivery, person
from tests.crowd import FAST, announce, settle_in, totals

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)


async def test_everybody_gets_one_delivery_over_many_chunks(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chunk ends where it ends: nobody is left out between two, and nobody is in both."""
    monkeypatch.setattr(enrolment, "CHUNK", 7)
    await settle_in(store, 50)
    number = await announce(store, NOW)
    async with store.read() as tx:
        assert await totals(tx, number) == {"pending": 50}
        got = (await tx.execute(sa.select(delivery.c.person_id))).scalars().all()
    assert sorted(got) == list(range(1, 51))


async def test_only_those_with_reminders_on_are_enrolled(store: Store) -> None:
    """Who turned reminders off, and who cannot be reached, gets no delivery."""
    await settle_in(store, 10)
    async with store.begin() as tx:
        await people.change(tx, 2, reminders=False)
        await tx.execute(sa.text("UPDATE address SET unreachable_at = CURRENT_TIMESTAMP WHERE person_id = 3"))
    number = await announce(store, NOW)
    async with store.read() as tx:
        assert await totals(tx, number) == {"pending": 8}


async def test_an_audience_narrows(store: Store) -> None:
    """Only the people of one district are enrolled, and as many as the count said."""
    await settle_in(store, 90)
    audience = Audience.of({"district": ["55"]})
    async with store.begin() as tx:
        counted = await breakdown(tx, audience, [], NOW)
        whom = (await tx.execute(sa.select(sa.func.count()).where(person.c.district == "55"))).scalar_one()
    number = await announce(store, NOW, audience=audience)
    async with store.read() as tx:
        assert await totals(tx, number) == {"pending": whom}
    assert [(part.channel, part.count) for part in counted] == [("post", whom)] == [("post", 10)]


async def test_an_empty_audience_is_finished_at_once(store: Store) -> None:
    """An occurrence for nobody does not stay open."""
    number = await announce(store, NOW)
    async with store.read() as tx:
        [one] = await campaigns.occurrences(tx, number)
    assert one.state == "finished"


async def test_a_weekly_cap_spares_those_who_got_enough(store: Store) -> None:
    """With two a week, the third campaign finds nobody; a week later it finds all again."""
    await settle_in(store, 5)
    for text in ("một", "hai"):
        number = await announce(store, NOW, text)
        async with store.begin() as tx:
            batch = await claims.claim(tx, "post", FAST, NOW + timedelta(seconds=2))
            sent = [Outcome(one, DeliveryState.SENT) for one in batch.deliveries]
            await outcomes.settle(tx, sent, NOW)
    assert await enrolled(store, NOW + timedelta(days=6), cap=2) == 0
    assert await enrolled(store, NOW + timedelta(days=6), cap=3) == 5
    assert await enrolled(store, NOW + timedelta(days=14), cap=1) == 5
    async with store.read() as tx:
        assert await totals(tx, number) == {"sent": 5}


async def enrolled(store: Store, now: datetime, cap: int) -> int:
    """How many a further campaign enrols."""
    async with store.begin() as tx:
        number = await campaigns.add(tx, "ba", {"vi": "ba"}, Audience.of({}), now, "", now)
        [due] = await campaigns.due(tx, now)
        await campaigns.fire(tx, due, None, now)
        [(occurrence_id, _)] = await enrolment.enrolling(tx)
        while not await enrolment.enrol(tx, occurrence_id, due, [], now, cap):
            pass
        return (await totals(tx, number)).get("pending", 0)


async def test_variants_share_the_audience_as_the_split_says(store: Store) -> None:
    """With 30 in a hundred for A, about 30 in a hundred get A, everybody one of the two."""
    await settle_in(store, 1000)
    content = {"texts_b": {"vi": "B"}, "split": 30}
    await announce(store, NOW, content=content)
    async with store.read() as tx:
        rows = await tx.execute(sa.select(delivery.c.variant, sa.func.count()).group_by(delivery.c.variant))
        shares = {row[0]: row[1] for row in rows}
    assert shares == {"A": 300, "B": 700}

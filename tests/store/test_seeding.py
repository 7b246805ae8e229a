"""A made-up province is whole: it adds up as a real one does."""

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from bot.model import Address
from bot.store import Store
from bot.store.campaigns import campaigns
from bot.store.people import people
from bot.store.seeding.province import NotEmptyError, seed
from bot.store.seeding.sizes import Sizes, Words
from bot.store.tables import delivery, metadata
from bot.store.vault import Vault
from tests.people import SECRET

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)
WORDS = Words([("555", "22015"), ("557", "22018")], ["citizen", "business"], ["android", "iphone"], ["food"])


async def test_a_province_is_filled_and_adds_up(store: Store) -> None:
    """As many rows as were asked for; each firing's totals are those of its deliveries; somebody new gets a number of
    their own; and nobody fills it twice."""
    told: list[str] = []
    sizes = Sizes(people=300, visits=4200, deliveries=900)
    await seed(store, Vault(SECRET), WORDS, sizes, NOW, told.append)
    async with store.read() as tx:
        counts = {t.name: await tx.scalar(sa.select(sa.func.count()).select_from(t)) for t in metadata.sorted_tables}
        for number in range(1, 4):
            [firing] = await campaigns.occurrences(tx, number)
            states = sa.select(delivery.c.state, sa.func.count()).where(delivery.c.occurrence_id == firing.id)
            found = dict(iter(await tx.execute(states.group_by(delivery.c.state))))
            assert found == {state: count for state, count in firing.totals.items() if count}
    assert {name: counts[name] for name in ("person", "address", "checkpoint", "visit", "delivery", "campaign")} == {
        "person": 300,
        "address": 300,
        "checkpoint": 10,
        "visit": 4200,
        "delivery": 900,
        "campaign": 3,
    }
    assert told[0] == "300 people"
    async with store.begin() as tx:
        assert (await people.welcome(tx, Address("web", "new"), "vi", NOW)).id == 301
    with pytest.raises(NotEmptyError):
        await seed(store, Vault(SECRET), WORDS, sizes, NOW, told.append)

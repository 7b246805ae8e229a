"""How often a turn asks the database."""

import pytest
import sqlalchemy as sa

from bot.model import Address, Update
from bot.store import Store
from bot.store.chats import outbox
from tests.people import Town

MOST = 5
"""Ways to PostgreSQL and back, beginning and end included."""


@pytest.mark.parametrize("says", ["menu", "ứng dụng có tốn pin không"])
async def test_a_turn_asks_five_times_at_the_most(town: Town, store: Store, says: str) -> None:
    """A database may be a millisecond away, on another machine: what can be asked together is asked together."""
    if store.is_sqlite:
        pytest.skip("SQLite is in the same process")
    lan = town.citizen()
    await lan.says("xin chào")
    asked = _asked(store)
    await town.dispatcher.handle(Update("another", lan.address, text=says))
    assert len(asked) <= MOST, asked


async def test_what_has_left_is_noted_at_all_addresses_on_one_way(store: Store) -> None:
    """A way for each would take so long that a process which dies says again what had arrived seconds before; and
    nobody speaks meanwhile at an address that is being noted."""
    if store.is_sqlite:
        pytest.skip("SQLite is in the same process")
    async with store.begin() as tx:
        asked = _asked(store)
        await outbox.note(tx, {Address("street", str(number)): 1 for number in range(30)}, "this process")
    assert len(asked) <= MOST, asked


def _asked(store: Store) -> list[str]:
    """What is asked of the database from now on."""
    asked: list[str] = []
    for event in ("before_cursor_execute", "begin", "commit"):
        sa.event.listen(store._engine.sync_engine, event, lambda *_, event=event: asked.append(event))
    return asked

"""How often a turn asks the database."""

import pytest
import sqlalchemy as sa

from bot.model import Update
from bot.store import Store
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
    asked: list[str] = []
    for event in ("before_cursor_execute", "begin", "commit"):
        sa.event.listen(store._engine.sync_engine, event, lambda *_, event=event: asked.append(event))
    await town.dispatcher.handle(Update("another", lan.address, text=says))
    assert len(asked) <= MOST, asked

"""The clock is stepped back by an hour while everything goes on."""

from datetime import UTC, datetime, timedelta

from bot.delivery import Sender
from bot.model import RetryError
from bot.store import Store
from bot.store.ledger.lanes import Pace
from tests.crowd import Post, announce, plainly, settle_in, totals
from tests.people import Town

NOON = datetime(2021, 5, 24, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def test_conversations_go_on(town: Town) -> None:
    """Whoever is in the middle of something is answered as before; what was heard before is not heard again."""
    lan = town.citizen()
    await lan.says("/dangky")
    heard = await lan.does(text="cài ứng dụng có tốn pin không")
    lan.hears("pin")
    town.now -= HOUR
    await lan.is_delivered(heard)
    lan.hears_nothing()
    await lan.says("đồng ý")
    lan.hears("tên gì")
    await lan.says("Quán Hương")
    lan.hears("thuộc loại nào")


async def test_a_broadcast_goes_on_at_once(store: Store) -> None:
    """Slots that were taken are not taken again, so nobody gets it twice and no pace is exceeded; a channel that said
    "later" is waited for as long as it said, and nobody waits for the hour to come once more."""
    now, post = NOON, Post()
    await settle_in(store, 40)
    number = await announce(store, NOON)
    sender = Sender(store, {"post": post}, {"post": Pace(400.0)}, plainly, clock=lambda: now)
    await sender.step()
    begun = len(post.times)
    assert 0 < begun < 40
    post.trouble = lambda chat: RetryError(3.0)
    now = NOON + timedelta(seconds=1)
    assert await sender.step() > 0
    post.trouble = lambda chat: None
    now -= HOUR
    assert await sender.step() == 0
    now += timedelta(seconds=2.9)
    assert await sender.step() == 0
    for _ in range(20):
        now += timedelta(seconds=0.1)
        assert await sender.step() <= 400 * 0.1 + Pace(400.0).few
    assert now < NOON - HOUR + timedelta(seconds=10)
    assert len(post.arrived) == 40 and set(post.arrived.values()) == {1}
    async with store.read() as tx:
        assert await totals(tx, number) == {"sent": 40}

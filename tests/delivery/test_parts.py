"""A message that leaves in several parts, or in none."""

from datetime import timedelta

import pytest

from bot.model import InDoubtError, RefusedError, RetryError, SendError, UnreachableError
from bot.office import paces
from bot.store import Store
from bot.store.ledger import lanes
from bot.store.ledger.lanes import Pace
from tests.crowd import Post, announce, settle_in
from tests.delivery.test_sender import NOW, Bench, counts

PARTS = "Một\n\nHai"


class Second(Post):
    """Something goes wrong with the second message to a chat, `times` times."""

    def __init__(self, wrong: SendError, times: int = 1) -> None:
        super().__init__()
        self._wrong, self._left = wrong, times
        self.trouble = self._second

    def _second(self, chat_id: str) -> SendError | None:
        if self.arrived[chat_id] == 1 and self._left:
            self._left -= 1
            return self._wrong
        return None


async def sent(store: Store, post: Post, text: str = PARTS) -> dict[str, int]:
    """What became of a text to one person."""
    await settle_in(store, 1)
    bench = Bench(store)
    bench.sender.in_flight._attempt._channels = {"post": post}  # type: ignore[dict-item]
    number = await announce(store, NOW, text)
    await bench.all_sent()
    return await counts(bench, number)


async def test_what_says_nothing_is_not_sent(store: Store) -> None:
    """A text of which nothing is left for somebody: nothing left us, so nothing is called sent."""
    post = Post()
    assert await sent(store, post, "\n\n") == {"failed": 1}
    assert post.arrived == {}


async def test_every_part_takes_a_slot(store: Store) -> None:
    """Twenty texts in two parts each are forty requests: the lane moves on by forty."""
    await settle_in(store, 20)
    bench = Bench(store, Pace(400))
    number = await announce(store, NOW, PARTS)
    async with store.begin() as tx:
        before = await lanes.permits(tx, "post", Pace(400), NOW)
    while await bench.sender.step():
        bench.now += timedelta(seconds=1)
    assert await counts(bench, number) == {"sent": 20}
    assert set(bench.post.arrived.values()) == {2}
    async with store.begin() as tx:
        after = await lanes.permits(tx, "post", Pace(400), bench.now)
    assert after.slot - before.slot >= Pace(400).lasts(40)


@pytest.mark.parametrize(
    ("wrong", "became"),
    [
        (RefusedError("400"), "failed"),
        (InDoubtError("cut"), "in_doubt"),
        (UnreachableError(), "unreachable"),
        (RetryError(900), "in_doubt"),
    ],
)
async def test_what_goes_wrong_in_the_middle(store: Store, wrong: SendError, became: str) -> None:
    """The first part has arrived, so it is not sent again by itself: what cannot follow soon is shown to staff."""
    post = Second(wrong)
    assert await sent(store, post) == {became: 1}
    assert post.arrived == {"1": 1}


async def test_later_in_the_middle_is_waited_for(store: Store) -> None:
    """The channel says "later" to the second part: it follows, and the first does not come twice."""
    post = Second(RetryError(0.0))
    assert await sent(store, post) == {"sent": 1}
    assert post.arrived == {"1": 2}


def test_the_program_keeps_under_what_a_channel_permits() -> None:
    """The setting is the vendor's limit, and the margin is the program's: with 30, fewer than 30 a second on average,
    so that no second has more."""
    post = Post()
    post.rate = 30.0  # type: ignore[attr-defined]
    assert paces([post]) == {"post": Pace.under(30)}  # type: ignore[list-item]
    assert Pace.under(30).rate < 30

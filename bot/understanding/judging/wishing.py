"""Which clause of a line wishes for a job after a story."""

from bot.understanding.telling import Telling
from bot.understanding.traits.asking import Asking

WISH = 3
"""Words of the shortest clause that wishes for something after a story: "xin mã dán cổng"."""


def wish_after_a_story(telling: Telling, asks: Asking, text: str) -> str:
    """The last clause of a line that has more, where it may be a wish: "tui bán sạp ngoài chợ, mần cái mã cho tui"; ""
    where it asks, or is too short for one."""
    *story, last = telling.clauses.each(text) or [""]
    return last if story and len(last.split()) >= WISH and not asks(last) else ""

"""Whether a line wishes for a job, or only tells of one: "tụi em đi từng nhà cài cho mấy cô chú, cần biết gì trước"."""

from bot.understanding.judging.signs import Signs
from bot.understanding.telling import Telling
from bot.understanding.traits.asking import Asking

LONG, LONGER = 8, 12
"""Words from which on a line rather tells of something than wishes for it."""

AHEAD, FAR_AHEAD = 0.4, 1.0
"""How far such a line's job must be ahead of every topic; a longer one's. Of 74 labelled ones that were not, and asked
or were about another topic, a job was wished for in 14."""

AFTER, FAR_AFTER = 0.5, 1.0
"""The same of any line after an answer, whose topic explains the job, or does not."""

NEARLY_ALL = 0.8
"""Share of what a short line says that its job must say, where a topic is as like it: "e bi f1 r nè"."""

WISH = 3
"""Words of the shortest clause that wishes for something after a story: "xin mã dán cổng"."""


def only_tells(spoken: Signs, asks: bool) -> bool:
    """Whether a line tells of its job. Much is said in it, or what the job never says; and a topic is as like it, which
    does not explain the job, or something is asked."""
    if spoken.explained and not asks:
        return False
    if spoken.length < LONG:
        return not spoken.explained and spoken.job_ahead < AHEAD and spoken.job_covered < NEARLY_ALL
    return spoken.job_ahead < (FAR_AHEAD if spoken.length >= LONGER else AHEAD)


def is_behind(spoken: Signs) -> bool:
    """Whether a topic is as like a line as its job, which after an answer rather goes on about that: "nova 3i có ch
    play mà"; what the topic explains finds its button there."""
    return spoken.job_ahead < (AFTER if spoken.explained else FAR_AFTER)


def wish_after_a_story(telling: Telling, asks: Asking, text: str) -> str:
    """The last clause of a line that has more, where it may be a wish: "tui bán sạp ngoài chợ, mần cái mã cho tui"; ""
    where it asks, or is too short for one."""
    *story, last = telling.clauses.each(text) or [""]
    return last if story and len(last.split()) >= WISH and not asks(last) else ""

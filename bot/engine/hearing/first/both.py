"""More than one of what was offered is wanted at once: "cả hai luôn", with a question beside it, or without."""

from typing import TYPE_CHECKING

from bot.engine.hearing.heard import Nothing
from bot.engine.stack.asides import answer_beside
from bot.understanding.ends import CLAUSE
from bot.understanding.small_words import BOTH

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

TOPIC = "open:topic:"
"""What the value of a choice begins with that opens an answer."""

TWO = 2
"""Answers that are given at once."""


async def picked_both(stack: "DialogStack") -> Nothing | None:
    """Gives the answers that were offered last, and then what is asked beside."""
    text, asked = stack.update.text, _asked_beside(stack)
    if stack.step is not None or asked is None:
        return None
    offered = [one.value.removeprefix(TOPIC) for one in stack.session.offered if one.value.startswith(TOPIC)]
    if not offered:
        return None
    await answer_beside(stack, "both", " ".join(offered[:TWO]))
    if asked:
        stack.hears(asked)
        await answer_beside(stack, "ask", asked)
        stack.hears(text)
    return Nothing()


def _asked_beside(stack: "DialogStack") -> str | None:
    """What follows that both are wanted, "" for nothing; `None` where that is not said."""
    first, *others = CLAUSE.split(stack.update.text, maxsplit=1)
    wants = stack.services.understanding.known.place(first) == BOTH
    return "".join(others).strip() if wants else None

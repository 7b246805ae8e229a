"""A choice that the first words of a text pick, beside a question or a reason: "chưa, để sau. in ba tờ thì làm sao"."""

from typing import TYPE_CHECKING

from bot.engine.choices import answers
from bot.engine.hearing.words.assent import CLAUSE
from bot.engine.hearing.words.recognise import hinted
from bot.engine.stack.asides import answer_beside
from bot.model import Choice
from bot.understanding import Kind

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

PICKS, SURE, ASKS = 2, 3, 4
"""Words that pick a choice, those that do whatever else is told, and of the shortest question beside them."""


async def picked_and_asked(stack: "DialogStack") -> Choice | None:
    """The choice that is picked; the question beside it is answered, and only the words that pick are left."""
    step, parts = stack.step, [part.strip() for part in CLAUSE.split(stack.update.text) if part.strip()]
    if step is None or step.any_words or len(parts) < PICKS:
        return None
    offered = {choice.value: choice for choice in stack.session.offered}
    for at in range(len(parts) - 1, 0, -1):
        head, rest = ", ".join(parts[:at]), ", ".join(parts[at:])
        value = hinted(head, answers(stack.session)) if len(head.split()) >= PICKS else None
        choice = offered.get(f"{stack.session.question}:{value}") if value is not None else None
        if choice is not None and (_asks(stack, rest) or _adds(stack, head, rest)):
            if _asks(stack, rest):
                await answer_beside(stack, "ask", rest)
            stack.hears(head)
            return choice
    return None


def _asks(stack: "DialogStack", rest: str) -> bool:
    """Whether the rest asks; without diacritics "chi" may be a "what" or a "show me"."""
    asked = stack.services.understanding.telling.clauses(rest, stack.person.language)[1]
    return len(rest.split()) >= ASKS and bool(asked)


def _adds(stack: "DialogStack", head: str, rest: str) -> bool:
    """Whether the rest only says why: it wishes nothing of its own, and corrects nothing."""
    corrects = stack.dialogs[stack.session.frames[-1].dialog].correct is not None
    understanding, language = stack.services.understanding, stack.person.language
    plain = understanding(rest, language).kind is not Kind.JOB and not understanding.things(rest, language)
    return len(head.split()) >= SURE and not corrects and plain

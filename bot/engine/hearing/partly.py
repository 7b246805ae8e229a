"""A choice that the first words of a text pick, beside a question or a reason: "chưa, để sau. in ba tờ thì làm sao"."""

from typing import TYPE_CHECKING, NamedTuple

from bot.content.sayings.small_words import NO
from bot.engine.choices import answers
from bot.engine.hearing.first.letting_go import PERSON
from bot.engine.hearing.wanted import foretold
from bot.engine.hearing.words.recognise import hinted
from bot.engine.hearing.words.small_words import said_by
from bot.engine.stack.asides import answer_beside
from bot.engine.stack.frames import concerned
from bot.model import Choice
from bot.understanding import Kind, Zone
from bot.understanding.ends import CLAUSE

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

PICKS, SURE, ASKS = 2, 3, 4
"""Words that pick a choice, those that do whatever else is told, and of the shortest question beside them."""

REFUSES = 3
"""Words of a sentence that is no more than a no: "dạ không em"."""


class Refused(NamedTuple):
    """The choice that refuses, the sentence that says so, and what is asked after it."""

    choice: Choice
    said: str
    asked: str


def refused(stack: "DialogStack") -> Refused | None:
    """What a text refuses that is a sentence with no more in it than a no, and asks something else then: who types
    "không. mấy em ngồi gần có phải nghỉ không?" says so."""
    first, _, rest = stack.update.text.partition(".")
    if stack.step is None or stack.step.any_words or not rest.strip() or len(first.split()) > REFUSES:
        return None
    if stack.session.frames[-1].dialog == PERSON:
        return None  # where that is asked, what is wanted instead is heard
    choice = said_by(NO, stack.session)
    is_no = choice and stack.services.understanding.small_word(first, stack.person.language) == NO
    return Refused(choice, first, rest.strip()) if choice and is_no and _asks(stack, rest) else None


async def picked_and_asked(stack: "DialogStack") -> Choice | None:
    """The choice that is picked; the question beside it is answered, and only the words that pick are left."""
    if no := refused(stack):
        await answer_beside(stack, "ask", no.asked)
        stack.hears(no.said)
        return no.choice
    step, parts = stack.step, [part.strip() for part in CLAUSE.split(stack.update.text) if part.strip()]
    if step is None or step.any_words or len(parts) < PICKS:
        return None
    offered = {choice.value: choice for choice in stack.session.offered}
    for at in range(len(parts) - 1, 0, -1):
        head, rest = ", ".join(parts[:at]), ", ".join(parts[at:])
        value = hinted(head, answers(stack.session)) if len(head.split()) >= PICKS else None
        choice = offered.get(f"{stack.session.question}:{value}") if value is not None else None
        if choice is not None and not _tells(stack, rest) and (_asks(stack, rest) or _adds(stack, head, rest)):
            if _asks(stack, rest):
                await answer_beside(stack, "ask", rest)
            stack.hears(head)
            return choice
    return None


def _tells(stack: "DialogStack", rest: str) -> bool:
    """Whether the rest tells of what is open, with a number in it: "đúng rồi. còn quán Sao Biển, 12 Lê Lợi"."""
    return any(map(str.isdigit, rest)) and bool(foretold(stack, concerned(stack.session.frames[-1]), rest))


def _asks(stack: "DialogStack", rest: str) -> bool:
    """Whether the rest asks; without diacritics "chi" may be a "what" or a "show me"."""
    asked = stack.services.understanding.known.telling.clauses(rest, stack.person.language)[1]
    return len(rest.split()) >= ASKS and bool(asked)


def _adds(stack: "DialogStack", head: str, rest: str) -> bool:
    """Whether the rest only says why: it surely wishes nothing of its own, and corrects nothing."""
    corrects = stack.dialogs[stack.session.frames[-1].dialog].correct is not None
    understanding, language = stack.services.understanding, stack.person.language
    meaning = understanding(rest, language)
    wishes = meaning.kind is Kind.JOB and (meaning.exact or meaning.zone is Zone.ANSWER)
    plain = not wishes and not understanding.things(rest, language)
    return len(head.split()) >= SURE and not corrects and plain

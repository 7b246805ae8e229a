"""A question beside a yes, a wish or an answer: it is answered, and those count."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.content.sayings.small_words import YES
from bot.engine.hearing.about import NUMBER, UNANSWERED, about, answer, is_left
from bot.engine.hearing.wanted import foretold
from bot.engine.hearing.words.asking import asks, ends_asking, plainly_asks, with_comma_after_yes, with_commas
from bot.engine.hearing.words.assent import clauses, parts
from bot.engine.hearing.words.likely import is_likely
from bot.engine.hearing.words.small_words import says
from bot.engine.stack.frames import concerned
from bot.model import Choice
from bot.understanding import Kind, Zone

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

CALLED = 7
"""Digits of a number that is told and not asked about."""


async def agreed_and_asked(stack: "DialogStack") -> Choice | None:
    """The choice that a yes picks which stands beside a question; that is answered, and only the yes is left."""
    if stack.step is None or sum(map(str.isdigit, stack.update.text)) >= CALLED:
        return None
    ours = sorted(stack.session.offered, key=lambda one: one.value.startswith("open:"))  # first what waits
    choice = next((one for one in ours if says(one, YES)), None)
    if choice is None:
        return None
    yes, question = _apart(stack, choice)
    if any(map(str.isdigit, question)) and foretold(stack, concerned(stack.session.frames[-1]), question):
        return None  # "đúng rồi, còn quán Sao Biển ở 12 Lê Lợi" tells, whatever word in it asks
    if not question or not (await answer(stack, question) or is_left(stack, question)):
        return None
    stack.hears(yes)
    return choice


async def told_and_asked(stack: "DialogStack") -> None:
    """Answers the question beside what is told for what is open, or asked for; only what is told is left to hear."""
    name = concerned(stack.session.frames[-1]) if stack.step is not None else _begun(stack)
    if not name:
        await _wished_and_asked(stack)
        return
    if await _taken_apart(stack, name) or stack.dialogs[name].foretold is None:
        return
    text, understanding, language = stack.update.text, stack.services.understanding, stack.person.language
    said = [part for part, _ in parts(with_commas(text, stack.words()), understanding, language)]
    asking = [part for part in said[1:] if _is_known_question(stack, part) or plainly_asks(part, understanding)]
    told, asked = ", ".join(said[: said.index(asking[0], 1)] if asking else []), ", ".join(asking)
    tells_it = told and (foretold(stack, name, told) or (tells(stack) and any(map(str.isdigit, told))))
    if tells_it and not (foretold(stack, name, asked) or any(map(str.isdigit, asked))):
        if not await answer(stack, asked):
            stack.say(UNANSWERED)
        stack.hears(told)


async def _wished_and_asked(stack: "DialogStack") -> None:
    """Answers what is asked behind a wish: "ok nhắc đi, mà có tốn pin không"; the wish is all that is left."""
    understanding = stack.services.understanding
    said = clauses(with_commas(stack.update.text, stack.words()))
    asking = [at for at, part in enumerate(said) if at and ends_asking(part, understanding)]
    if stack.step is not None or not asking:
        return  # as most lines
    wishing = [at for at in asking if _wishes(stack, said[:at])]  # hardly ever, and asked of less than what is known
    at = next((at for at in asking if _is_known_question(stack, said[at])), 0) if wishing else 0
    if at in wishing and about(stack, stack.update.text) is None and await answer(stack, ", ".join(said[at:])):
        stack.hears(", ".join(said[:at]))


def _wishes(stack: "DialogStack", said: Sequence[str]) -> bool:
    """Whether parts of a line that ask nothing surely begin something by themselves, or do and the whole line would as
    well."""
    wish, known = ", ".join(said), stack.services.understanding
    if any(map(known.known.asks, said)):
        return False
    meaning = known(wish, stack.person.language)
    if meaning.kind is Kind.JOB and (meaning.exact or meaning.zone is Zone.ANSWER):
        return True
    return stack.job() is not None and stack.job_in(wish) is not None


def _is_known_question(stack: "DialogStack", part: str) -> bool:
    """Whether a part asks something that is likely known: "không nhớ số nhà" only sounds as if it asked."""
    understanding, language = stack.services.understanding, stack.person.language
    if not ends_asking(part, understanding):
        return False
    return is_likely(understanding(part, language)) or about(stack, part) is not None


def _begun(stack: "DialogStack") -> str:
    """The dialog that a text with a number in it begins: "quán Mây, 0905…, phường 4, mà có mất tiền không"."""
    job = stack.job() if not stack.session.frames and NUMBER.search(stack.update.text) else None
    name = job.opens.partition(":")[0] if job else ""
    return name if name in stack.dialogs else ""


async def _taken_apart(stack: "DialogStack", name: str) -> bool:
    """Whether the dialog that is open, or begun, knows what of a text asks; that is answered then, as far as it can
    be."""
    text, frame = stack.update.text, stack.session.frames[-1] if stack.session.frames else None
    dialog = stack.dialogs[frame.dialog if frame else name]
    turn = stack.turn_of(dialog, frame.data if frame else {})
    told, asked = dialog.apart(turn, text) if dialog.apart else ("", "")
    whole = asked and about(stack, asked) is None and about(stack, text) is not None  # "0905…, số đó ai xem được"
    if (asked and await answer(stack, text if whole else asked)) or (asked and told and is_left(stack, asked)):
        stack.hears(told)
    return bool(asked)


def tells(stack: "DialogStack") -> bool:
    """Whether there are digits in a text where any may be an answer, whichever question waits."""
    dialog = stack.dialogs.get(stack.session.frames[-1].dialog) if stack.session.frames else None
    return dialog is not None and dialog.correct is not None and any(map(str.isdigit, stack.update.text))


def _apart(stack: "DialogStack", choice: Choice) -> tuple[str, str]:
    """The yes and the question of a text that is nothing but both: "đúng rồi, in màu hay trắng đen"."""
    understanding, language = stack.services.understanding, stack.person.language
    fillers = frozenset(understanding.library.written.small_words(language).fillers)
    yes: list[str] = []
    asked: list[str] = []
    leading: list[str] = []
    text = with_comma_after_yes(stack.update.text, stack.words(), understanding, language)
    for part, word in parts(with_commas(text, stack.words()), understanding, language):
        if about(stack, part) is not None or asks(part, understanding, language):
            asked += [*leading, part]
            leading = []
        elif yes and not asked and not foretold(stack, concerned(stack.session.frames[-1]), part):
            leading.append(part)  # "mà tháng sau tui nghỉ, chuyển cho bạn khác được không"
        elif asked or not (word == YES or says(choice, understanding(part, language).id)):
            return "", ""
        elif yes or not fillers.issuperset(part.lower().split()):  # "dạ, cho hỏi …" is no yes
            yes.append(part)
    return (", ".join(yes), ", ".join(asked)) if yes and not leading else ("", "")

"""Whoever tells of a sign of illness beside something else hears whom to ask about it, above the answer to that."""

from typing import TYPE_CHECKING, NamedTuple

from bot.engine.hearing.first.weary import is_weary
from bot.engine.stack.asides import answer_beside
from bot.model import Message

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack


class Sign(NamedTuple):
    """What is told of an illness beside something else; `urgent` is what is answered where anybody is told to call."""

    text: str
    urgent: str = ""


def told_beside(stack: "DialogStack") -> Sign | None:
    """The sign that is told in what was typed, and is no answer to what is open; of a line that tells of that, too,
    only the rest is left to hear."""
    step = stack.step
    if stack.keeps_words or (step is not None and step.any_words) or not stack.in_own_words:
        return None
    if parted := _parted(stack):
        return parted
    text = stack.update.text
    tells = stack.session.ill is None and stack.services.understanding.health.tells_sign(text, stack.person.language)
    return Sign(text) if tells and not is_weary(stack) else None


def _parted(stack: "DialogStack") -> Sign | None:
    """What a line tells of an illness that can wait for an answer to the rest: "mã chưa tới, bữa nay ba ho"."""
    frame = stack.session.frames[-1] if stack.step is not None else None
    concerns = stack.dialogs[frame.dialog].concerns if frame else None
    if frame is None or concerns is None:
        return None
    urgent = stack.meaning().urgent
    if not urgent or _is_severe(stack):
        return None
    whole = stack.update.text
    clauses = stack.services.understanding.known.telling.clauses.each(whole)
    signs = [clause for clause in clauses if _tells_sign(stack, clause)]
    stack.hears(", ".join(clause for clause in clauses if clause not in signs))
    if signs and stack.update.text and concerns(stack.turn_of(stack.dialogs[frame.dialog], frame.data), False):
        return Sign(", ".join(signs), urgent)
    stack.hears(whole)
    return None


def _is_severe(stack: "DialogStack") -> bool:
    """Whether there is nothing to do first but to call."""
    told = stack.services.understanding.known.illness.urgency.told(stack.update.text, stack.person.language)
    return told.severe or told.who in told.severe_of


def _tells_sign(stack: "DialogStack", text: str) -> bool:
    understanding, language = stack.services.understanding, stack.person.language
    urgent = understanding.known.illness.urgency(text, language, understanding.borders.urgent)
    return bool(urgent) or understanding.health.tells_sign(text, language)


async def care(stack: "DialogStack", sign: Sign) -> None:
    """Says whom to ask, unless that is said already; of a child, or where somebody is ill already, all that is said to
    whoever tells nothing else."""
    language = stack.services.understanding.known.traits.languages(sign.text, stack.person.language)
    if sign.urgent and (
        stack.session.ill or stack.services.understanding.known.illness.urgency.told(sign.text, language).who
    ):
        beside, stack.said, whole = stack.said, [], stack.update.text
        stack.hears(sign.text)
        await answer_beside(stack, "urgent", sign.urgent)
        stack.hears(whole)
        stack.said += beside
        return
    given = stack.services.library.urgent(language)
    said = "".join(message.text for message in stack.said).replace(" ", "")
    if given and given.beside and not any(call.number in said for call in given.calls):
        stack.said.insert(0, Message(given.beside))

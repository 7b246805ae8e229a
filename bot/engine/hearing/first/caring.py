"""Whoever tells of a sign of illness beside something else hears whom to ask about it, above the answer to that."""

from typing import TYPE_CHECKING

from bot.model import Message

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack


def tells_beside(stack: "DialogStack") -> bool:
    """Whether a sign is told in what was typed, that is no answer to what is open."""
    step = stack.step
    answers = stack.keeps_words or (step is not None and step.any_words)
    if answers or not stack.in_own_words or stack.session.ill is not None:
        return False
    return stack.services.understanding.health.tells_sign(stack.update.text, stack.person.language)


def care(stack: "DialogStack") -> None:
    """Says whom to ask, unless that is said already."""
    language = stack.services.understanding.language_of(stack.update.text, stack.person.language)
    given = stack.services.library.urgent(language)
    said = "".join(message.text for message in stack.said).replace(" ", "")
    if given and given.beside and not any(call.number in said for call in given.calls):
        stack.said.insert(0, Message(given.beside))

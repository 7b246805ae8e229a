"""A question about what is open, and one beside a yes: it is answered, and the yes counts."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.content import N_
from bot.content.meanings import YES
from bot.engine.frames import concerned
from bot.engine.hearing.assent import parts
from bot.engine.hearing.small_words import says
from bot.model import Choice, Message
from bot.understanding import Kind, Understanding, Zone

if TYPE_CHECKING:
    from bot.engine.dialog import Dialog
    from bot.engine.dialog_stack import DialogStack

BUT = N_("but, by the way")
"""Words between a yes and a question."""

CALLED = 7
"""Digits of a number that is told and not asked about."""


async def answered(stack: "DialogStack") -> bool:
    """Answers a question about what is open, or asked for, as its dialog does; the question that waits is put again."""
    text = stack.update.text
    message = _about(stack, text) if text and not stack.meaning().exact else None
    if message is None:
        return False
    waits = stack.step is not None
    stack.said.append(replace(message, choices=()) if waits else message)
    if waits:
        await stack.again(in_short=True)
    return True


async def agreed_and_asked(stack: "DialogStack") -> Choice | None:
    """The choice that a yes picks which stands beside a question; that is answered, and only the yes is left."""
    choice = next((one for one in stack.session.offered if says(one, YES)), None)
    if stack.step is None or choice is None or sum(map(str.isdigit, stack.update.text)) >= CALLED:
        return None
    yes, question = _apart(stack, choice)
    message = _about(stack, question) if question else None
    understanding, language = stack.services.understanding, stack.person.language
    if not question or (message is None and understanding(question, language).kind is not Kind.TOPIC):
        return None
    if message is not None:
        stack.said.append(replace(message, choices=()))
    else:
        stack.hears(question)
        turn = stack.turn_of(stack.dialogs["ask"], {})
        await stack.dialogs["ask"].start(turn, question)
        stack.take(turn)
    stack.hears(yes)
    return choice


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
    text = stack.update.text
    for phrase in stack.words().phrases(BUT):
        text = text.replace(f" {phrase} ", ", ")
    for part, word in parts(text, understanding, language):
        if _about(stack, part) is not None or _asks(part, understanding, language):
            asked.append(part)
        elif asked or not (word == YES or says(choice, understanding(part, language).id)):
            return "", ""
        elif yes or not fillers.issuperset(part.lower().split()):  # "dạ, cho hỏi …" is no yes
            yes.append(part)
    return (", ".join(yes), ", ".join(asked)) if yes else ("", "")


def _asks(part: str, understanding: Understanding, language: str) -> bool:
    """Whether a part is a question: "loại nào cũng được" only has the word of one."""
    if not understanding.asks(part):
        return False
    return understanding.asks(part.split()[-1]) or understanding(part, language).zone is Zone.ANSWER


def _about(stack: "DialogStack", text: str) -> Message | None:
    """What the dialog that is open, or wanted, answers."""
    dialog = _concerned(stack)
    return dialog.about(stack.turn_of(dialog, {}), text) if dialog and dialog.about else None


def _concerned(stack: "DialogStack") -> "Dialog[Any] | None":
    """What the dialog that is open is about, or the one that is asked for."""
    if stack.session.frames:
        return stack.dialogs.get(concerned(stack.session.frames[-1]))
    job = stack.job()
    return stack.dialogs.get(job.opens.partition(":")[0]) if job else None

"""A question, answered as the dialog does that is open or asked for; what waits there is put again."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.content import N_
from bot.engine.hearing.first.letting_go import wishes
from bot.engine.hearing.heard import Opens
from bot.engine.hearing.wanted import foretold
from bot.engine.hearing.words.asking import ends_asking
from bot.engine.hearing.words.likely import is_likely
from bot.engine.stack.asides import answer_beside
from bot.engine.stack.frames import concerned
from bot.model import Message
from bot.understanding import Kind

if TYPE_CHECKING:
    from bot.engine.dialog import Dialog
    from bot.engine.stack.dialog_stack import DialogStack

UNANSWERED = N_("What you ask beside it I cannot answer here; please type it by itself once we are done.")

BOTH = 2
"""Questions of a line that are answered one after the other."""

NUMBER = re.compile(r"[+0]\d[\d .]{6,14}")
"""A number that can be called, as people write it."""


async def answered(stack: "DialogStack") -> bool:
    """Answers a question about what is open, or asked for, as its dialog does; the question that waits is put again."""
    text = stack.update.text
    named = stack.meaning().exact and stack.meaning().kind is not Kind.TOPIC  # a topic is told as what is open tells it
    message = about(stack, text) if text and not named else None
    if message is None:
        return False
    waits = stack.step is not None
    if not await _each(stack, text, message):
        stack.said.append(replace(message, choices=()) if waits else message)
    number = NUMBER.search(text)
    if waits and number and foretold(stack, concerned(stack.session.frames[-1]), number[0]):
        stack.hears(number[0].strip())  # "có được lấy số con 0384000211 hông" tells it
        return False
    if waits:
        await stack.again(in_short=True)
    return True


async def _each(stack: "DialogStack", text: str, whole: Message) -> bool:
    """Answers the questions of a text one after the other, where it has two, of which the `whole` is only one."""
    clauses = stack.services.understanding.known.telling.clauses
    parts = clauses.questions(text, stack.person.language)
    if len(parts) != BOTH or stack.step is None:
        return False
    found = [one.text if (one := about(stack, part)) else "" for part in parts]
    if whole.text not in found or len(set(found)) < BOTH:
        return False
    for part in parts:
        await answer(stack, part)
    return True


def about(stack: "DialogStack", text: str) -> Message | None:
    """What the dialog that is open, or wanted, answers."""
    dialog = concerned_by(stack)
    return dialog.about(stack.turn_of(dialog, {}), text) if dialog and dialog.about else None


async def answer(stack: "DialogStack", question: str) -> bool:
    """Answers a question as the dialog does that is open, or as one that is asked alone; `False` where none can."""
    message, text = about(stack, question), stack.update.text
    if message is None and await _wished_beside(stack, question):
        return True
    understanding, language = stack.services.understanding, stack.person.language
    if message is None and not is_likely(understanding(question, language)):
        return False  # a guess is no help beside what is told
    if message is not None:
        stack.said.append(replace(message, choices=()))
        return True
    stack.hears(question)
    await answer_beside(stack, "ask", question)
    stack.hears(text)
    return True


async def _wished_beside(stack: "DialogStack", question: str) -> bool:
    """Whether a dialog that asks nothing surely answers a question, and has said so."""
    text = stack.update.text
    stack.hears(question)
    wish = wishes(stack)
    said = isinstance(wish, Opens) and not stack.dialogs[wish.dialog].steps
    if isinstance(wish, Opens) and said:
        await answer_beside(stack, wish.dialog, wish.arg)
    stack.hears(text)
    return said


def is_left(stack: "DialogStack", question: str) -> bool:
    """Whether a question is long enough for one, which nobody can answer here; then that is said."""
    if not ends_asking(question, stack.services.understanding):
        return False
    stack.say(UNANSWERED)
    return True


def concerned_by(stack: "DialogStack") -> "Dialog[Any] | None":
    """What the dialog that is open is about, or the one that is asked for."""
    if stack.session.frames:
        return stack.dialogs.get(concerned(stack.session.frames[-1]))
    job = stack.job()
    wanted = stack.dialogs.get(job.opens.partition(":")[0]) if job else None
    if wanted is not None and wanted.about is not None:
        return wanted
    dialogs = stack.dialogs.values()
    return next((one for one in dialogs if one.lasts is not None and one.lasts(stack.turn_of(one, {}))), None)

"""What was not understood: said briefly the first time, with help the second, with a person the third; and kept for the
editors, masked."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.content import N_, Words
from bot.engine.hearing import shorter
from bot.engine.hearing.words.recognise import UnclearError
from bot.engine.turn import opening
from bot.model import Choice, Frame, Message, Person, Update
from bot.store import Tx
from bot.store.people import questions
from bot.understanding import mask

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

HELPED, PASSED_ON = 2, 3
"""Misses in a row from which on is said what can be typed, and a person is offered."""


async def miss(stack: "DialogStack", unclear: UnclearError) -> None:
    """Says briefly that something was no answer, with the choices in sight; the editors learn of it."""
    stack.session = replace(stack.session, misses=stack.session.misses + 1)
    stack.services.figures.missed()
    await keep(stack.tx, stack.update, stack.session.frames[-1], stack.person, stack.now)
    reason = stack.words()(unclear.reason, **unclear.values)
    stack.said.append(say(reason, await stack.question(), stack.session.misses, stack.words()))


async def keep(tx: Tx, update: Update, frame: Frame, person: Person, now: datetime) -> None:
    """Keeps what was typed at a step, for `bot faq unanswered`."""
    text, step = mask(update.text), f"{frame.dialog}/{frame.step}"[:60]
    if text:
        await note(tx, person, questions.Missed(text, "unclear", step, person.language, now))


async def note(tx: Tx, person: Person, missed: questions.Missed) -> None:
    """Keeps a question for the editors, of whoever has agreed that something is kept; of nobody else."""
    if person.consented_at is not None:
        await questions.keep(tx, missed)


def say(reason: str, question: Message, misses: int, words: Words) -> Message:
    """Why it was not understood, and what can be picked. A question that is short is put once more; a long one, and its
    picture, stand a little above."""
    lines = [reason, *shorter.lines(question)]
    if misses >= HELPED:
        lines.append(words(N_("You can also type “back”, “menu”, or “cancel” to leave this.")))
    person: tuple[Choice, ...] = ()
    if misses >= PASSED_ON:
        person = (opening(words(N_("Talk to a person")), "human"),)
    return replace(question, text="\n\n".join(lines), choices=(*question.choices, *person), image=None, document=None)

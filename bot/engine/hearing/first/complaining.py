"""Whoever complains of an answer, and says what they wanted to know, has that heard, and the answer not again."""

from typing import TYPE_CHECKING

from bot.content import N_
from bot.engine.hearing.first.letting_go import PERSON
from bot.engine.hearing.heard import Aside, Heard, Means, Then
from bot.model import Message
from bot.model.person import is_among
from bot.understanding import Kind

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

SORRY = N_("Sorry, that was beside the point.")

SAYS = 3
"""Words from which on something is said beside a complaint."""


def complained(stack: "DialogStack") -> Aside | None:
    """What is said to whoever only complains; of a line that says more, that is left to hear."""
    if not stack.in_own_words or not stack.session.topic or _is_answered_here(stack):
        return None
    rest = stack.services.understanding.known.traits.complaints(stack.update.text, stack.person.language)
    if rest is None or stack.meaning().urgent or _wants_a_person(stack):
        return None
    stack.refuses = True
    if len(rest.split()) < SAYS:
        return Aside("complaint", then=Then.AGAIN)
    stack.hears(rest)
    return None


def _wants_a_person(stack: "DialogStack") -> bool:
    """Whether somebody is asked for beside the complaint: "nói tới nói lui, cho số ai để tui gọi"."""
    job = stack.job()
    return job is not None and job.opens == PERSON and not stack.meaning().exact


def _is_answered_here(stack: "DialogStack") -> bool:
    """Whether what is open hears for itself what is wrong."""
    if stack.step is None:
        return stack.keeps_words
    dialog = stack.dialogs[stack.session.frames[-1].dialog]
    return stack.keeps_words or stack.step.any_words or dialog.correct is not None or dialog.name == PERSON


def apologise(stack: "DialogStack", what: Heard) -> None:
    """Says above the answer to the rest that it was heard, unless that was said a moment ago."""
    means = isinstance(what, Means) and stack.meaning().kind is not Kind.ASIDE
    answers = means or (isinstance(what, Aside) and what.dialog == "own")
    sorry = stack.words()(SORRY)
    if stack.refuses and answers and stack.said and not is_among(stack.session.exchanges, sorry):
        stack.said.insert(0, Message(sorry))

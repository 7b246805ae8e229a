"""What is said to whoever asks more than an answer says: what else they may mean, or honestly that there is no more."""

from collections.abc import Sequence
from typing import Any

from bot.content import N_, Topic
from bot.dialogs.answers.questions.choices import did_not_help, picks, reads_on
from bot.dialogs.answers.questions.reading import was_read
from bot.dialogs.answers.questions.readings import in_short
from bot.dialogs.answers.questions.unclear.untold import say_untold
from bot.engine import Turn
from bot.model import Choice, Message
from bot.understanding import Found, Meaning

PERHAPS = 0.1
"""How likely another topic must be to stand below what is read on, or to be told instead."""

BARELY, FEW = 0.02, 3
"""How likely one must be to be picked from where it is not clear what is meant, and how many are."""

IN_VAIN = 8
"""Words of whoever only says that what they read does not help."""

RATHER_THIS = N_(
    "“{last}” does not tell that. Perhaps you ask: {question}\n\n{answer}.\n\n"
    "If that is not it, say it in a few more words."
)
THIS = N_(
    "I am not quite sure. Perhaps you ask: {question}\n\n{answer}.\n\nIf that is not it, say it in a few more words."
)


async def say_unsure(
    turn: Turn[Any],
    entry: Topic,
    beside: Sequence[Found],
    meaning: Meaning,
    question: str,
    language: str,
    meant: bool,
) -> None:
    """No passage tells it, and nothing else is likely: asks back, with what comes nearest."""
    topics, vain = turn.services.library.topics[language], _is_in_vain(turn, question, language)
    liked = () if vain else (found for found in beside if found.score >= BARELY)
    near = [found for found in liked if not was_read(turn, topics[found.id])][:FEW]
    others = [topics[found.id] for found in near]
    likely = bool(near) and meaning.weighed and near[0].score >= PERHAPS and not others[0].held
    nearest = in_short(turn, others[0], language) if likely else ""
    if nearest:
        turn.say(_perhaps(turn, entry, others, nearest, meant or vain))
    else:
        await say_untold(turn, question, language, others, more(turn, entry) if meant else ())


def _is_in_vain(turn: Turn[Any], question: str, language: str) -> bool:
    """Whether what was read is all that a few words can mean that name nothing, and say that it does not help, or only
    ask what to do now: "thử lại rồi mà cũng không", "giờ sao"."""
    understanding = turn.services.understanding
    if len(question.split()) > IN_VAIN or understanding.things(question, language):
        return False
    telling = understanding.known.telling
    return telling.in_vain(question, language) or telling.screens(question, language, (), "").what_next


def _perhaps(turn: Turn[Any], entry: Topic, others: Sequence[Topic], nearest: str, meant: bool) -> Message:
    """What the first of the others comes to, which is likely; an answer that is `meant` for sure does not tell it."""
    beside = (*map(picks, others), *more(turn, entry), *whom_else(turn, entry))
    this = RATHER_THIS if meant else THIS
    return turn.message(this, *beside, last=entry.question, question=others[0].question, answer=nearest)


def more(turn: Turn[Any], entry: Topic) -> list[Choice]:
    """The choice that reads on, where there is more."""
    return [reads_on(turn, entry.id)] if entry.parts[1] else []


def whom_else(turn: Turn[Any], entry: Topic) -> list[Choice]:
    """A person, and that it did not help."""
    return [turn.opens(N_("Talk to a person"), "human"), did_not_help(turn, entry.id)]

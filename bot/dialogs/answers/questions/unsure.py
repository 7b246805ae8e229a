"""What is said to whoever asks more than an answer says: what else they may mean, or honestly that there is no more."""

from collections.abc import Sequence
from typing import Any

from bot.content import N_, Topic
from bot.content.sayings.small_words import MORE, NONE, YES
from bot.dialogs.answers.questions.reading import was_read_of
from bot.dialogs.answers.questions.readings import picks
from bot.engine import Turn, was_said
from bot.model import Choice, Message

RATHER = N_("I do not see that in what I read about “{question}”. Is it one of these?")
RATHER_THIS = N_(
    "“{last}” does not tell that. Perhaps you ask: {question}\n\n{answer}.\n\n"
    "If that is not it, say it in a few more words."
)
THIS = N_(
    "I am not quite sure. Perhaps you ask: {question}\n\n{answer}.\n\nIf that is not it, say it in a few more words."
)
WHICH = N_("I am not sure what you mean there. Is it one of these? Or say it in a few more words.")
NOT_IN_IT = N_(
    "What I know about “{question}” does not tell that. Call {hotline}, or I pass your question on to a person."
)
NOT_IN_IT_ASK = N_("What I know about “{question}” does not tell that. {ask} I can pass your question on, too.")
NO_MORE = N_(
    "I have nothing more exact on that about “{question}”. Call {hotline}, or I pass your question on to a person."
)
NO_MORE_ASK = N_("I have nothing more exact on that about “{question}”. {ask} I can pass your question on, too.")
NOT_CLEAR = N_("I still do not get that one, sorry. Call {hotline}, or I pass your question on to a person.")


def unsure(
    turn: Turn[Any], entry: Topic, others: Sequence[Topic], nearest: str, meant: bool, asks_back: bool
) -> Message:
    """The question which of a few is meant, where that may be one of them; or, where an answer is `meant` for sure and
    no passage of it is near, that it does not tell that, and whom to ask: its rest is no reply to something else.
    `nearest` is what the first of the others comes to, where that is likely."""
    beside = (*map(picks, others), *more(turn, entry), *whom_else(turn, entry))
    if nearest:
        this = RATHER_THIS if meant else THIS
        which = turn.message(this, *beside, last=entry.question, question=others[0].question, answer=nearest)
    else:
        which = turn.message(RATHER if meant else WHICH, *beside, question=entry.question)
    if asks_back and not was_said(turn, which.text):
        return which
    if not meant:
        return turn.message(NOT_CLEAR, *map(picks, others), *whom_else(turn, entry, YES))
    absent = _whom_to_ask(turn, entry, others, NOT_IN_IT_ASK if entry.ask else NOT_IN_IT, *more(turn, entry))
    if not entry.parts[1] or was_said(turn, absent.text) or was_read_of(turn, entry.parts[1]):
        return _whom_to_ask(turn, entry, others, NO_MORE_ASK if entry.ask else NO_MORE)
    return absent


def _whom_to_ask(turn: Turn[Any], entry: Topic, others: Sequence[Topic], says: str, *reads_on: Choice) -> Message:
    """An answer does not tell what is asked: a person does."""
    beside = (*reads_on, *map(picks, others), *whom_else(turn, entry, YES))
    return turn.message(says, *beside, question=entry.question, ask=entry.ask)


def more(turn: Turn[Any], entry: Topic) -> list[Choice]:
    """The choice that reads on, where there is more."""
    return [turn.opens(N_("More, and the source"), "more", entry.id, word=MORE)] if entry.parts[1] else []


def whom_else(turn: Turn[Any], entry: Topic, word: str = "") -> list[Choice]:
    """A person, whom a `word` may ask for where the text offers one: "vậy được" after an answer only nods."""
    return [
        turn.opens(N_("Talk to a person"), "human", word=word),
        turn.opens(N_("That did not help"), "unhelpful", entry.id, word=NONE),
    ]

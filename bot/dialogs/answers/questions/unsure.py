"""What is said to whoever asks more than an answer says: what else they may mean, or honestly that there is no more."""

from collections.abc import Sequence
from typing import Any

from bot.content import N_, Topic
from bot.content.sayings.small_words import MORE, NONE, YES
from bot.dialogs.answers.questions.choices import picks
from bot.dialogs.answers.questions.reading import was_read, was_read_of
from bot.dialogs.answers.questions.readings import SECOND, in_short
from bot.dialogs.answers.unasked.feeling import say_feeling
from bot.engine import Turn, was_said
from bot.model import Choice, Message
from bot.understanding import Found, Meaning

PERHAPS = 0.1
"""How likely another topic must be to stand below what is read on, or to be asked back."""

BARELY, FEW = 0.02, 3
"""How likely one must be to be picked from where it is not clear what is meant, and how many are."""

IN_VAIN = 8
"""Words of whoever only says that what they read does not help."""

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


def say_unsure(
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
    likely = bool(near) and meaning.weighed and near[0].score >= SECOND and not others[0].held
    nearest = in_short(turn, others[0], language) if likely else ""
    asks_back = bool(near) and (near[0].score >= PERHAPS or not meant)
    felt = None if nearest else turn.services.understanding.feelings(question, language)
    if felt is not None:
        say_feeling(turn, felt.id, language)  # nobody who sighs is told that it does not stand there
    else:
        turn.say(_unsure(turn, entry, others, nearest, meant or vain, asks_back))


def _is_in_vain(turn: Turn[Any], question: str, language: str) -> bool:
    """Whether what was read is all that a few words can mean that name nothing, and say that it does not help, or only
    ask what to do now: "thử lại rồi mà cũng không", "giờ sao"."""
    understanding = turn.services.understanding
    if len(question.split()) > IN_VAIN or understanding.things(question, language):
        return False
    telling = understanding.telling
    return telling.in_vain(question, language) or telling.screens(question, language, (), "").what_next


def _unsure(
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

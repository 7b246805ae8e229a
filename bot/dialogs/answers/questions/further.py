"""What is said to whoever asks on about what they just read: the passage that it is about, what they have not read yet,
or honestly that there is no more."""

from collections.abc import Sequence
from typing import Any

from bot.content import N_, Topic
from bot.content.sayings.small_words import MORE, NONE, YES
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.answers.questions.topic import beyond, say_topic
from bot.engine import Turn, opening, was_said
from bot.model import Choice, Message

NO_MORE = N_(
    "I have nothing more exact on that about “{question}”. Call {hotline}, or I pass your question on to a person."
)
NEAREST = N_("This comes nearest, I think: {passage}")
AGAIN = N_("As I said: {passage}")
NO_MORE_ASK = N_("I have nothing more exact on that about “{question}”. {ask} I can pass your question on, too.")

RATHER = N_("I do not see that in what I read about “{question}”. Is it one of these?")

NEAR = 3
"""Topics that are offered instead of the rest of an answer."""

NEAREST_FROM = 0.5
"""Share of what makes a passage sure from which on the likeliest is said as the nearest that there is."""

SHOWN = 40
"""Letters of a question by which its answer is known again: of what was said only the first words are kept."""


def say_further(turn: Turn[Any], entry: Topic, question: str, language: str, others: Sequence[Topic] = ()) -> None:
    """Goes on with an answer that was given last; `others` may be meant as well."""
    passages, sure = turn.services.understanding.passages, turn.services.understanding.borders.passage_sure
    passage, likely = passages(question, language, entry.id)
    further = passages.is_further(question, language)
    if likely >= sure and (further or passages.asks_for_a_side(question, language)):
        unsaid = _unsaid(turn, passage, turn.words(AGAIN, passage=passage))
    elif not further:
        near = passage if likely >= NEAREST_FROM * sure else ""
        _say_anew(turn, entry, question, language, others, near, tells=likely >= sure)
        return
    else:
        unsaid = "" if was_said(turn, passage) else _unsaid(turn, turn.words(NEAREST, passage=passage))
    if unsaid and likely >= NEAREST_FROM * sure:
        turn.say(_passage(turn, entry, unsaid, others))
    elif unsaid and (others or entry.related):
        turn.say(_rather(turn, entry, others, language))
    else:
        turn.say(_no_more(turn, entry, others))


def _unsaid(turn: Turn[Any], *ways: str) -> str:
    """The first of several ways to say something that was not said yet; "" where all were."""
    return next((way for way in ways if not was_said(turn, way)), "")


def _passage(turn: Turn[Any], entry: Topic, text: str, others: Sequence[Topic]) -> Message:
    """A passage with what else there is."""
    choices = (*_more(turn, entry), *map(_picks, others), *_whom_else(turn, entry))
    return Message(noted(turn, entry, text), choices)


def _say_anew(
    turn: Turn[Any], entry: Topic, question: str, language: str, others: Sequence[Topic], near: str, tells: bool
) -> None:
    """Who asks a whole question anew reads on, where the answer `tells` of it; whoever only asks whether it is as they
    read, or about something near it, is told that passage."""
    rest = beyond(turn, entry, language)
    if not entry.parts[1] or was_said(turn, rest.text):
        say_topic(turn, entry.id, language)
    elif tells and not (near in entry.parts[0] and _leans(turn, entry, question, language)):
        turn.say(Message(rest.text, (*rest.choices, *map(_picks, others))))
    elif near and (unsaid := _unsaid(turn, near, turn.words(AGAIN, passage=near))):
        turn.say(_passage(turn, entry, unsaid, others))
    else:
        turn.say(_rather(turn, entry, others, language))


def _leans(turn: Turn[Any], entry: Topic, question: str, language: str) -> bool:
    """Whether it is only asked whether it is as they read, or what would be no question about that by itself."""
    understanding = turn.services.understanding
    alone = understanding(question, language)
    return understanding.asks.whether(question) or not (alone.is_sure and alone.id == entry.id)


def was_read(turn: Turn[Any], entry: Topic) -> bool:
    """Whether this answer was given within the last few exchanges."""
    began = entry.question[:SHOWN]
    return any(said.startswith(began) or f": {began}" in said for _, said in turn.exchanges)


def _rather(turn: Turn[Any], entry: Topic, others: Sequence[Topic], language: str) -> Message:
    """What may be meant by whoever asks more than an answer says: the rest of it is one of these. Who was asked that
    just now, and asks on, is told whom else to ask: nobody reads the same list twice."""
    topics = turn.services.library.topics[language]
    near = [*others, *(topics[name] for name in entry.related if name in topics)]
    picks = [_picks(topic) for topic in dict.fromkeys(near)][:NEAR]
    message = turn.message(RATHER, *picks, *_more(turn, entry), *_whom_else(turn, entry), question=entry.question)
    return _no_more(turn, entry, others) if was_said(turn, message.text) else message


def _no_more(turn: Turn[Any], entry: Topic, others: Sequence[Topic]) -> Message:
    """An answer says no more of what is asked: a person does."""
    beside = [*map(_picks, others), *_whom_else(turn, entry, YES)]
    return turn.message(NO_MORE_ASK if entry.ask else NO_MORE, *beside, question=entry.question, ask=entry.ask)


def _picks(topic: Topic) -> Choice:
    return opening(topic.question, "topic", topic.id)


def _more(turn: Turn[Any], entry: Topic) -> list[Choice]:
    return [turn.opens(N_("More, and the source"), "more", entry.id, word=MORE)] if entry.parts[1] else []


def _whom_else(turn: Turn[Any], entry: Topic, word: str = "") -> list[Choice]:
    """A person, whom a `word` may ask for where the text offers one: "vậy được" after an answer only nods."""
    return [
        turn.opens(N_("Talk to a person"), "human", word=word),
        turn.opens(N_("That did not help"), "unhelpful", entry.id, word=NONE),
    ]

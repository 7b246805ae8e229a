"""What is said to whoever asks on about what they just read: the passage that it is about, what they have not read yet,
or honestly that there is no more."""

from collections.abc import Sequence
from typing import Any

from bot.content import N_, Topic
from bot.content.meanings import MORE, NONE
from bot.dialogs.answers.sure import noted
from bot.dialogs.answers.topic import beyond, say_topic
from bot.engine import Turn, opening, was_said
from bot.model import Choice, Message

NO_MORE = N_(
    "I have nothing more exact on that about “{question}”. Call {hotline}, or I pass your question on to a person."
)
NO_MORE_ASK = N_("I have nothing more exact on that about “{question}”. {ask} I can pass your question on, too.")

RATHER = N_("I do not see that in what I read about “{question}”. Is it one of these?")

NEAR, BRIEF = 3, 5
"""Topics that are offered instead of the rest of an answer, and words of what asks for that: "rồi sao nữa"."""

SHOWN = 40
"""Letters of a question by which its answer is known again: of what was said only the first words are kept."""


def say_further(turn: Turn[Any], entry: Topic, question: str, language: str, others: Sequence[Topic] = ()) -> None:
    """Goes on with an answer that was given last; `others` may be meant as well."""
    beside = [_picks(other) for other in others]
    passages = turn.services.understanding.passages
    passage = passages(question, language, entry.id)
    rest = beyond(turn, entry, language)
    if passage and not was_said(turn, passage):
        turn.say(Message(noted(turn, entry, passage), (*_more(turn, entry), *beside, *_whom_else(turn, entry))))
    elif entry.parts[1] and not was_said(turn, rest.text):
        brief = len(question.split()) <= BRIEF and passages.is_further(question, language)
        tells = brief or passages.tells(f"{entry.question}\n{entry.parts[1]}", question, language)
        turn.say(Message(rest.text, (*rest.choices, *beside)) if tells else _rather(turn, entry, others, language))
    elif not passages.is_further(question, language):
        say_topic(turn, entry.id, language)  # who asks the whole question anew is answered anew
    else:
        turn.say(
            NO_MORE_ASK if entry.ask else NO_MORE,
            *beside,
            *_whom_else(turn, entry),
            question=entry.question,
            ask=entry.ask,
        )


def was_read(turn: Turn[Any], entry: Topic) -> bool:
    """Whether this answer was given within the last few exchanges."""
    began = entry.question[:SHOWN]
    return any(said.startswith(began) or f": {began}" in said for _, said in turn.exchanges)


def _rather(turn: Turn[Any], entry: Topic, others: Sequence[Topic], language: str) -> Message:
    """What may be meant by whoever asks more than an answer says: the rest of it is one of these."""
    topics = turn.services.library.topics[language]
    near = [*others, *(topics[name] for name in entry.related if name in topics)]
    picks = [_picks(topic) for topic in dict.fromkeys(near)][:NEAR]
    return turn.message(RATHER, *picks, *_more(turn, entry), *_whom_else(turn, entry), question=entry.question)


def _picks(topic: Topic) -> Choice:
    return opening(topic.question, "topic", topic.id)


def _more(turn: Turn[Any], entry: Topic) -> list[Choice]:
    return [turn.opens(N_("More, and the source"), "more", entry.id, word=MORE)] if entry.parts[1] else []


def _whom_else(turn: Turn[Any], entry: Topic) -> list[Choice]:
    return [
        turn.opens(N_("Talk to a person"), "human", word="yes"),
        turn.opens(N_("That did not help"), "unhelpful", entry.id, word=NONE),
    ]

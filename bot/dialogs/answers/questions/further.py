"""What is said to whoever asks on about what they just read: the passage that it is about, what they have not read yet,
what else is likely meant, or a question back."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.content import Topic
from bot.content.gist import as_sentence
from bot.dialogs.answers.questions.beyond import beyond
from bot.dialogs.answers.questions.choices import picks
from bot.dialogs.answers.questions.reading import Told, told, was_read
from bot.dialogs.answers.questions.readings import NEARLY, are_even, second_of, with_second
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.answers.questions.topic import say_topic
from bot.dialogs.answers.questions.unclear.offering import LIKELY, say_offer
from bot.dialogs.answers.questions.unclear.unsure import BARELY, PERHAPS, more, say_unsure, whom_else
from bot.engine import Turn, was_said
from bot.model import Message
from bot.understanding import Found, Kind, Meaning

BESIDE = 2
"""How many other topics stand below what is read on."""

RATHER = 0.25
"""How likely another topic must be to be answered rather than nothing: what is that likely then is meant more often."""

CLEARLY = 1.5
"""How much likelier it must be than what the answer that was read tells: that is one or two sentences, and the other
stands below it."""

OURS = 0.5
"""How likely a text must be ours that names what is not, to be about what was read."""

SURELY = 0.9
"""How likely a passage must be to be said again where the whole question may be asked once more: of what people asked
on that is so, nine in ten were told by it."""

WORTH = 0.12
"""How likely the passage of an answer must be, and that answer, together."""


def read_of(turn: Turn[Any], meaning: Meaning, question: str, language: str) -> Topic | None:
    """The answer that is likeliest meant, where that was just read, or was read lately and a passage tells what is
    asked; else nothing."""
    topics = turn.services.library.topics[language]
    aside = meaning.kind is Kind.ASIDE and meaning.confidence >= OURS
    entry = topics.get(turn.topic if aside else meaning.id or next(iter(meaning.offered), ""))
    if entry is None or entry.held or not was_read(turn, entry):
        return None
    just = entry.id == turn.topic and not aside
    return entry if just or told(turn, entry, question, language, _is_meant(turn, meaning)).text else None


async def say_further(turn: Turn[Any], entry: Topic, meaning: Meaning, question: str, language: str, ill: bool) -> None:
    """Goes on with an answer that was read; whom to call comes first where somebody may be `ill`."""
    topics = turn.services.library.topics[language]
    meant = _is_meant(turn, meaning) or turn.services.understanding.known.telling.in_vain(question, language)
    of_it = told(turn, entry, question, language, meant)
    beside = [found for found in meaning.topics if found.id != entry.id and found.id in topics]
    if not _asks_of_it(turn, of_it, entry, question, language) and _is_asked_again(turn, entry, question, language):
        _say_again(turn, entry, question, language)
    elif of_it.text and (second := _second_of(turn, entry, meaning, question, language)):
        _say_passage(turn, entry, beside, with_second(turn, of_it.text, second, language), language)
    elif rather := _likelier(turn, beside, meaning, of_it, language):
        say_offer(turn, _about(meaning, rather, entry), language, ill)
    elif of_it.text and meaning.first * of_it.likely >= WORTH:
        _say_passage(turn, entry, beside, of_it.text, language)
    else:
        turn.topic = entry.id
        await say_unsure(turn, entry, beside, meaning, question, language, meant)


def _second_of(turn: Turn[Any], entry: Topic, meaning: Meaning, question: str, language: str) -> Topic | None:
    """The second reading of what is likeliest about the answer that was read; what points at that has none."""
    points = turn.services.understanding.known.passages.points(question, language)
    second = None if points else second_of(turn, meaning, language, NEARLY)
    tells = second is not None and meaning.topics[0].id == entry.id and not are_even(meaning)
    return second if tells else None


def _say_passage(turn: Turn[Any], entry: Topic, beside: Sequence[Found], text: str, language: str) -> None:
    """Says what an answer tells, with what else is likely below it."""
    turn.topic, topics = entry.id, turn.services.library.topics[language]
    others = [topics[found.id] for found in beside if found.score >= PERHAPS][:BESIDE]
    said = noted(turn, entry, as_sentence(text))
    turn.say(Message(said, (*more(turn, entry), *map(picks, others), *whom_else(turn, entry))))


def _is_meant(turn: Turn[Any], meaning: Meaning) -> bool:
    """Whether what is likeliest is as likely as what is answered at once."""
    return meaning.is_sure or meaning.first >= turn.services.understanding.borders.after_answer


def _about(meaning: Meaning, topics: Sequence[Found], read: Topic) -> Meaning:
    """A text that may be about one of these, the likeliest first: its answer is given, and what the one that was `read`
    comes to, where that is as likely."""
    offered, likely = tuple(found.id for found in topics), max(topics[0].score, LIKELY)
    first, *others = topics
    rather = (first, *(found for found in meaning.topics if found.id == read.id), *others)
    return replace(meaning, id="", offered=offered, first=likely, topics=rather)


def _asks_of_it(turn: Turn[Any], of_it: Told, entry: Topic, question: str, language: str) -> bool:
    """Whether only a side of it is asked for, whether it is so, or which of two it is, or a passage surely tells it, or
    one that was not read yet."""
    understanding = turn.services.understanding
    asks, passages = understanding.known.asks, understanding.known.passages
    side = asks.whether(question) or asks.which(question) or passages.asks_for_a_side(question, language)
    return bool(of_it.text) and (side or of_it.likely >= SURELY or of_it.text not in entry.parts[0])


def _is_asked_again(turn: Turn[Any], entry: Topic, question: str, language: str) -> bool:
    """Whether the same whole question is asked once more: "ai làm ra nó" names nothing, and surely asks it."""
    understanding = turn.services.understanding
    alone = understanding(question, language)
    same = alone.is_sure and alone.id == entry.id
    return same and (alone.first >= SURELY or not understanding.known.passages.is_further(question, language))


def _say_again(turn: Turn[Any], entry: Topic, question: str, language: str) -> None:
    """The passage that tells what is asked beside, or what was not read of an answer yet; where all of it was, it is
    given once more to whoever asks for it again."""
    turn.topic, rest = entry.id, beyond(turn, entry, language)
    passage = turn.services.understanding.known.passages.nearest(question, language, entry.id)
    if passage and not was_said(turn, as_sentence(passage)):
        turn.say(Message(noted(turn, entry, as_sentence(passage)), (*more(turn, entry), *whom_else(turn, entry))))
    elif entry.parts[1] and not was_said(turn, rest.text):
        turn.say(rest)
    else:
        say_topic(turn, entry.id, language)


def _likelier(turn: Turn[Any], others: Sequence[Found], meaning: Meaning, of_it: Told, language: str) -> list[Found]:
    """What is meant rather than what the answer that was read tells, the likeliest first; nothing where that is not
    likely, or was read as well. Few come back to what they read before that: a passage of it may be meant, and no more.
    """
    topics = turn.services.library.topics[language]
    new = (found for found in others if found.score >= BARELY and found.id != turn.earlier)
    unread = [found for found in new if not was_read(turn, topics[found.id])]
    worth = max(CLEARLY * meaning.first * of_it.likely, RATHER)
    return unread[:3] if meaning.weighed and unread and unread[0].score >= worth else []

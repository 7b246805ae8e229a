"""What is said to whoever asks on about what they just read: the passage that it is about, what they have not read yet,
what else is likely meant, or a question back."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.content import Topic
from bot.dialogs.answers.questions.beyond import beyond
from bot.dialogs.answers.questions.offering import LIKELY, say_offer
from bot.dialogs.answers.questions.reading import Told, told, was_read
from bot.dialogs.answers.questions.readings import NEARLY, SECOND, in_short, picks, second_of, with_second
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.answers.questions.topic import say_topic
from bot.dialogs.answers.questions.unsure import more, unsure, whom_else
from bot.dialogs.answers.unasked.feeling import say_feeling
from bot.engine import Turn, was_said
from bot.model import Message
from bot.understanding import Found, Kind, Meaning

PERHAPS, BESIDE = 0.1, 2
"""How likely another topic must be to stand below what is read on, and how many do."""

BARELY, FEW = 0.02, 3
"""How likely one must be to be picked from where it is not clear what is meant, and how many are."""

RATHER = 0.25
"""How likely another topic must be to be answered rather than nothing: what is that likely then is meant more often."""

CLEARLY = 1.5
"""How much likelier it must be than what the answer that was read tells: that is one or two sentences, and the other
stands below it."""

OURS = 0.5
"""How likely a text must be ours that names what is not, to be about what was read."""

IN_VAIN = 8
"""Words of whoever only says that what they read does not help."""

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


def say_further(turn: Turn[Any], entry: Topic, meaning: Meaning, question: str, language: str, ill: bool) -> None:
    """Goes on with an answer that was read; whom to call comes first where somebody may be `ill`."""
    topics, meant = turn.services.library.topics[language], _is_meant(turn, meaning)
    of_it = told(turn, entry, question, language, meant)
    beside = [found for found in meaning.topics if found.id != entry.id and found.id in topics]
    if _is_asked_again(turn, entry, question, language) and not _asks_of_it(turn, of_it, entry, question, language):
        _say_again(turn, entry, question, language)
    elif rather := _likelier(turn, beside, meaning, of_it, language):
        say_offer(turn, _about(meaning, rather), language, ill)
    elif of_it.text and meaning.first * of_it.likely >= WORTH:
        turn.topic = entry.id
        others = [topics[found.id] for found in beside if found.score >= PERHAPS][:BESIDE]
        choices = (*more(turn, entry), *map(picks, others), *whom_else(turn, entry))
        second = second_of(turn, meaning, language, NEARLY)
        text = with_second(turn, of_it.text, second, language) if second else of_it.text
        turn.say(Message(noted(turn, entry, text), choices))
    else:
        turn.topic = entry.id
        _say_unsure(turn, entry, beside, meaning, question, language)


def _say_unsure(
    turn: Turn[Any], entry: Topic, beside: Sequence[Found], meaning: Meaning, question: str, language: str
) -> None:
    """No passage tells it, and nothing else is likely: asks back, with what comes nearest."""
    topics, vain = turn.services.library.topics[language], _is_in_vain(turn, question, language)
    liked = () if vain else (found for found in beside if found.score >= BARELY)
    near = [found for found in liked if not was_read(turn, topics[found.id])][:FEW]
    others, meant = [topics[found.id] for found in near], _is_meant(turn, meaning)
    likely = bool(near) and meaning.weighed and near[0].score >= SECOND and not others[0].held
    nearest = in_short(turn, others[0], language) if likely else ""
    asks_back = bool(near) and (near[0].score >= PERHAPS or not meant)
    felt = None if nearest else turn.services.understanding.feelings(question, language)
    if felt is not None:
        say_feeling(turn, felt.id, language)  # nobody who sighs is told that it does not stand there
    else:
        turn.say(unsure(turn, entry, others, nearest, meant or vain, asks_back))


def _is_in_vain(turn: Turn[Any], question: str, language: str) -> bool:
    """Whether what was read is all that a few words can mean that name nothing, and say that it does not help, or only
    ask what to do now: "thử lại rồi mà cũng không", "giờ sao"."""
    understanding = turn.services.understanding
    if len(question.split()) > IN_VAIN or understanding.things(question, language):
        return False
    telling = understanding.telling
    return telling.in_vain(question, language) or telling.screens(question, language, (), "").what_next


def _is_meant(turn: Turn[Any], meaning: Meaning) -> bool:
    """Whether what is likeliest is as likely as what is answered at once."""
    return meaning.is_sure or meaning.first >= turn.services.understanding.borders.after_answer


def _about(meaning: Meaning, topics: Sequence[Found]) -> Meaning:
    """A text that may be about one of these, the likeliest first: its answer is given."""
    offered, likely = tuple(found.id for found in topics), max(topics[0].score, LIKELY)
    return replace(meaning, id="", offered=offered, first=likely, topics=tuple(topics))


def _asks_of_it(turn: Turn[Any], of_it: Told, entry: Topic, question: str, language: str) -> bool:
    """Whether only a side of it is asked for, or whether it is so, or a passage surely tells it, or one that was not
    read yet."""
    understanding = turn.services.understanding
    side = understanding.asks.whether(question) or understanding.passages.asks_for_a_side(question, language)
    return bool(of_it.text) and (side or of_it.likely >= SURELY or of_it.text not in entry.parts[0])


def _is_asked_again(turn: Turn[Any], entry: Topic, question: str, language: str) -> bool:
    """Whether the same whole question is asked once more."""
    understanding = turn.services.understanding
    if understanding.passages.is_further(question, language):
        return False
    alone = understanding(question, language)
    return alone.is_sure and alone.id == entry.id


def _say_again(turn: Turn[Any], entry: Topic, question: str, language: str) -> None:
    """The passage that tells what is asked beside, or what was not read of an answer yet; where all of it was, it is
    given once more to whoever asks for it again."""
    turn.topic, rest = entry.id, beyond(turn, entry, language)
    passage = turn.services.understanding.passages.nearest(question, language, entry.id)
    if passage and not was_said(turn, passage):
        turn.say(Message(noted(turn, entry, passage), (*more(turn, entry), *whom_else(turn, entry))))
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

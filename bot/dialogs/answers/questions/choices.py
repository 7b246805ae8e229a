"""What can be picked below an answer."""

from collections.abc import Sequence
from typing import Any

from bot.content import N_, Topic
from bot.content.sayings.small_words import MORE, NEXT, NONE
from bot.engine import Turn, opening
from bot.model import Choice


def jobs_of(turn: Turn[Any], topic_id: str, language: str) -> list[Choice]:
    """The buttons that do what a topic explains, the most particular first; "do it" presses that, and no mere "ok"."""
    able = [job for job in turn.services.library.jobs(language) if topic_id in job.topics]
    jobs = sorted(able, key=lambda job: len(job.topics))[:2]
    begun = [(job.label, *job.opens.partition(":")) for job in jobs]
    return [opening(label, name, arg, "" if at else NEXT) for at, (label, name, _, arg) in enumerate(begun)]


def related_of(turn: Turn[Any], entry: Topic, language: str) -> list[Choice]:
    return topics_of(turn, entry.related, language)[:2]


def topics_of(turn: Turn[Any], names: Sequence[str], language: str) -> list[Choice]:
    topics = turn.services.library.topics[language]
    return [picks(topics[name]) for name in names if name in topics]


def picks(topic: Topic) -> Choice:
    """The choice that opens an answer."""
    return opening(topic.question, "topic", topic.id)


def reads_on(turn: Turn[Any], topic_id: str) -> Choice:
    """The choice that reads on in an answer."""
    return turn.opens(N_("More, and the source"), "more", topic_id, word=MORE)


def did_not_help(turn: Turn[Any], topic_id: str) -> Choice:
    """The choice that says that an answer did not help."""
    return turn.opens(N_("That did not help"), "unhelpful", topic_id, word=NONE)

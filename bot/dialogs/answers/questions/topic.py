"""One answer of the FAQ, with what can be picked below it."""

from collections.abc import Sequence
from typing import Any

from bot.content import N_, Topic
from bot.dialogs.answers.questions.beyond import beyond
from bot.dialogs.answers.questions.choices import did_not_help, jobs_of, reads_on, related_of, topics_of
from bot.dialogs.answers.questions.reading import first_of
from bot.dialogs.answers.questions.readings import with_second
from bot.dialogs.answers.questions.sure import instead, noted
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn, was_said
from bot.model import Message


def say_topic(
    turn: Turn[Any],
    topic_id: str,
    language: str = "",
    question: str = "",
    beside: Sequence[str] = (),
    second: Topic | None = None,
) -> None:
    """Says the first part of an answer, with what can be done about it, what people ask next, and whether it helped.
    `language` is that of the `question`, where it is not the person's; what that asks beside is told as well. `beside`
    are topics that it asks of, too, and what the `second` reading of it comes to is told."""
    spoken = language or turn.person.language
    entry = turn.services.library.topics[spoken][topic_id]
    turn.topic = topic_id
    if entry.held:
        _say_held(turn, entry, spoken)
        return
    part, rest = entry.parts
    if rest and was_said(turn, noted(turn, entry, f"{entry.question}\n\n{part}")):
        turn.say(beyond(turn, entry, spoken))
        return
    told = first_of(turn, entry, question, spoken) if question else part
    told = with_second(turn, told, second, spoken) if second else told
    turn.say(
        Message(
            noted(turn, entry, f"{entry.question}\n\n{told}"),
            (
                *topics_of(turn, [*beside, second.id] if second else beside, spoken),
                *jobs_of(turn, topic_id, spoken),
                reads_on(turn, topic_id),
                *related_of(turn, entry, spoken),
                turn.opens(N_("That helped"), "helpful", topic_id),
                did_not_help(turn, topic_id),
            ),
        )
    )


def _say_held(turn: Turn[Any], entry: Topic, language: str) -> None:
    """Whom to ask, since the answer itself must wait."""
    turn.say(
        Message(
            instead(turn, entry, entry.question),
            (turn.opens(N_("Talk to a person"), "human", word="yes"), *related_of(turn, entry, language)),
        )
    )


async def begin(turn: Turn[Nothing], topic_id: str) -> Next:
    if topic_id not in turn.services.library.topics[turn.person.language]:
        return Open("menu")
    say_topic(turn, topic_id)
    return Done()


topic = Dialog("topic", Nothing, begin=begin)

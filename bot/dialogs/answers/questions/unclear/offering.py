"""What is shown where it is not sure what is asked: a few topics to pick from, below the answer to the likeliest."""

from collections.abc import Sequence

from bot.content import N_, Topic
from bot.content.sayings.small_words import MORE, NONE, YES
from bot.dialogs.answers.questions.choices import picks
from bot.dialogs.answers.questions.reading import first_of, was_read
from bot.dialogs.answers.questions.readings import are_even, both, second_of, with_second
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.illness.urgent import whom_to_call_first
from bot.dialogs.nothing import Nothing
from bot.engine import Turn
from bot.model import Message
from bot.understanding import Meaning

DOUBT = 2.5
"""How much less likely ours than what is taken for ours a question may be and still be shown what is nearest."""

LIKELY, RATHER = 0.2, 0.5
"""Chance of the first of some topics from which on its answer is given above the others, and from which on nobody is
asked first whether that is meant: of strangers' questions two in three were, in both. Whoever typed those has half a
screen more to read where it is not that, and need not ask twice where it is."""

ASKED = 0.07
"""The same for what plainly asks and leans on nothing, where nothing waits: it was meant by four in ten."""

PERHAPS = N_("Perhaps you ask: {question}\n\n{answer}\n\nIf you mean something else, please pick it.")
RATHER_THAT = N_("{question}\n\n{answer}\n\nIf you mean something else, please pick it.")

AMONG = 3
"""The likeliest topics, listed or not, of which one that belongs to what cannot wait says that somebody may be ill."""

NEAREST = 2
"""Topics that are shown beside what is not known."""


def say_offer(turn: Turn[Nothing], meaning: Meaning, language: str, ill: bool) -> None:
    """A few topics to pick from; where the first is likely, its answer, so that nobody has to ask twice. Whom to call
    is on top where somebody may be `ill`, or the last answer belonged to what cannot wait, and one of
    the first does."""
    topics = turn.services.library.topics[language]
    near = [topics[name] for name in meaning.offered if name in topics]
    urgency = turn.services.understanding.known.illness.urgency
    among = not urgency.near.isdisjoint(found.id for found in meaning.topics[:AMONG])
    care = {topics[topic].category for topic in urgency.topics if topic in topics}
    cared = turn.topic in topics and topics[turn.topic].category in care
    first = among and (ill or cared)
    asks = not (meaning.weighed or turn.waiting) and turn.services.understanding.known.asks(turn.asked)
    border, second = ASKED if asks else LIKELY, second_of(turn, meaning, language)
    if second is not None and are_even(meaning) and meaning.first >= border:
        offered = both(turn, topics[meaning.topics[0].id], second, language)
    else:
        offered = _offer(turn, near, meaning.first >= border, meaning.first >= RATHER, language, second)
    turn.say(whom_to_call_first(turn, offered, language) if first else offered)


def _offer(
    turn: Turn[Nothing],
    near: Sequence[Topic],
    likely: bool,
    rather: bool,
    language: str,
    second: Topic | None,
) -> Message:
    """The first with its answer where it is `likely`, and what the `second` reading comes to; or all of them to pick
    from. Where it is `rather` the first, nobody is asked whether that is meant."""
    none = turn.opens(N_("None of these"), "unhelpful", word=NONE)
    turn.topic = near[0].id if near else turn.topic
    if not near or not likely or near[0].held:
        person = turn.opens(N_("Talk to a person"), "human")
        return turn.message(N_("Do you mean one of these?"), *map(picks, near), person, none)
    first, *others = near
    told = first_of(turn, first, turn.asked, language)
    told = with_second(turn, told, second, language) if second else told
    return turn.message(
        RATHER_THAT if rather else PERHAPS,
        turn.opens(N_("Yes, tell me more"), "more", first.id, word=f"{YES} {MORE}"),
        *map(picks, others),
        none,
        question=first.question,
        answer=noted(turn, first, told),
    )


def still_about(turn: Turn[Nothing], last: Topic, language: str) -> Message:
    """Some words after an answer that say nothing by themselves are hardly about something else."""
    topics = turn.services.library.topics[language]
    near = [topics[name] for name in last.related if name in topics]
    return turn.message(
        N_("I am not sure what you mean. Is it still about “{question}”?"),
        turn.opens(N_("Yes, tell me more"), "more" if was_read(turn, last) else "topic", last.id, word=f"{YES} {MORE}"),
        *map(picks, near[:NEAREST]),
        turn.opens(N_("Talk to a person"), "human", word=NONE),
        question=last.question,
    )


def nearest(turn: Turn[Nothing], meaning: Meaning, language: str) -> list[Topic]:
    """The topics that are nearest to a question that was not understood, unless it is like nothing that is ours."""
    if meaning.confidence < turn.services.understanding.borders.out / DOUBT:
        return []
    topics = turn.services.library.topics[language]
    return [topics[found.id] for found in meaning.topics[:NEAREST] if found.id in topics]

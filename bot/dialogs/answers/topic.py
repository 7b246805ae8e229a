"""One answer of the FAQ, and what the person thinks of it."""

from typing import Any

from bot.content import N_, spoken_date
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn, opening
from bot.model import Message
from bot.store.people import questions


def say_topic(turn: Turn[Any], topic_id: str) -> None:
    """Says a topic's answer with its date and source, what people ask next, and whether it helped."""
    topics = turn.services.library.topics[turn.person.language]
    entry = topics[topic_id]
    as_of = spoken_date(entry.as_of, turn.person.language)
    source = turn.words(N_("Source: {source}, as of {as_of}."), source=entry.source, as_of=as_of)
    related = [opening(topics[other].question, "topic", other) for other in entry.related if other in topics]
    turn.say(
        Message(
            f"{entry.question}\n\n{entry.answer}\n\n{source}",
            (
                *related[:2],
                turn.opens(N_("That helped"), "helpful", topic_id),
                turn.opens(N_("That did not help"), "unhelpful", topic_id),
            ),
        )
    )


async def show(turn: Turn[Nothing], topic_id: str) -> Next:
    if topic_id not in turn.services.library.topics[turn.person.language]:
        return Open("menu")
    say_topic(turn, topic_id)
    return Done()


async def thanks(turn: Turn[Nothing], topic_id: str) -> Next:
    if topic_id in turn.services.library.topics[turn.person.language]:
        await questions.rate(turn.tx, topic_id, True, turn.now.date())
    turn.asked = ""
    turn.say(N_("Glad to hear it. Ask me anything else at any time."), turn.opens(N_("Menu"), "menu"))
    return Done()


async def sorry(turn: Turn[Nothing], topic_id: str) -> Next:
    """Counts the rating, and keeps the masked question for the editors."""
    known = topic_id in turn.services.library.topics[turn.person.language]
    if known:
        await questions.rate(turn.tx, topic_id, False, turn.now.date())
    if turn.asked:
        shown = topic_id if known else ""
        await questions.keep(turn.tx, questions.Missed(turn.asked, "bad", shown, turn.person.language, turn.now))
    turn.say(
        N_("Sorry about that. Please call {hotline}, ask in other words, or leave the question for a person."),
        turn.opens(N_("Talk to a person"), "human"),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


topic = Dialog("topic", Nothing, begin=show)


helpful = Dialog("helpful", Nothing, begin=thanks)


unhelpful = Dialog("unhelpful", Nothing, begin=sorry)

"""What there is to say beyond an answer: the rest of it, what it rests on, what it comes to."""

from typing import Any

from bot.content import N_, Topic, spoken_date
from bot.content.sayings.small_words import MORE, NONE
from bot.dialogs.answers.questions.choices import did_not_help, jobs_of, reads_on, related_of
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn
from bot.model import Message

SOURCE = N_("“{question}”: I do not make that up. It is from: {source}, as of {as_of}. To be sure, call {hotline}.")
SOURCE_ASK = N_("“{question}”: I do not make that up. It is from: {source}, as of {as_of}. To be sure: {ask}")


async def say_more(turn: Turn[Nothing], topic_id: str) -> Next:
    """The rest of the answer and where it is from, what else there is, and a person."""
    topics = turn.services.library.topics[turn.person.language]
    if topic_id not in topics:
        return Open("help")
    entry = topics[topic_id]
    if entry.held:
        return Open("topic", topic_id)
    turn.topic = topic_id
    turn.say(beyond(turn, entry, turn.person.language))
    return Done()


def beyond(turn: Turn[Any], entry: Topic, language: str) -> Message:
    """What there is to say beyond the first part, which was read."""
    as_of = spoken_date(entry.as_of, language)
    source = turn.words(N_("Source: {source}, as of {as_of}."), source=entry.source, as_of=as_of)
    rest = entry.parts[1] or turn.words(N_("That is all that I know about “{question}”."), question=entry.question)
    return Message(
        f"{rest}\n\n{source}",
        (
            *jobs_of(turn, entry.id, language),
            *related_of(turn, entry, language),
            turn.opens(N_("Talk to a person"), "human", word=MORE),
            did_not_help(turn, entry.id),
        ),
    )


async def say_source(turn: Turn[Nothing], topic_id: str) -> Next:
    """What an answer rests on, for whoever doubts it, what it cannot promise, and how sure that is."""
    language = turn.services.understanding.known.traits.languages(turn.update.text, turn.person.language)
    entry = turn.services.library.topics[language].get(topic_id)
    if entry is None or entry.held:
        return Open("topic", topic_id)
    turn.words = turn.services.library.words[language]
    as_of = spoken_date(entry.as_of, language)
    said = turn.words(
        SOURCE_ASK if entry.ask else SOURCE,
        ask=entry.ask,
        question=entry.question,
        source=entry.source,
        as_of=as_of,
    )
    more = reads_on(turn, topic_id)
    person = turn.opens(N_("Talk to a person"), "human", word=NONE)
    limited = f"{entry.limits}\n\n{said}" if entry.limits else said
    turn.say(Message(noted(turn, entry, limited), (more, person)))
    return Done(resume=False)


async def say_briefly(turn: Turn[Nothing], topic_id: str) -> Next:
    """What an answer comes to, with the button that does what it explains."""
    entry = turn.services.library.topics[turn.person.language].get(topic_id)
    if entry is None or entry.held:
        return Open("topic", topic_id)
    turn.say(N_("In short: {first}."), *jobs_of(turn, topic_id, turn.person.language), first=entry.gist)
    return Done()


more = Dialog("more", Nothing, begin=say_more)
doubt = Dialog("doubt", Nothing, begin=say_source)
brief = Dialog("brief", Nothing, begin=say_briefly)

"""One answer of the FAQ, what there is to say beyond it, and what the person thinks of it."""

from collections.abc import Sequence
from typing import Any

from bot.content import N_, Topic, spoken_date
from bot.content.sayings.small_words import MORE, NEXT, NONE
from bot.dialogs.answers.questions.reading import first_of
from bot.dialogs.answers.questions.sure import instead, noted
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn, opening, was_said
from bot.engine.hearing import misses
from bot.model import Choice, Message
from bot.store.people import questions

SOURCE = N_("“{question}”: I do not make that up. It is from: {source}, as of {as_of}. To be sure, call {hotline}.")
SOURCE_ASK = N_("“{question}”: I do not make that up. It is from: {source}, as of {as_of}. To be sure: {ask}")


def say_topic(
    turn: Turn[Any], topic_id: str, language: str = "", question: str = "", beside: Sequence[str] = ()
) -> None:
    """Says the first part of an answer, with what can be done about it, what people ask next, and whether it helped.
    `language` is that of the `question`, where it is not the person's; what that asks beside is told as well. `beside`
    are topics that it asks of, too."""
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
    turn.say(
        Message(
            noted(turn, entry, f"{entry.question}\n\n{told}"),
            (
                *_picks(turn, beside, spoken),
                *jobs_of(turn, topic_id, spoken),
                turn.opens(N_("More, and the source"), "more", topic_id, word=MORE),
                *_related(turn, entry, spoken),
                turn.opens(N_("That helped"), "helpful", topic_id),
                turn.opens(N_("That did not help"), "unhelpful", topic_id, word=NONE),
            ),
        )
    )


def _say_held(turn: Turn[Any], entry: Topic, language: str) -> None:
    """Whom to ask, since the answer itself must wait."""
    turn.say(
        Message(
            instead(turn, entry, entry.question),
            (turn.opens(N_("Talk to a person"), "human", word="yes"), *_related(turn, entry, language)),
        )
    )


def jobs_of(turn: Turn[Any], topic_id: str, language: str) -> list[Choice]:
    """The buttons that do what a topic explains, the most particular first; "do it" presses that, and no mere "ok"."""
    able = [job for job in turn.services.library.jobs(language) if topic_id in job.topics]
    jobs = sorted(able, key=lambda job: len(job.topics))[:2]
    begun = [(job.label, *job.opens.partition(":")) for job in jobs]
    return [opening(label, name, arg, "" if at else NEXT) for at, (label, name, _, arg) in enumerate(begun)]


def _related(turn: Turn[Any], entry: Topic, language: str) -> list[Choice]:
    return _picks(turn, entry.related, language)[:2]


def _picks(turn: Turn[Any], names: Sequence[str], language: str) -> list[Choice]:
    topics = turn.services.library.topics[language]
    return [opening(topics[name].question, "topic", name) for name in names if name in topics]


async def begin(turn: Turn[Nothing], topic_id: str) -> Next:
    if topic_id not in turn.services.library.topics[turn.person.language]:
        return Open("menu")
    say_topic(turn, topic_id)
    return Done()


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
            *_related(turn, entry, language),
            turn.opens(N_("Talk to a person"), "human", word=MORE),
            turn.opens(N_("That did not help"), "unhelpful", entry.id, word=NONE),
        ),
    )


async def say_source(turn: Turn[Nothing], topic_id: str) -> Next:
    """What an answer rests on, for whoever doubts it, what it cannot promise, and how sure that is."""
    language = turn.services.understanding.language_of(turn.update.text, turn.person.language)
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
    more = turn.opens(N_("More, and the source"), "more", topic_id, word=MORE)
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


async def say_thanks(turn: Turn[Nothing], topic_id: str) -> Next:
    if topic_id in turn.services.library.topics[turn.person.language]:
        await questions.rate(turn.tx, topic_id, True, turn.now.date())
    turn.asked = ""
    turn.say(N_("Glad to hear it. Ask me anything else at any time."), turn.opens(N_("Menu"), "menu"))
    return Done()


async def say_sorry(turn: Turn[Nothing], topic_id: str) -> Next:
    """Counts the rating, and keeps the masked question for the editors."""
    known = topic_id in turn.services.library.topics[turn.person.language]
    if known:
        await questions.rate(turn.tx, topic_id, False, turn.now.date())
    if turn.asked:
        shown = topic_id if known else ""
        missed = questions.Missed(turn.asked, "bad", shown, turn.person.language, turn.now)
        await misses.note(turn.tx, turn.person, missed)
    turn.say(
        N_("Sorry about that. Please call {hotline}, ask in other words, or leave the question for a person."),
        turn.opens(N_("Talk to a person"), "human", word="yes"),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


topic = Dialog("topic", Nothing, begin=begin)
more = Dialog("more", Nothing, begin=say_more)
doubt = Dialog("doubt", Nothing, begin=say_source)
brief = Dialog("brief", Nothing, begin=say_briefly)
helpful = Dialog("helpful", Nothing, begin=say_thanks)
unhelpful = Dialog("unhelpful", Nothing, begin=say_sorry)

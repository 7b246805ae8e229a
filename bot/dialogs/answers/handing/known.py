"""What is asked where a question for staff waits, and is known here: nobody waits for an answer that we have."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bot.content import Topic
from bot.content.sayings.small_words import THANKS, UNDERSTOOD
from bot.dialogs.answers.handing.passing import Wish
from bot.dialogs.answers.handing.taking_back import PERSON
from bot.dialogs.answers.questions.reading import was_read
from bot.dialogs.answers.questions.topic import say_topic
from bot.dialogs.me.agreeing import says
from bot.engine import Next, Stay, Turn, Yields
from bot.engine.hearing.words.likely import is_likely
from bot.understanding import Kind, Meaning
from bot.understanding.ends import CLAUSE

ENOUGH = (THANKS, UNDERSTOOD)
"""What is said by whoever has their answer."""


def answered(turn: Turn[Wish], text: str) -> Next | None:
    """Answers what we know, and keeps what waits for staff; whoever turns to something else, and has written nothing
    for them yet, is let go. `None` where staff are to answer."""
    known, wish = next(_found(turn, text), None), turn.data
    if known is None:
        return Yields(text) if _is_idle(turn, text) and wish.matter and not wish.is_written else None
    meaning, entry = known
    if meaning.is_sure and wish.matter and not wish.is_written and not _is_near(turn, entry.id):
        return Yields(text)
    say_topic(turn, entry.id, turn.person.language)
    turn.said[-1] = replace(turn.said[-1], choices=())  # a yes is one to the person
    if wish.matter:
        wish.adds(text, known=True)
    else:
        wish.matter, wish.typed = text, True
    return Stay()


def _is_idle(turn: Turn[Wish], text: str) -> bool:
    """Whether something is asked that is neither ours nor for staff: "hôm nay ngày mấy"."""
    return (
        turn.meant(text).kind is Kind.ASIDE
        and turn.services.understanding.known.asks(text)
        and not says(turn, text, PERSON)
    )


def _found(turn: Turn[Wish], text: str) -> Iterator[tuple[Meaning, Topic]]:
    """What a text is about that we know, as a whole or by what of it asks."""
    understanding, language = turn.services.understanding, turn.person.language
    for part in dict.fromkeys((text, understanding.known.telling.clauses(text, language)[1])):
        meaning = understanding(part, language, turn.topic)
        if part and (entry := _known(turn, meaning, text)):
            yield meaning, entry


def was_enough(turn: Turn[Wish], text: str) -> bool:
    """Whether whoever was just answered needs nobody any more: they thank, or have understood."""
    if not turn.data.known:
        return False
    understanding, language = turn.services.understanding, turn.person.language
    return any(understanding.small_word(part, language) in ENOUGH for part in CLAUSE.split(text))


def _known(turn: Turn[Wish], meaning: Meaning, text: str) -> Topic | None:
    """The answer that was not read yet, of a question that we surely or likely know; beside what staff are to read,
    also of what surely is one of ours and does not ask."""
    person = says(turn, text, PERSON)
    asks = turn.services.understanding.known.asks(text)
    known = meaning.is_sure and (asks or (bool(turn.data.matter) and not person))
    if not known and not (asks and not person and _is_likely(turn, meaning)):
        return None
    entry = turn.services.library.topics[turn.person.language][meaning.topics[0].id]
    return None if entry.held or entry.opens or was_read(turn, entry) else entry


def _is_likely(turn: Turn[Wish], meaning: Meaning) -> bool:
    """Whether a topic is likely asked about, also by what may be a wish for something but a person."""
    job = meaning.id if meaning.kind is Kind.JOB else ""
    other = bool(job) and turn.services.library.jobs.opens(turn.person.language)[job].partition(":")[0] != "human"
    return bool(meaning.topics) and is_likely(replace(meaning, kind=Kind.TOPIC) if other else meaning)


def _is_near(turn: Turn[Any], topic: str) -> bool:
    """Whether it is about what was spoken of before, as far as that is known."""
    before = [turn.services.understanding(said, turn.person.language) for said, _ in turn.exchanges]
    ours = {meaning.topics[0].id for meaning in before if meaning.topics and is_likely(meaning)}
    return not ours or any(topic in turn.services.library.related(one) for one in ours)

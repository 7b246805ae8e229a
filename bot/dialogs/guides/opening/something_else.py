"""Whether something else is told than what the pages of a guide show."""

from typing import Any

from bot.dialogs.guides.asked import LIKELY, NEAR, asks, explained, is_about_it
from bot.dialogs.guides.opening.anywhere import is_named, pages_of
from bot.engine import Turn
from bot.understanding import Kind, OnScreen
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.telling.said import ABSENT

LEADING = 2
"""Topics of which one is what was answered, where that is gone on with."""

AMONG = 3
"""Topics of which one may be what is told of."""


def is_of_another(turn: Turn[Any]) -> bool:
    """Whether it is told of another app, or of anything else that an answer is about and no page speaks of: "ncovi nó
    đòi mã hoài"."""
    understanding, language = turn.services.understanding, turn.person.language
    topics, named = turn.services.library.topics[language], understanding.things(turn.update.text, language)
    likely = [topics[found.id] for found in turn.meant(turn.update.text).topics[:AMONG] if found.id in topics]
    about = [topic.question for topic in likely if not is_about_it(turn, topic.id)] if named else []
    others = named & {thing for question in about for thing in understanding.things(question, language)}
    return bool(others) and others.isdisjoint(_things_shown(turn))


def names_other_things(turn: Turn[Any], said: OnScreen) -> bool:
    """Whether a text, alone, names what no page of any guide speaks of, and is likeliest about that: a poster, a
    health station. What does not work must be known by no name, and is surely of a page where that is hardly likely."""
    understanding, language, text = turn.services.understanding, turn.person.language, turn.update.text
    meaning, named = understanding(text, language), understanding.things(text, language)
    border = LIKELY if said.stuck and not said.trouble else NEAR
    if not named or not meaning.topics or meaning.first < border or is_about_it(turn, meaning.topics[0].id):
        return False
    return said.trouble in ("", ABSENT) and named.isdisjoint(_things_shown(turn))


def _things_shown(turn: Turn[Any]) -> set[str]:
    """What the pages speak of."""
    understanding, language = turn.services.understanding, turn.person.language
    return {thing for page in pages_of(turn) for thing in understanding.things(f"{page.text} {page.help}", language)}


def is_told_of_else(turn: Turn[Any], said: OnScreen) -> bool:
    """Whether no page shows, or is done, and something else is rather asked, or was just answered: after a strange link
    "lỡ điền họ tên rồi" is about no screen of the app."""
    if said.shows or said.done:
        return False
    if 0 in Kinds(turn.update.text, turn.services.library).starts():
        return True  # "homestay của mình chưa có mã" waits for no text message
    meaning, near = turn.meant(turn.update.text), turn.services.understanding.known.telling.screens.topics(said.page)
    first = meaning.topics[0].id if meaning.topics else ""
    after = bool(turn.topic) and not (is_about_it(turn, turn.topic) or turn.topic in near or said.trouble)
    beside = {turn.topic, *explained(turn), *(() if said.answer else near)}
    rather = meaning.kind is Kind.TOPIC and meaning.first >= LIKELY and first not in beside
    return after or _goes_on(turn) or (rather and (asks(turn) or not is_named(said)))


def _goes_on(turn: Turn[Any]) -> bool:
    """Whether something else was answered, and what is told is likely of that still: "họ không nhớ số luôn" after what
    is done at a door without a smartphone."""
    meaning = turn.meant(turn.update.text)
    near = {found.id for found in meaning.topics[:LEADING]} if meaning.first >= NEAR else set()
    return turn.topic in near and not is_about_it(turn, turn.topic)


def is_else(turn: Turn[Any], page: str) -> bool:
    """Whether the text is surely about something that has nothing to do with a page, or is no business of ours."""
    meaning = turn.meant(turn.update.text)
    topics = turn.services.understanding.known.telling.screens.topics(page)
    return meaning.kind is Kind.ASIDE or (meaning.is_sure and meaning.id not in topics)

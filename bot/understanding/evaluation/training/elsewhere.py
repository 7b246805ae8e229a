"""Learns which lines are about another matter than the guides install (`bot.understanding.guided.elsewhere`), from what
people type where one is open, and from what they ask where none is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.content.library.collected import ASKS
from bot.understanding.calibrated.likely import features
from bot.understanding.evaluation.binary import Learnt, learn
from bot.understanding.guided.labels import TOPIC, label_of
from bot.understanding.understanding import Understanding

TYPED = 3
"""How often a line counts that was typed at a page: of questions asked elsewhere there are three times as many."""


class Told(NamedTuple):
    """The features of a line, and whether it is about another matter."""

    features: Sequence[str]
    elsewhere: bool


def learnt(understanding: Understanding) -> Learnt | None:
    """The weights; nothing where there are no lines of guides."""
    typed = [told for told in _typed(understanding) for _ in range(TYPED)]
    if not typed:
        return None
    told = [*typed, *_asked(understanding)]
    return learn([one.features for one in told], [one.elsewhere for one in told])


def _typed(understanding: Understanding) -> Iterator[Told]:
    """What was typed at a page, but for questions, which may be of either."""
    written = understanding.library.written
    for language in understanding.library.site.languages:
        for line in written.guide_lines(language):
            if any(label_of(label).kind != TOPIC for label in line.labels):
                yield _told(understanding, line.text, language, elsewhere=False)


def _asked(understanding: Understanding) -> Iterator[Told]:
    """What strangers asked in conversations about one of both; what names nothing is about whatever was said before."""
    library, leaning = understanding.library, understanding.known.leaning
    for language in library.site.languages:
        about = library.written.screens(language).about
        own = {name for name, topic in library.topics[language].items() if topic.category in about}
        for said in library.written.conversations(language):
            within = own.intersection(said.topics)
            if said.act != ASKS or not said.topics or 0 < len(within) < len(set(said.topics)):
                continue
            if within or not leaning.is_alone(said.text, language):
                yield _told(understanding, said.text, language, elsewhere=not within)


def _told(understanding: Understanding, text: str, language: str, elsewhere: bool) -> Told:
    return Told(features(understanding.known.guided.words(text, language), text), elsewhere)

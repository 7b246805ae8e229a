"""The lines that many people said after an answer: collected answer by answer (content/<language>/follow_ups.tsv), and
typed in whole conversations (conversations.tsv)."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from itertools import groupby
from typing import NamedTuple

from bot.content import Library
from bot.content.library.collected import URGENT, FollowUp, answered_before
from bot.understanding.meaning import Kind
from bot.understanding.normaliser.openings import Openings
from bot.understanding.normaliser.said import bare_of
from bot.understanding.texts import Text

ALONE = -1
"""The run of what was typed in a conversation: each line of it is one."""


class About(IntEnum):
    """What something was about that was said after an answer."""

    SAME = 0
    OTHER = 1
    NONE = 2


class Own(NamedTuple):
    """What a line is about that was learnt from, and which of the runs of lines after its answer it stands in."""

    about: About
    run: int


class Line(NamedTuple):
    """What was `said`, by its `words` without diacritics, and the `run` of lines after that answer that it stands in:
    what one person thought of together is alike."""

    said: FollowUp
    words: Sequence[str]
    run: int


def lines(library: Library, core: Openings, without: Callable[[Text], bool]) -> list[Line]:
    """All that were collected, and typed in conversations but those that it is to do without."""
    typed = ((text.language, said, ALONE) for text, said in typed_on(library) if not without(text))
    every = (*((language, said, own.run) for language, said, own in collected(library)), *typed)
    return [Line(said, bare_of(core(said.text, language)), run) for language, said, run in every]


def collected(library: Library) -> Iterator[tuple[str, FollowUp, Own]]:
    """What was collected answer by answer: the language, the line, and what it is."""
    met: Counter[str] = Counter()
    for language in library.site.languages:
        for before, run in groupby(library.written.follow_ups(language), lambda said: said.before):
            yield from ((language, said, Own(about(said), met[before])) for said in run)
            met[before] += 1


def typed_on(library: Library) -> Iterator[tuple[Text, FollowUp]]:
    """What was typed after an answer in whole conversations."""
    for language in library.site.languages:
        typed = library.written.conversations(language)
        for line, before in zip(typed, answered_before(typed), strict=True):
            if before and line.act != URGENT:
                text = Text("", Kind.TOPIC, True, language, line.text, line.conversation)
                yield text, FollowUp(before, line.text, line.topics)


def about(said: FollowUp) -> About:
    """What a line was about."""
    if not said.topics:
        return About.NONE
    return About.SAME if said.before in said.topics else About.OTHER

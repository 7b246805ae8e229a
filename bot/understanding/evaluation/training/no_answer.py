"""Learns which lines are no answer where a place is told (`bot.understanding.places.no_answer`): what owners typed
there (places.tsv) beside what strangers ask."""

from collections.abc import Iterator

from bot.content.library.collected import ASKS, UNCOVERED
from bot.content.library.marked import Marked
from bot.understanding.evaluation.binary import Learnt, learn
from bot.understanding.evaluation.training.parts import held_out
from bot.understanding.places.no_answer import WORDED
from bot.understanding.understanding import Understanding

VALUES = ("name", "place", "address")
"""Parts of a line that are answers by themselves."""

TYPED = 2
"""How often an answer counts: of questions there are eight times as many."""


def train(understanding: Understanding) -> Learnt | None:
    """The weights; nothing where no owner's lines are known."""
    known = understanding.known.no_answer
    told = [(known.features(text, language), False) for language, text in _told(understanding) for _ in range(TYPED)]
    asked = [(known.features(text, language), True) for language, text in _asked(understanding)]
    return learn([line for line, _ in told + asked], [is_none for _, is_none in told + asked]) if told else None


def _told(understanding: Understanding) -> Iterator[tuple[str, str]]:
    """The language and the text of each answer, whole and its values alone."""
    for language in understanding.library.site.languages:
        for line in understanding.library.written.places(language):
            if line.asked in WORDED and not (held_out(line) or _only_asks(line)):
                yield language, line.text
                yield from ((language, line.text[one.start : one.end]) for one in line.parts if one.label in VALUES)


def _only_asks(line: Marked) -> bool:
    return bool(line.parts) and all(part.label == "question" for part in line.parts)


def _asked(understanding: Understanding) -> Iterator[tuple[str, str]]:
    """The language and the text of each question that somebody typed in a conversation."""
    for language in understanding.library.site.languages:
        for said in understanding.library.written.conversations(language):
            if said.act in (ASKS, UNCOVERED) and len(said.text.split()) > 1:
                yield language, said.text

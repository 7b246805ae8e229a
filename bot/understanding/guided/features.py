"""What a line is taken apart into: its words, what their phrases tell, and which page is open."""

from dataclasses import dataclass, fields

from bot.understanding.calibrated.likely import features as of_words
from bot.understanding.meaning import Kind, Meaning, Zone
from bot.understanding.telling.on_screen import OnScreen

LIKELY = 0.5
"""Chance of a topic from which on it is likely what is asked about."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its normalised `words`, what it means by itself, what its phrases tell of the `pages` of a guide, of
    which `page` is open, and whether it asks."""

    text: str
    words: tuple[str, ...]
    meaning: Meaning
    told: OnScreen
    asks: bool
    pages: tuple[str, ...]
    page: str


def features(line: Line) -> list[str]:
    """Its features, those of its words first."""
    return [*of_words(line.words, line.text), *_told(line.told), *_meant(line.meaning), *_asked(line), f"s {line.page}"]


def _told(told: OnScreen) -> list[str]:
    """What its phrases tell: "r stuck", "r otp"."""
    given = [(one.name, getattr(told, one.name)) for one in fields(told)]
    return [f"r {name if value is True else value}" for name, value in given if value]


def _meant(meaning: Meaning) -> list[str]:
    """What it means by itself."""
    found = [f"w {word}" for word in dict.fromkeys((meaning.word, meaning.begun, meaning.likely)) if word]
    found += ["m first"] if meaning.first >= LIKELY else []
    found += ["m topic"] if meaning.kind is Kind.TOPIC else []
    found += [f"m {meaning.kind} sure"] if meaning.zone is Zone.ANSWER else []
    return found + (["m urgent"] if meaning.urgent else [])


def _asked(line: Line) -> list[str]:
    return ["asks"] if line.asks else []

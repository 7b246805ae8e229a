"""What a line is taken apart into: its words, what their phrases tell, and which page is open."""

from dataclasses import dataclass, fields

from bot.understanding.calibrated.likely import features as of_words
from bot.understanding.meaning import Kind, Meaning, Zone
from bot.understanding.normaliser.normalise import is_bare, words
from bot.understanding.telling.on_screen import OnScreen

LIKELY = 0.5
"""Chance of a topic from which on it is likely what is asked about."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its normalised `words`, what it means by itself, what its phrases tell of the `pages` of a guide, of
    which `page` is open, whether it asks, and whether what its phrases ask is a `topical` question, which is answered
    in short beside any page."""

    text: str
    words: tuple[str, ...]
    meaning: Meaning
    told: OnScreen
    asks: bool
    pages: tuple[str, ...]
    page: str
    topical: bool = False


def features(line: Line) -> list[str]:
    """Its features, those of its words first."""
    beside = [*_told(line.told), *_meant(line.meaning), *_asked(line), f"s {line.page}"]
    return [*dict.fromkeys([*of_words(line.words, line.text), *_as_typed(line)]), *beside]


def _as_typed(line: Line) -> list[str]:
    """What a line without diacritics has as it stands there: "ma" may be a code, and no mother."""
    return of_words(words(line.text), line.text) if is_bare(line.text) else []


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

"""What is asked anew by whoever was answered beside the point: "không phải …, tui hỏi … mà"."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.content import Library
from bot.model.writing.text import fold, nfc
from bot.understanding.ends import WORDS
from bot.understanding.normaliser.lately import lately
from bot.understanding.traits.asking import Asking

LONGEST = 30
"""Words of a text that may take back what was answered; a longer one is a story."""

OPENING = 2
"""Words that may stand before those that ask again: "trời, ủa thì tui hỏi …"."""


class Anew(NamedTuple):
    """What a text asks, and what it says it does not; `denies`: it says so of whatever was answered."""

    said: str
    refused: str
    denies: bool


class _Part(NamedTuple):
    text: str
    plain: str
    joined: bool


class Correcting:
    """Knows the words of every language with which people say what they did not ask, or that they ask again."""

    def __init__(self, library: Library, asks: Asking) -> None:
        self._asks = asks
        given = [library.written.small_words(language) for language in library.site.languages]
        against = _any(phrase for words in given for phrase in words.against)
        again = _any(phrase for words in given for phrase in words.asks_again)
        before = _any(phrase for words in given for phrase in words.asks_first)
        opening = rf"(?:(?!(?:{before})\b)\w+ ){{0,{OPENING}}}?"
        ends = _any(phrase for words in given for phrase in (*words.rather, *words.particles))
        self._ending = re.compile(rf"(?:\s(?:{ends}))+$")
        self._against, self._again = re.compile(rf"(?:{against})\b"), re.compile(rf"{opening}(?:{again})\b")
        self._within = re.compile(rf"\s(?={again}\b)")
        self._known = lately(self._anew)
        self._cut = re.compile(
            rf"{WORDS.pattern}|\s(?:{_any(w for words in given for w in words.rather)})\s(?={against})"
        )

    def __call__(self, text: str) -> Anew | None:
        """What is asked anew, if that is what a text does."""
        return self._known(text)

    def _anew(self, text: str) -> Anew | None:
        text = " ".join(nfc(text).split())
        plain = fold(text)
        if len(plain) != len(text) or len(text.split()) > LONGEST:
            return None
        said: list[str] = []
        refused: list[str] = []
        again = False
        for part in self._parts(text, plain):
            denied = self._against.match(part.plain) if again or part.joined or not (said or refused) else None
            what = part.text[denied.end() :].strip() if denied else ""
            if denied and not self._asks(what):
                refused.append(what)
            else:
                begun = self._again.match(part.plain)
                again = again or begun is not None
                ending = self._ending.search(part.plain)
                said.append(part.text[begun.end() if begun else 0 : ending.start() if ending else None].strip())
        return (
            Anew(", ".join(filter(None, said)), ", ".join(refused).strip(", "), bool(refused))
            if again or refused
            else None
        )

    def _parts(self, text: str, plain: str) -> Iterator[_Part]:
        """The parts of a text, and where it says in one what it does not ask, what it asks after that apart."""
        at, joined = 0, False
        for cut in [*self._cut.finditer(plain), None]:
            end = cut.start() if cut else len(plain)
            pivot = self._within.search(plain, at, end) if self._against.match(plain, at) else None
            for begin, stop in ((at, pivot.start()), (pivot.end(), end)) if pivot else ((at, end),):
                part = plain[begin:stop]
                left = len(part) - len(part.lstrip())
                if part.strip():
                    yield _Part(text[begin + left : stop].rstrip(), part.strip(), joined and begin == at)
            at, joined = (cut.end(), cut[0].strip().isalpha()) if cut else (end, False)


def _any(phrases: Iterable[str]) -> str:
    """A pattern for any of these, the longest first; for none where there are none."""
    spelt = sorted({fold(phrase) for phrase in phrases}, key=len, reverse=True)
    return "|".join(map(re.escape, spelt)) or "(?!)"

"""Phrases that stand somewhere in a text."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from sys import intern
from typing import NamedTuple

from bot.understanding.normaliser.said import bare_of

ANY = ""
"""The second word of a phrase that has none, or room there."""

GAP, WIDEST = "…", 4
"""Stands in a phrase for some words, and how many there may be."""

BREATH = ","
"""May stand in a text where one breathes: nothing that is said goes over it."""

Phrase = tuple[str, ...]
Begun = list[tuple[int, Phrase, str]]
"""Phrases by their numbers, and of each that has room in it the last word, without which it stands nowhere."""


class Spelt(Phrase):
    """A phrase that is another one without its diacritics: "chở nó" is rather "cho nó"."""


def as_spelt(phrase: str, words: Sequence[str], spelt: Container[str]) -> Phrase:
    """The words of a phrase, which counts with its diacritics alone where it is `spelt`."""
    return Spelt(words) if phrase in spelt else tuple(words)


class Span(NamedTuple):
    """Where a phrase stands, by its number."""

    start: int
    end: int
    number: int


class Mentions:
    """Finds them as they are spelt, and in a text that was typed `bare` without diacritics."""

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        given = [_tuple(phrase) for phrase in phrases]
        bare = (() if isinstance(phrase, Spelt) else bare_of(phrase) for phrase in given)
        self._spelt, self._bare = _Beginnings(given), _Beginnings(bare)

    def __call__(self, words: Sequence[str], bare: bool) -> set[int]:
        """The numbers of those that a text's words mention, in the order in which they were given, from 0."""
        return self._bare(bare_of(words)) if bare else self._spelt(_tuple(words))

    def in_order(self, words: Sequence[str], bare: bool) -> Iterator[int]:
        """The same in the order of the text; of phrases that begin at one word, or stand in each other, the longest,
        and of those that overlap every one that is longer than the last."""
        return (number for _, _, number in self.spans(words, bare))

    def spans(self, words: Sequence[str], bare: bool) -> Iterator[Span]:
        """The same, each with the words from which and up to which it stands."""
        return self._bare.in_order(bare_of(words)) if bare else self._spelt.in_order(_tuple(words))


def _tuple(words: Sequence[str]) -> Phrase:
    return words if isinstance(words, tuple) else tuple(words)


class _Beginnings:
    """Finds phrases by their first two words: there are hundreds, and a text has a dozen words. Those that begin with
    one word are one string until a text has that word: most words that begin any are never typed, and taken apart they
    weigh five times as much."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        packed: dict[str, list[str]] = {}
        for number, phrase in enumerate(phrases):
            if phrase:
                packed.setdefault(phrase[0], []).append(f"{number} {' '.join(phrase)}")
        self._packed = {first: "\n".join(lines) for first, lines in packed.items()}
        self._begin: dict[str, dict[str, Begun]] = {}
        self._firsts = self._packed.keys()

    def __call__(self, words: Phrase) -> set[int]:
        if self._firsts.isdisjoint(words):
            return set()  # as most texts do
        return {
            number
            for place, begun in self._met(words)
            for number, phrase, last in begun
            if words[place : place + len(phrase)] == phrase
            or (last and last in words and _end_with_gaps(words, place, phrase))
        }

    def _met(self, words: Phrase) -> list[tuple[int, Begun]]:
        """Each place where phrases begin, and those that may go on with the next word."""
        found, packed, begin, last = list[tuple[int, Begun]](), self._packed, self._begin, len(words) - 1
        for place, word in enumerate(words):
            if word in packed:
                begun = begin[word] if word in begin else self._unpacked(word)
                if met := begun.get(words[place + 1] if place < last else ANY) or begun[ANY]:
                    found.append((place, met))
        return found

    def _unpacked(self, first: str) -> dict[str, Begun]:
        begun = self._begin[first] = _by_second(self._packed[first])
        self._packed[first] = ""
        return begun

    def in_order(self, words: Phrase) -> Iterator[Span]:
        longest, end = 0, 0
        for place, begun in () if self._firsts.isdisjoint(words) else self._met(words):
            longest = longest if place < end else 0
            found = [(at, -number) for number, phrase, last in begun if (at := _end(words, place, phrase, last))]
            until, number = max(found, default=(0, 0))
            if until - place > longest and until > end:
                longest, end = until - place, until
                yield Span(place, end, -number)


def _by_second(packed: str) -> dict[str, Begun]:
    """Phrases by their second word; under each stand those that may have any there, too."""
    begun: dict[str, Begun] = {ANY: []}
    for line in packed.split("\n"):
        number, *said = line.split(" ")
        phrase = tuple(map(intern, said))
        second = phrase[1] if len(phrase) > 1 and phrase[1] != GAP else ANY
        begun.setdefault(second, []).append((int(number), phrase, phrase[-1] if GAP in phrase else ""))
    return {second: begun[ANY] + of if second != ANY and begun[ANY] else of for second, of in begun.items()}


def _end(words: Phrase, place: int, phrase: Phrase, last: str) -> int:
    """Where a phrase that begins at a place ends; 0 where it does not stand there."""
    end = place + len(phrase)
    if words[place:end] == phrase:
        return end
    return _end_with_gaps(words, place, phrase) if last and last in words else 0


def _end_with_gaps(words: Phrase, place: int, phrase: Phrase) -> int:
    at = phrase.index(GAP)
    if words[place : place + at] != phrase[:at]:
        return 0
    widest = min(place + at + WIDEST + 1, len(words))
    starts = range(place + at, next((at for at in range(place + at, widest) if words[at] == BREATH), widest))
    rest = phrase[at + 1 :]
    last = rest[-1] if GAP in rest else ""
    ends = (_end(words, start, rest, last) for start in starts if words[start] == rest[0])
    return next(filter(None, ends), 0)


def with_gaps(say: Callable[[str], Sequence[str]], phrase: str) -> list[str]:
    """The words of a phrase, with room where it has "…": "từ … về"."""
    first, *others = phrase.split(GAP)
    return [*say(first), *(word for part in others for word in (GAP, *say(part)))]

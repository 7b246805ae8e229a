"""Phrases that stand somewhere in a text."""

from collections.abc import Iterable, Iterator, Sequence


class Mentions:
    """Finds them by their first word: there are hundreds, and a text has a dozen words."""

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        self._begin: dict[str, list[tuple[int, list[str]]]] = {}
        for number, phrase in enumerate(phrases):
            if phrase:
                self._begin.setdefault(phrase[0], []).append((number, list(phrase)))

    def __call__(self, words: Sequence[str]) -> set[int]:
        """The numbers of those that a text's words mention, in the order in which they were given, from 0."""
        return {
            number
            for place, word in enumerate(words)
            for number, phrase in self._begin.get(word, ())
            if words[place : place + len(phrase)] == phrase
        }

    def in_order(self, words: Sequence[str]) -> Iterator[int]:
        """The same in the order of the text; of phrases that begin at one word, or stand in each other, the longest."""
        place = 0
        while place < len(words):
            here = [
                (len(phrase), -number)
                for number, phrase in self._begin.get(words[place], ())
                if list(words[place : place + len(phrase)]) == phrase
            ]
            length, number = max(here, default=(1, 1))
            if here:
                yield -number
            place += length

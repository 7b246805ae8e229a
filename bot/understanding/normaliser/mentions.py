"""Phrases that stand somewhere in a text."""

from collections.abc import Iterable, Sequence


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

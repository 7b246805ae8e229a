"""Phrases that are said in other words: the longest counts, in one pass."""

from collections.abc import Iterable, Iterator

Words = tuple[str, ...]

ANY = ""
"""The second word of a phrase that has none."""


class Rewording:
    """Finds phrases by their first two words, the longest first."""

    def __init__(self, given: Iterable[tuple[Words, Words]]) -> None:
        """Phrases, and what each means."""
        self._begin: dict[str, dict[str, list[tuple[Words, Words]]]] = {}
        for phrase, meaning in given:
            if phrase:
                second = phrase[1] if len(phrase) > 1 else ANY
                self._begin.setdefault(phrase[0], {}).setdefault(second, []).append((phrase, meaning))
        for begun in self._begin.values():
            for following in begun.values():
                following.sort(key=lambda one: -len(one[0]))

    def __call__(self, typed: Words) -> Words:
        """The words of a text with what its phrases mean."""
        said, end = list[str](), 0
        for place, (phrase, meaning) in self._standing(typed):
            said += typed[end:place] + meaning
            end = place + len(phrase)
        return (*said, *typed[end:]) if end else typed

    def _standing(self, typed: Words) -> Iterator[tuple[int, tuple[Words, Words]]]:
        """The phrases of a text, each with its place and what it means; none begins in another."""
        begin, end = self._begin, 0
        if begin.keys().isdisjoint(typed):
            return
        for place, word in enumerate(typed):
            if place >= end and word in begin and (one := self._longest(typed, place)):
                end = place + len(one[0])
                yield place, one

    def _longest(self, typed: Words, place: int) -> tuple[Words, Words] | None:
        """The longest phrase that begins at a place, and what it means."""
        begun = self._begin[typed[place]]
        for second in (*typed[place + 1 : place + 2], ANY):
            for one in begun.get(second, ()):
                if typed[place : place + len(one[0])] == one[0]:
                    return one
        return None

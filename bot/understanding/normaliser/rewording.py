"""Phrases that are said in other words: the longest counts, in one pass."""

from collections.abc import Iterable

Words = tuple[str, ...]


class Rewording:
    """Finds phrases by their first word."""

    def __init__(self, given: Iterable[tuple[Words, Words]]) -> None:
        """Phrases, and what each means."""
        self._begin: dict[str, list[tuple[Words, Words]]] = {}
        for phrase, meaning in given:
            if phrase:
                self._begin.setdefault(phrase[0], []).append((phrase, meaning))
        for begun in self._begin.values():
            begun.sort(key=lambda one: -len(one[0]))

    def __call__(self, typed: Words) -> Words:
        """The words of a text with what its phrases mean."""
        if self._begin.keys().isdisjoint(typed):
            return typed
        said: list[str] = []
        end = 0
        for place, word in enumerate(typed):
            if place < end:
                continue
            found = self._standing(typed, place) if word in self._begin else None
            said.extend(found[1] if found else (word,))
            end = place + (len(found[0]) if found else 1)
        return tuple(said)

    def _standing(self, typed: Words, place: int) -> tuple[Words, Words] | None:
        return next((one for one in self._begin[typed[place]] if typed[place : place + len(one[0])] == one[0]), None)

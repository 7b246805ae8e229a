"""Phrases that are said in other words: the longest counts, in one pass."""

from collections.abc import Iterable

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
        if self._begin.keys().isdisjoint(typed):
            return typed
        said: list[str] = []
        end = 0
        for place, word in enumerate(typed):
            if place < end:
                continue
            phrase, meaning = self._standing(typed, place) if word in self._begin else ((word,), (word,))
            said.extend(meaning)
            end = place + len(phrase)
        return tuple(said)

    def _standing(self, typed: Words, place: int) -> tuple[Words, Words]:
        """The longest phrase that begins at a place, and what it means; where none does, the word that stands there."""
        begun, word = self._begin[typed[place]], typed[place : place + 1]
        for second in (*typed[place + 1 : place + 2], ANY):
            for one in begun.get(second, ()):
                if typed[place : place + len(one[0])] == one[0]:
                    return one
        return word, word

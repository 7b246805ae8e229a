"""Whether words ask which of two things it is, without any word that asks: "ghi tên quán hay ghi tên chị"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.content import Library
from bot.content.sayings.small_words import Choosing as Written
from bot.model.writing.text import fold, nfc
from bot.understanding.ends import WORDS
from bot.understanding.normaliser.normalise import is_bare

WORD = re.compile(r"\w+")

NEAR = 5
"""Words on either side in which one is said twice where a choice is asked for: "tên quán hay tên chị"."""

LONGER = 2
"""Words from which on what follows may be a thing to do instead: "hay mình hủy luôn"."""

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """What is written for one language."""

    between: tuple[Phrase, ...]
    rather: tuple[Phrase, ...]
    settled: tuple[Phrase, ...]
    who: frozenset[str]
    often: frozenset[str]


class Choosing:
    """Knows the words that stand between two things, of every language."""

    def __init__(self, library: Library) -> None:
        given = [library.written.small_words(language).choosing for language in library.site.languages]
        spelt: tuple[Callable[[str], str], ...] = (str, fold)
        self._known = {bare: [_read(one, spelt[bare]) for one in given if one.between] for bare in (False, True)}
        self._first = {known.between[0][0] for known in self._known[True]}

    def __call__(self, text: str) -> bool:
        """Whether a text does; one without diacritics is looked at as it stands."""
        if self._first.isdisjoint(fold(text).split()):  # most texts
            return False
        known = self._known[is_bare(text)]
        clauses = [_words(clause) for clause in WORDS.split(nfc(text))]
        return any(_chooses(words, one, number > 0) for number, words in enumerate(clauses) for one in known)


def _words(clause: str) -> list[str]:
    """The words of a clause; one within it that is a name is none of ours: "Quán Hay Quá"."""
    typed, loud = WORD.findall(clause), clause.isupper()
    return [word if place and word[0].isupper() and not loud else word.lower() for place, word in enumerate(typed)]


def _read(given: Written, spelt: Callable[[str], str]) -> _Words:
    def phrases(written: Sequence[str]) -> tuple[Phrase, ...]:
        return tuple(sorted((tuple(spelt(phrase).split()) for phrase in written), key=len, reverse=True))

    who, often = (frozenset(map(spelt, words)) for words in (given.who, given.often))
    return _Words(phrases(given.between), phrases(given.rather), phrases(given.settled), who, often)


def _chooses(words: Sequence[str], known: _Words, follows: bool) -> bool:
    if any(True for _ in _places(words, known.settled)):
        return False
    return any(
        _is_choice(words[:start], words[end:], end - start, known, follows)
        for start, end in _places(words, known.between)
    )


def _places(words: Sequence[str], phrases: Sequence[Phrase]) -> Iterator[tuple[int, int]]:
    """Where each of the phrases stands, from which word up to which."""
    for start in range(len(words)):
        for phrase in phrases:
            if tuple(words[start : start + len(phrase)]) == phrase:
                yield start, start + len(phrase)
                break


def _is_choice(before: Sequence[str], after: Sequence[str], length: int, known: _Words, follows: bool) -> bool:
    """Whether what stands between two things makes a choice of them: nothing is only done often ("tui hay quên") or
    well ("hay quá"). A longer word between them ("hay là") leaves no doubt."""
    if not after:
        return False
    if not before:
        instead = any(after[: len(phrase)] == [*phrase] for phrase in known.rather)
        return len(after) >= LONGER and (instead or length > 1 or (follows and after[0] not in known.often))
    if _is_twice(before[-NEAR:], after[:NEAR], known.who):
        return True
    return length > 1 or not (after[0] in known.often or before[-1] in known.who)


def _is_twice(before: Sequence[str], after: Sequence[str], who: frozenset[str]) -> bool:
    """Whether what is next to that word is said on the other side, too."""
    return (after[0] in before and after[0] not in who) or (before[-1] in after and before[-1] not in who)

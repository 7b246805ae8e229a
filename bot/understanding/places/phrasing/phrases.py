"""The phrases of the content in what an owner says."""

import re
from functools import lru_cache

from bot.content import Library
from bot.model.writing.text import fold, nfc, sign_by_sign, words
from bot.understanding.normaliser.listed import Begun, begun, by_first, parted, spaced, spelt_out, stands
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.places.phrasing.hurried import is_hurried


def phrases(library: Library, sentence: str) -> list[str]:
    """The phrases of every language, the longest first: people mix them."""
    return list(parted(library.listed(sentence)))


def met(text: str, sentence: str, library: Library) -> list[str]:
    """Those that may stand in a text, the longest first: hundreds are looked for, and hardly one is there."""
    lists, bare = library.listed(sentence), _spelt(text)[1]
    return [phrase for phrase, folded in zip(parted(lists), _folded(lists), strict=True) if folded in bare]


def has(text: str, sentence: str, library: Library) -> bool:
    """Whether one of the phrases stands in a text, whatever the diacritics."""
    return stands(f" {words(text)} ", _plain(library.listed(sentence)))


def says(text: str, sentence: str, library: Library) -> bool:
    """Whether one of the phrases is said, with its own diacritics if the text has any: "cho hỏi" is no "chờ hỏi"; one
    of several words may have none, although something else has: "bo chu Mây"."""
    bare, lists = is_bare(text), library.listed(sentence)
    line = spaced(text, bare)
    if bare:
        return stands(line, begun(lists, True))
    hurried = begun(lists, True) if is_hurried(text) else _hurried(lists)
    return stands(line, begun(lists, False)) or stands(line, hurried)


def spelt(library: Library, sentence: str, bare: bool) -> tuple[str, ...]:
    """The phrases as texts are read, each with a space behind it: what a text may begin with."""
    return _begun(library.listed(sentence), bare)


@lru_cache(maxsize=128)
def _begun(lists: tuple[str, ...], bare: bool) -> tuple[str, ...]:
    return tuple(spaced(phrase, bare)[1:] for phrase in parted(lists))


@lru_cache(maxsize=128)
def _hurried(lists: tuple[str, ...]) -> Begun:
    """Those of several words, as they are typed without diacritics."""
    return by_first(phrase for phrase in spelt_out(lists, True) if " " in phrase.strip())


@lru_cache(maxsize=64)
def _folded(lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, parted(lists)))


@lru_cache(maxsize=64)
def _plain(lists: tuple[str, ...]) -> Begun:
    """The same as words, with a space on either side."""
    return by_first({f" {words(phrase)} " for phrase in parted(lists)})


def split(text: str, phrase: str, last: bool = False) -> tuple[str, str, str]:
    """A text before and after a phrase that stands in it as words; the phrase "" where it does not. What was typed
    without diacritics has the phrase's own without them; so may a small word beside a name that has them."""
    typed, bare = _spelt(text)
    folded = _phrase(phrase)
    if folded not in bare:
        return text, "", ""
    line, wanted = (bare, folded) if bare == typed.lower() or " " in phrase else (typed, nfc(phrase))
    either = f"{re.escape(wanted)}|{re.escape(folded)}" if line == typed and is_hurried(text) else re.escape(wanted)
    found = list(re.finditer(rf"(?<!\w)(?:{either})(?!\w)", line, re.IGNORECASE))
    if not found:
        return text, "", ""
    place = found[-1] if last else found[0]
    return text[: place.start()], place[0], text[place.end() :]


_phrase = lru_cache(maxsize=4096)(fold)
"""A phrase of the content as it is compared: some thousand times a line."""


@lru_cache(maxsize=64)
def _spelt(text: str) -> tuple[str, str]:
    """A text as it was typed, and sign by sign without diacritics."""
    typed = nfc(text)
    return typed, sign_by_sign(typed)

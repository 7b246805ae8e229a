"""What a message is taken apart into, to see whether somebody cannot wait."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from bot.content import Library
from bot.content.sayings.urgent import Urgent
from bot.model.writing.text import fold
from bot.understanding.calibrated.phrases import Phrases
from bot.understanding.calibrated.signs.as_typed import AsTyped
from bot.understanding.calibrated.signs.denials import Denials
from bot.understanding.calibrated.signs.harmless import Sounding
from bot.understanding.calibrated.signs.reporting import Reporting
from bot.understanding.calibrated.signs.states import States
from bot.understanding.calibrated.signs.unsure import Unsurely
from bot.understanding.ends import WORDS
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.normaliser import Normaliser
from bot.understanding.normaliser.said import Said, paired

READ = 40
"""Words of a message that are looked at; whoever cannot wait says so early."""

LONG = 12
"""Words from which on a message tells a story: signs of illness weigh less in one."""

FEVER = re.compile(r"(?<![\d.,])(37(?=[.,][5-9])|38|39|40|41)[.,]\d(?!\d|\s?(?:k|km|m|m2|tr|%)\b)", re.IGNORECASE)
"""A temperature of somebody, as a thermometer shows it: "37.9", "38,5"."""

SIGN, SIGNS, ONLY_SOUNDS, STORY = "*sign", "*signs", "*only sounds", "*story"
WHOLE = frozenset((SIGN, SIGNS, ONLY_SOUNDS, STORY))
"""Features that weigh the same in messages of any length."""


class Features:
    """Takes a message apart. The signs of every language count: people mix them."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normaliser]) -> None:
        urgent = [(language, found) for language in normalisers if (found := library.written.urgent(language))]
        self._signs = AsTyped(normalisers[code](phrase) for code, found in urgent for phrase in _signs_of(found))
        self._spelt = Mentions(normalisers[code](phrase) for code, found in urgent for phrase in found.spelt)
        self._reworded = Mentions(
            way for code, found in urgent for sign in found.spelt for way in _reworded(normalisers[code], sign)
        )
        told = [(normalisers[code], found) for code, found in urgent]
        between = Phrases(say(word) for say, found in told for word in found.harmless.between)
        self._bodies = States(((say, body) for say, found in told for body in found.bodies), between)
        self._sounds = Mentions(normalisers[code](phrase) for code, found in urgent for phrase in found.only_sounds)
        self._unsurely = Unsurely((say, one) for say, found in told for one in found.unsure)
        self._denials = Denials({code: found.denied for code, found in urgent}, normalisers)
        self._sounding = Sounding(dict(urgent), normalisers)
        self._reported = Reporting(dict(urgent), normalisers)
        self._looked = lately(self._look)

    def __call__(self, text: str, language: str, after: str = "") -> Sequence[str]:
        """The features of a message without what it denies, and what only sounds like a sign; none where it only says
        that nobody is ill. `after` is the topic that was answered before."""
        return self.read(text, language, after)[1]

    def read(self, text: str, language: str, after: str = "") -> tuple[Said, Sequence[str]]:
        """The words of a message that are looked at, and its features."""
        return self._looked(text, language, self._reported.is_about(after))

    def _look(self, text: str, language: str, warned: bool) -> tuple[Said, Sequence[str]]:
        bare = is_bare(text)
        typed, denies = self._denials(self._reported.now(text, language), language)
        read = Said(self._sounding(self._reported(typed[:READ], bare, text, language, warned), bare))
        unsure = bare and self._is_unsure_sign(text, language)
        if denies and not unsure and not self._signs_in(typed, bare) and not self._denials.tells(read, bare):
            return read, ()
        return read, self._features(read, bare, unsure or _is_feverish(text, read))

    def _is_unsure_sign(self, text: str, language: str) -> bool:
        """Whether a clause tells of what is a sign by the words around it, and denies nothing."""
        clauses = filter(self._unsurely, WORDS.split(self._reported.now(text, language)))
        return any(not self._denials(clause, language)[1] for clause in clauses)

    def now(self, text: str, language: str) -> str:
        """A text without what it tells of long ago."""
        return self._reported.now(text, language)

    def said(self, text: str, language: str) -> Said:
        """The words of a message that are looked at, without what it denies and what only sounds like a sign."""
        return self.read(text, language)[0]

    def _features(self, typed: Said, is_bare: bool, is_sign: bool) -> Sequence[str]:
        bare = typed.bare
        features = {f"b {word}" for word in bare} | {f"p {pair}" for pair in paired(bare)}
        features |= {f"a {word}" for word, plain in zip(typed, bare, strict=True) if word != plain}
        return tuple(sorted(features | self._whole(typed, is_bare) | ({SIGN} if is_sign else set())))

    def _signs_in(self, typed: Sequence[str], bare: bool) -> int:
        """How many signs are told."""
        spelt = len(self._reworded(typed, False)) if bare else self._spelt_out(typed)
        signs = self._signs(typed, bare) or spelt
        return signs or int(self._bodies.any(typed, bare))

    def _spelt_out(self, typed: Sequence[str]) -> int:
        """The same of a text with diacritics: signs that need them, and those in the words that were typed without."""
        runs = (list(words) for plain, words in groupby(typed, str.isascii) if plain)
        return len(self._spelt(typed, False)) or sum(self._signs(run, True) for run in runs if len(run) > 1)

    def _whole(self, typed: Sequence[str], bare: bool) -> set[str]:
        signs, sounds = self._signs_in(typed, bare), len(self._sounds(typed, bare))
        told = ((SIGN, signs > 0), (SIGNS, signs > 1), (ONLY_SOUNDS, sounds > 0), (STORY, len(typed) > LONG))
        return {name for name, holds in told if holds}


def _is_feverish(text: str, read: Sequence[str]) -> bool:
    """Whether a temperature is told that is a fever's, and what is read still has it."""
    return any(found[1] in read for found in FEVER.finditer(text))


def _reworded(say: Normaliser, sign: str) -> Iterator[Sequence[str]]:
    """A sign as it is read without its diacritics, where it has a word that is put for another one: "oi hoai" is read
    "oi mãi", which is no "ơi mai"."""
    read, meant, typed = say(fold(sign)), say(sign), fold(sign).split()
    put = [one for one, word, was in zip(read, meant, typed, strict=False) if one == word and fold(one) != was]
    if len(read) == len(meant) == len(typed) and any(not word.isascii() for word in put):
        yield read


def _signs_of(urgent: Urgent) -> Iterable[str]:
    """Those that are signs without their diacritics, too."""
    return [sign for sign in dict.fromkeys((*urgent.signs, *urgent.severe)) if sign not in urgent.spelt]

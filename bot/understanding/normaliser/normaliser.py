"""From what people type to the words that topics are written in."""

import re
from collections.abc import Mapping
from functools import lru_cache
from sys import intern

from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.letters import joined
from bot.understanding.normaliser.made import Made
from bot.understanding.normaliser.nearest import Nearest
from bot.understanding.normaliser.normalise import is_bare, words
from bot.understanding.normaliser.rewording import Rewording, Words
from bot.understanding.normaliser.said import Said
from bot.understanding.normaliser.syllables import decoded, is_syllable
from bot.understanding.normaliser.tables import APOSTROPHE, Contractions, cut, folded

STRANGE, LONG = 30, 24
"""Words of one text that are looked up although the content has none like them, and letters of one: people make fewer
slips, and whoever sends more of them wants us to be busy."""

DIGITS = 7
"""Digits from which on a number that the content has not is somebody's own, and says nothing of what is meant."""

SHORTEST = 2
"""Letters of either of two words that were typed as one."""

_COUNTED = re.compile(r"(\d{1,3})([^\W\d_]{1,3})")
_DOUBLE = re.compile(r"([^\W\d_])\1")


class Lexicon:
    """What all languages share: `vocabulary` counts the words of the content (as `words` cuts them), `synonyms` are the
    content's, longest phrase first, one pass."""

    def __init__(self, vocabulary: Mapping[str, int], synonyms: Mapping[str, str]) -> None:
        self.vocabulary, self.nearest = vocabulary, Nearest(vocabulary)
        self.phrases, self.bare_phrases = Rewording(cut(synonyms)), Rewording(cut(folded(synonyms)))


class Normaliser:
    """Undoes hurried typing, then says it in the content's words. `abbreviations` are one language's, of a word or
    of several: "hong" is a no, and "dau hong" a throat that hurts; "0t" stands for any number of years ("14t"). What
    several mean is said in the content's words as well. One with an apostrophe ("don't") is heard with it alone."""

    def __init__(self, lexicon: Lexicon, abbreviations: Mapping[str, str]) -> None:
        self._lexicon, self._known = lexicon, lexicon.vocabulary
        self._in_full = Contractions(abbreviations)
        several = {key: value for key, value in abbreviations.items() if len(words(key)) > 1 and " " in key}
        single = ((key, value) for key, value in abbreviations.items() if key not in several and APOSTROPHE not in key)
        self._short = {"".join(words(key)): tuple(words(value)) for key, value in single}
        said = ((phrase, lexicon.phrases(meaning)) for phrase, meaning in cut(several))
        self._before = Rewording(said)
        plain = lexicon.vocabulary.keys() - self._short.keys()
        self._plain = {word for word in plain if not (word[0].isdigit() and self._counted(word))}
        self._token = lru_cache(maxsize=256)(self._meant)
        self._said = lately(self._normalised)
        self._phrases: Made | None = None

    def __call__(self, text: str) -> Said:
        """The words of a text, each in one spelling; with the signs around it, or without, it has the same ones."""
        inner = text.strip(" \n").rstrip(",.;:!?")
        return self._said(inner if inner and inner[-1] not in " \n" else text)

    def remember(self, phrases: Made | None) -> None:
        """Looks up from now on what these have, and adds to them what they have not; with nothing, no more: a content
        says the same at every start, and people never do."""
        self._phrases = phrases

    def _normalised(self, text: str) -> Said:
        if self._phrases is None:
            return self._made(text)
        words = self._phrases.get(text)
        if words is None:
            words = " ".join(self._made(text))
            self._phrases.add(text, words)
        return Said(map(intern, words.split()))

    def _made(self, text: str) -> Said:
        spelt = self._before(joined(words(self._in_full(text)), self._known))
        typed = spelt if self._plain.issuperset(spelt) else self._mended(spelt)
        marked = typed if text.isascii() else self._lexicon.phrases(typed)  # "cai blu zôn": few marks, and they count
        return Said(self._lexicon.bare_phrases(marked) if is_bare(text) else marked)

    def _mended(self, spelt: Words) -> Words:
        """With what the content has for each word that it has not, or has as another's short form."""
        typed: list[str] = []
        strange: set[str] = set()
        for word in spelt:
            if word in self._plain:
                typed.append(word)
            elif len(word) >= DIGITS and word.isdigit():
                continue
            elif len(strange := strange | {word}) <= STRANGE and len(word) <= LONG:
                typed.extend(self._token(word))
            else:
                typed.append(word[:LONG])
        return tuple(typed)

    def _meant(self, word: str) -> Words:
        if word in self._short:
            return self._short[word]
        if word[0].isdigit() and (counted := self._counted(word)):
            return counted
        if word in self._known or is_syllable(word):
            return (word,)
        single = _DOUBLE.sub(r"\1", word)
        for guess in (decoded(word), single, decoded(single)):
            if guess in self._short:
                return self._short[guess]
            if guess and (guess in self._known or is_syllable(guess)):
                return (guess,)
        near = self._lexicon.nearest(word) or self._lexicon.nearest(single)
        return (near,) if near else self._apart(word) or (word,)

    def _counted(self, word: str) -> Words:
        """A number and what it counts, in short: "14t"."""
        found = _COUNTED.fullmatch(word)
        unit = self._short.get(f"0{found[2]}", ()) if found else ()
        return (found[1], *unit) if found and unit else ()

    def _apart(self, word: str) -> Words:
        """Two words that were typed as one: "quetma"."""
        cuts = [(word[:cut], word[cut:]) for cut in range(SHORTEST, len(word) - SHORTEST + 1)]
        both = [pair for pair in cuts if all(part in self._known for part in pair)]
        return max(both, key=lambda pair: min(self._known[part] for part in pair), default=())

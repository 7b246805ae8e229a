"""In which of the site's languages a text is written."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile

from bot.model.writing.text import fold
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.normalise import is_bare, words
from bot.understanding.normaliser.syllables import decoded
from bot.understanding.texts import Counts

PLAIN = 4.0
"""Log-odds from which on another language is plain: two words that only it has."""


MARKED = 0.2
"""Share of words with diacritics from which on a language is written with them."""


WORDS = 1024
"""Words of which it is kept how likely each language has them: a few hundred are nearly all that is typed."""

LEAST = 3
"""Words that tell a language by themselves."""

QUOTED = re.compile(r"(?<!\w)[“\"'‘«][^”\"'’»]{3,}[”\"'’»](?!\w)")
"""What stands on a screen, or is called so, is in its own language."""

NAME = re.compile(r"(?<=[^.!?] )[A-Z][a-z]+")
"""So is a name that was typed without diacritics."""


class Languages:
    """Knows how often each language has which word; `first` is the site's first."""

    def __init__(self, counts: Counts) -> None:
        self._seen: dict[str, Counter[str]] = {language: Counter() for language, asked in counts if asked}
        for language, seen in self._seen.items():
            for word, count in counts[language, True].items():
                seen[fold(word)] += count
        marked = {code: sum(n for word, n in counts[code, True].items() if fold(word) != word) for code in self._seen}
        self._marked = {code for code, seen in self._seen.items() if marked[code] >= MARKED * (sum(seen.values()) or 1)}
        self.first = next(iter(self._seen), "")
        self._sizes = {language: sum(seen.values()) or 1 for language, seen in self._seen.items()}
        self._known, self._weights = lately(self._of), lru_cache(WORDS)(self._weighed)

    def __call__(self, text: str, language: str) -> str:
        """The language of a text; `language` unless another is plainly likelier. What is only quoted or called by its
        name counts where nothing else does: "now it says Đã xác minh" is English."""
        return self._known(text, language)

    def _of(self, text: str, language: str) -> str:
        own = self._own(text)
        said = words(own)[:60]
        lead = list(takewhile(lambda word: word == fold(word), said))
        plain = is_bare(" ".join(said)) or (
            len(lead) >= LEAST and self._likeliest(lead, self.first, self._seen) != self.first
        )
        return self._likeliest(lead if plain else said, language, self._seen if plain else self._marked or self._seen)

    def _own(self, text: str) -> str:
        """A text without what is quoted, and without names, where enough is left, or what is left is plain: "is Cho
        Tuy Hoa open"."""
        for other in (QUOTED, NAME):
            left = other.sub(" ", text)
            text = left if len(left.split()) >= LEAST or self._is_plain(left) else text
        return text

    def _is_plain(self, text: str) -> bool:
        said = words(text)
        return len(said) > 1 and len({self._likeliest(said, code, self._seen) for code in self._seen}) == 1

    def _likeliest(self, said: Sequence[str], language: str, spoken: Iterable[str]) -> str:
        typed = [self._weights(word) for word in said]
        likely = {code: sum([word[code] for word in typed]) for code in spoken}
        best = max(likely, key=lambda code: likely[code], default=language)
        return best if likely.get(best, 0.0) - likely.get(language, -math.inf) >= PLAIN else language

    def _read(self, word: str) -> str:
        """A word without diacritics. One that no language has may be the keys of one: "lieeuj"."""
        bare = fold(word)
        for seen in self._seen.values():
            if bare in seen:
                return bare
        return fold(decoded(word) or word)

    def _weighed(self, word: str) -> Mapping[str, float]:
        """How likely each language has a word (log)."""
        read = self._read(word)
        return {code: math.log((seen.get(read, 0) + 0.1) / self._sizes[code]) for code, seen in self._seen.items()}

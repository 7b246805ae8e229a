"""The kinds of places, as a text spells them."""

from collections.abc import Sequence
from functools import lru_cache

from bot.content import N_, Library
from bot.content.site import option_called
from bot.model.writing.text import fold
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.normalise import words as typed_words
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.phrasing.tidying import is_courtesy, tidy

OWN = N_("of mine, of ours, my own")
"""Words after a kind of place that are no name: whose it is."""

LONGEST = 5
"""Words of the longest name of a kind."""


LEAST = 4
"""Letters of a kind of place that is told without its diacritics: "ga" and "kho" are much else."""


class Kinds:
    """The kinds of places, with diacritics as one text has them: "cho" (for) is no "chợ"."""

    def __init__(self, text: str, library: Library) -> None:
        self._library, self._tokens = library, text.split()
        self._bare = is_bare(text)
        self._fillers = library.written.fillers
        self._spelt = library.site.kinds_spelt
        self._names, self._first = _names(self._spelt, self._bare, self._fillers)

    def begin(self, tokens: Sequence[str]) -> int:
        """How many words of a kind stand at the beginning."""
        if not tokens:
            return 0
        if self._said(tokens[:1]).partition(" ")[0] not in self._first:  # most words
            return 0 if self._bare else self._hurried(tokens)
        known = next((n for n in _lengths(tokens) if self._said(tokens[:n]) in self._names), 0)
        return known or (0 if self._bare else self._hurried(tokens))

    def _hurried(self, tokens: Sequence[str]) -> int:
        """How many stand so before a name that has its diacritics, as they have not: "quan Bún Cá Bà Hai"."""
        if not tokens[0].isascii():
            return 0
        length = next((at for at, token in enumerate(tokens[: LONGEST + 1]) if not token.islower()), 0)
        said = " ".join(tokens[:length])
        if len(said) < LEAST or not said.isascii() or not tokens[length][:1].isupper():
            return 0
        return length if _read(said, True) in _names(self._spelt, True, self._fillers)[0] else 0

    def end(self, tokens: Sequence[str]) -> int:
        """How many stand at the end."""
        return next((n for n in _lengths(tokens) if self._said(tokens[-n:]) in self._names), 0)

    def starts(self) -> list[int]:
        """Where in the text one begins."""
        return [at for at in range(len(self._tokens)) if self.begin(self._tokens[at:])]

    def leading(self, tokens: Sequence[str]) -> int:
        """How many words at the beginning are kinds, one after the other: "quán cà phê" has three."""
        at = 0
        while length := self.begin(tokens[at:]):
            at += length
        return at

    def says_more(self, tokens: Sequence[str]) -> bool:
        """Whether it says more than a kind of place, and whose it is: "quán của em" has no name yet."""
        said = " ".join(tokens[self.leading(tokens) :])
        for phrase in phrases(self._library, OWN):
            before, sign, after = split(said, phrase)
            said = f"{before} {after}" if sign else said
        return not is_courtesy(tidy(said), self._library)

    def only(self) -> bool:
        """Whether the text says a kind of place and nothing else."""
        return bool(self.begin(self._tokens)) and not self.says_more(self._tokens)

    def said_in(self) -> list[str]:
        """Every kind that is said in the text."""
        return [" ".join(self._tokens[at : at + self.begin(self._tokens[at:])]) for at in self.starts()]

    def option(self, sure: bool = False) -> str:
        """The id of the kind that is said; "" where that may be several. To be `sure`, one word does not do, unless it
        stands before another, or at the end of an English name: "Trường Thịnh" need not be a school."""
        led, last = self.leading(self._tokens) > 1, len(self._tokens) - 1
        known = zip(self.starts(), self.said_in(), strict=True)
        said = [
            kind
            for at, kind in known
            if " " in kind or (led and not at) or _is_short_for(kind) or (0 < at == last and _is_english(kind))
        ]
        kinds = [
            option_called(self._library.site.checkpoint_kinds, kind) for kind in (said if sure else self.said_in())
        ]
        found = {kind.id for kind in kinds if kind}
        return found.pop() if len(found) == 1 else ""

    def _said(self, tokens: Sequence[str]) -> str:
        return " ".join(filter(None, (_read(token, self._bare) for token in tokens)))


def _is_short_for(kind: str) -> bool:
    """Whether it is written as "THPT" is, and stands for nothing else."""
    return kind.isupper() and len(kind) > 2


def _is_english(kind: str) -> bool:
    """Whether it is written as in "Seoul Coffee", and has no diacritics to lack."""
    return kind.istitle() and kind.isascii() and len(kind) >= LEAST


@lru_cache(maxsize=1024)
def _read(text: str, bare: bool) -> str:
    said = " ".join(typed_words(text))
    return fold(said) if bare else said


@lru_cache(maxsize=4)
def _names(spelt: tuple[str, ...], bare: bool, fillers: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The names of all kinds, in one spelling, and their first words: looked up in every line that an owner types."""
    names = frozenset(_read(name, bare) for name in spelt) - fillers
    return names, frozenset(name.partition(" ")[0] for name in names)


def _lengths(tokens: Sequence[str]) -> range:
    return range(min(LONGEST, len(tokens)), 0, -1)

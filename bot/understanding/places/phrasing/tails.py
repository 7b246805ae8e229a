"""What stands behind a name or an address and is none of it: how quickly it is wanted, please, thanks."""

from functools import lru_cache

from bot.content import N_, Library
from bot.model.writing.text import fold
from bot.understanding.normaliser.listed import parted
from bot.understanding.places.phrasing.tidying import particles, tidy, without_particles

TAILS = N_(
    "please, for me, for me please, quickly, hurry up, right away please, as soon as possible, asap, thanks,"
    " thank you, thank you very much, many thanks"
)
"""Such words."""


def without_tails(text: str, library: Library) -> str:
    """Without them, and without particles: "12 Lê Lợi nha lẹ giùm" is 12 Lê Lợi; a capital is part of a name."""
    tokens, small = text.split(), particles(library)
    while len(tokens) > 1:
        length = _tail(tokens, library) or (tokens[-1] in small)
        if not 0 < length < len(tokens):
            break
        tokens = tokens[:-length]
    return without_particles(tidy(" ".join(tokens)), library)


def is_tail(text: str, library: Library) -> bool:
    """Whether there is nothing else in a text: "nha làm lẹ lẹ jum"."""
    tokens, small, found = text.split(), library.written.fillers | {fold(word) for word in particles(library)}, False
    while tokens:
        length = _tail(tokens, library)
        found = found or length > 0
        length = length or (tokens[-1].islower() and fold(tokens[-1]) in small)
        if not length:
            return False
        tokens = tokens[:-length]
    return found


def _tail(tokens: list[str], library: Library) -> int:
    """How many of the last words are one of them."""
    typed = [token.strip(",.;!") for token in tokens]
    plain = [fold(token) for token in typed]
    for said, folded in _tails(library.listed(TAILS)):
        last, bare = typed[-len(said) :], plain[-len(said) :]
        if bare == folded and last in (bare, said):
            return len(said)
    return 0


@lru_cache(maxsize=8)
def _tails(lists: tuple[str, ...]) -> tuple[tuple[list[str], list[str]], ...]:
    """Their words, as they are written and without diacritics, the longest first."""
    every = [phrase.split() for phrase in parted(lists)]
    return tuple((said, [fold(word) for word in said]) for said in every)

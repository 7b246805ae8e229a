"""What stands behind a name or an address and is none of it: how quickly it is wanted, please, thanks."""

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.told.phrasing.phrases import phrases
from bot.dialogs.checkpoints.registering.told.phrasing.tidying import particles, tidy, without_particles
from bot.model.writing.text import fold

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
    for phrase in phrases(library, TAILS):
        said = phrase.split()
        last = [token.strip(",.;!") for token in tokens[-len(said) :]]
        typed = [fold(word) for word in said] if all(word == fold(word) for word in last) else said
        if last == typed:
            return len(said)
    return 0

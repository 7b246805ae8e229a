"""How a part of a line begins: like an address, or with what changes."""

from bot.content import N_, Library
from bot.model.writing.text import fold
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.normalise import words as typed_words
from bot.understanding.places.phrasing.hurried import is_hurried
from bot.understanding.places.phrasing.labels import PART
from bot.understanding.places.phrasing.phrases import spelt

CHANGE = N_("change, fix, correct")
"""Words that say which answer changes."""

FEW = 4
"""Words of a part that says no more."""


def is_part(text: str, library: Library) -> bool:
    """Whether it begins like an address without a number: "thôn Phú Khê", "gần chợ"."""
    return begins_with(text, PART, library)


def begins_with(text: str, sentence: str, library: Library) -> bool:
    """Whether a text begins with one of the phrases, with more behind it; with its own diacritics, if it has any."""
    typed = f"{' '.join(typed_words(text))} "
    begun = spelt(library, sentence, is_hurried(text))
    return (fold(typed) if is_bare(text) else typed).startswith(begun) and len(text.split()) > 1


def only_changes(part: str, library: Library) -> bool:
    """Whether a part only says that something changes: "doi so nghen" is no hamlet ("đội")."""
    return len(part.split()) <= FEW and not any(map(str.isdigit, part)) and begins_with(part, CHANGE, library)

"""What an owner says without what says nothing: punctuation, courtesies, particles."""

import unicodedata
from functools import lru_cache

from bot.content import Library
from bot.model.writing.text import fold

AROUND = " ,;.:-"

PICTURES = ("So", "Sk", "Mn", "Cf")
"""Categories of Unicode that pictographs have, and what colours them."""


QUOTES = str.maketrans(dict.fromkeys('"“”„«»', " "))
"""What some put around a name; no poster has it."""


def unquoted(text: str) -> str:
    """Without the marks around a name that is quoted; the lines stay."""
    return "\n".join(" ".join(line.translate(QUOTES).split()) for line in text.splitlines())


def tidy(text: str) -> str:
    """Without what stands around it: spaces, punctuation, a thumb."""
    text = " ".join(text.split()).strip(AROUND)
    while text and unicodedata.category(text[-1]) in PICTURES:
        text = text[:-1].rstrip(AROUND)
    return text


def is_courtesy(text: str, library: Library) -> bool:
    """Whether there is nothing in it but words of courtesy, in any language: "giùm em"."""
    return library.written.fillers.issuperset(fold(word) for word in text.split())


def without_courtesies(text: str, library: Library) -> str:
    """Without the words of courtesy on both sides: "dạ 120/4 em"."""
    tokens = text.split()
    while tokens and is_courtesy(tokens[0], library):
        tokens.pop(0)
    while tokens and is_courtesy(tokens[-1], library):
        tokens.pop()
    return " ".join(tokens) or text


@lru_cache(maxsize=4)
def particles(library: Library) -> frozenset[str]:
    """The particles of all languages."""
    written = library.written
    return frozenset(word for code in library.site.languages for word in written.small_words(code).particles)


def without_particles(text: str, library: Library) -> str:
    """Without the courtesies at its end: "12 Lê Lợi nha con" is 12 Lê Lợi; a capital is part of a name."""
    tokens, small = text.split(), particles(library)
    if _calls(tokens, small, library):
        tokens = tokens[:-2]
    while len(tokens) > 1 and tokens[-1] in small:
        tokens.pop()
    return tidy(" ".join(tokens))


def _calls(tokens: list[str], small: frozenset[str], library: Library) -> bool:
    """Whether the last word only says whom it is said to: "gần chợ đó con"."""
    bare = {fold(word) for word in small}
    told = len(tokens) > 2 and tokens[-1].islower() and tokens[-2] in bare | small
    return told and is_courtesy(tokens[-1], library)

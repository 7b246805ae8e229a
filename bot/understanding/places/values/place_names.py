"""The name of a place in what its owner says: a kind of place, and words that are no courtesies."""

from collections.abc import Sequence
from itertools import groupby, takewhile

from bot.content import Library
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.values.kinds import Kinds

CAPITALS = range(2, 7)
"""Words of a name that only its capitals show to be one."""


def name_in(text: str, library: Library, ends: bool = False) -> str:
    """A few words with nothing but capitals; a kind of place and more, from the beginning on; behind other words where
    capitals show the name, or it is known where it `ends`."""
    kinds, tokens = Kinds(text, library), text.split()
    if len(tokens) in CAPITALS and all(map(is_capital, tokens)):
        return "" if kinds.only() else text
    starts = kinds.starts()
    begun = [at for at in starts if not at or tokens[at - 1].endswith(":") or _is_title(tokens[at:], kinds)]
    if begun and kinds.says_more(tokens[begun[0] :]):
        return " ".join(tokens[begun[0] :])
    if not starts:
        return ""
    found = named(text, library) or capitals(text, library)
    said = tokens[starts[0] :]
    return found or (" ".join(said) if ends and kinds.says_more(said) else "")


def capitals(text: str, library: Library) -> str:
    """ "Blue Sea Coffee" in "register Blue Sea Coffee": several capitals, and a kind of place among them."""
    runs = (list(run) for capital, run in groupby(text.split(), is_capital) if capital)
    said = (" ".join(run) for run in runs if len(run) in CAPITALS)
    return next((tidy(run) for run in said if Kinds(run, library).starts() and not Kinds(run, library).only()), "")


def named(text: str, library: Library) -> str:
    """The name in "đăng ký cho quán Gió Biển": a kind of place and words with capitals; "" where there is none."""
    kinds, tokens = Kinds(text, library), text.split()
    for start in range(1, len(tokens)):
        if not tokens[start][:1].isupper() or tokens[start - 1][:1].isupper():
            continue
        told = " ".join(takewhile(is_capital, tokens[start:])).partition(",")[0]
        at = start
        while length := kinds.end(tokens[:at]):
            at -= length
        if at < start and not told.isupper():
            return tidy(f"{' '.join(tokens[at:start])} {told}")
    return ""


def _is_title(tokens: Sequence[str], kinds: Kinds) -> bool:
    """Whether a name begins there: "Cửa hàng gạo Tâm Đức", and not "Ủy ban nhân dân xã"."""
    return tokens[0].istitle() and any(map(is_capital, tokens[kinds.begin(tokens) :]))


def has_capital(name: str) -> bool:
    """Whether something in a name is written as one: "quán bún bò cô Sáu"."""
    return any(word[:1].isupper() for word in name.split())


def is_capital(word: str) -> bool:
    """Whether a word can be part of a name that is written with capitals."""
    return word[:1].isupper() or word[:1].isdigit() or word == "&"

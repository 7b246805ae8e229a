"""An answer that is typed once more with its diacritics: the same letters, whatever is said around them."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.content import Library
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.model.writing.text import fold, is_marked
from bot.understanding.places.phrasing.tails import without_tails

LEAST = 2
"""Words that are surely those of an answer, whatever is said around them: "duong Lê Duẩn nha viet co dau"."""

ANSWERS = ("name", "address")
"""The answers that are words of an owner's own."""


class Same(NamedTuple):
    """Some words that stand in an answer from `old` on, and in what is said from `new` on."""

    length: int
    old: int
    new: int


def respelt(data: Registration, clause: str, library: Library) -> dict[str, str]:
    """Takes the words of the answers as a clause spells them: "duong Lê Duẩn nha", where "45 le duan" stood; nothing
    where it tells anything else. While more words are to be told, whole answers alone: a street may be called as a
    place."""
    said, found = without_tails(clause, library).split(), dict[str, str]()
    told = set(data.lacking()) <= {"phone"}
    begun = "".join(said[:1]).title()  # a phone begins with a capital by itself
    for field in ANSWERS:
        old = str(getattr(data, field)).split()
        while _is_meant(same := _same(old, said), old, said) and (told or same.length == len(old)):
            old = _spelt(old, said, same)
            said = said[: same.new] + said[same.new + same.length :]
            found[field] = " ".join(old)
    if any(_tells(word, data) for word in said if word != begun):
        return {}
    for field, answer in found.items():
        setattr(data, field, answer)
    return found


def _same(old: Sequence[str], said: Sequence[str]) -> Same:
    """The longest row of words that both have."""
    before, after = _bare(old), _bare(said)
    rows = (
        Same(length, at, place)
        for at in range(len(before))
        for place in range(len(after))
        for length in range(1, min(len(before) - at, len(after) - place) + 1)
        if before[at : at + length] == after[place : place + length]
    )
    return max(rows, default=Same(0, 0, 0))


def _is_meant(same: Same, old: Sequence[str], said: Sequence[str]) -> bool:
    """Whether they are spelt anew where they had no diacritics: several, or the last ones, with nothing beside them."""
    plain, anew = old[same.old : same.old + same.length], said[same.new : same.new + same.length]
    alone = same.length == len(said) and same.old + same.length == len(old)
    return (same.length >= LEAST or alone) and any(map(is_marked, _low(anew))) and not any(map(is_marked, _low(plain)))


def _spelt(old: Sequence[str], said: Sequence[str], same: Same) -> list[str]:
    """An answer with those words as they are said; its capitals stay."""
    pairs = zip(old[same.old :], said[same.new : same.new + same.length], strict=False)
    anew = [word[0].upper() + word[1:] if was[0].isupper() else word for was, word in pairs]
    return [*old[: same.old], *(word.strip(".,") for word in anew), *old[same.old + same.length :]]


def _bare(said: Sequence[str]) -> list[str]:
    return [fold(word.strip(".,")) for word in said]


def _low(said: Sequence[str]) -> list[str]:
    return [word.lower() for word in said]


def _tells(word: str, data: Registration) -> bool:
    """Whether a word may be part of another answer: a name, a number that is not known."""
    numbered = any(map(str.isdigit, word)) and word not in (*data.name.split(), *data.address.split())
    return word[0].isupper() or numbered

"""A word that is read out letter by letter: "sau lưng ghi chữ x i a o m i"."""

from collections.abc import Container, Sequence

FEWEST, MOST = 3, 12
"""Letters of such a word; two in a row are short forms of something else."""


def joined(spelt: Sequence[str], known: Container[str]) -> tuple[str, ...]:
    """The words of a text, with what letters in a row come to where that is `known`: the longest such word counts."""
    if list(map(len, spelt)).count(1) < FEWEST:
        return tuple(spelt)
    said: list[str] = []
    place = 0
    while place < len(spelt):
        length = _length(spelt, place, known)
        said.append("".join(spelt[place : place + length]))
        place += length
    return tuple(said)


def _length(spelt: Sequence[str], place: int, known: Container[str]) -> int:
    """How many letters from a place on are one word; 1 where none are."""
    end = place
    while end < min(len(spelt), place + MOST) and len(spelt[end]) == 1 and spelt[end].isalpha():
        end += 1
    whole = (length for length in range(end - place, FEWEST - 1, -1) if "".join(spelt[place : place + length]) in known)
    return next(whole, 1)

"""A word that is read out letter by letter: "sau lưng ghi chữ x i a o m i"."""

from collections.abc import Container, Sequence

FEWEST, MOST = 3, 12
"""Letters of such a word; two in a row are short forms of something else."""


def joined(spelt: Sequence[str], known: Container[str]) -> tuple[str, ...]:
    """The words of a text, with what letters in a row come to where that is `known`: the longest such word counts."""
    if list(map(len, spelt)).count(1) < FEWEST:
        return tuple(spelt)
    said: list[str] = []
    place, rows = 0, _rows(spelt)
    while place < len(spelt):
        length = _length(spelt, place, rows[place], known)
        said.append("".join(spelt[place : place + length]))
        place += length
    return tuple(said)


def _rows(spelt: Sequence[str]) -> list[int]:
    """How many letters stand in a row from each place on, as far as a word goes."""
    rows, row = [], 0
    for word in reversed(spelt):
        row = min(row + 1, MOST) if len(word) == 1 and word.isalpha() else 0
        rows.append(row)
    return rows[::-1]


def _length(spelt: Sequence[str], place: int, row: int, known: Container[str]) -> int:
    """How many of the letters in a row from a place on are one word; 1 where none are."""
    whole = (length for length in range(row, FEWEST - 1, -1) if "".join(spelt[place : place + length]) in known)
    return next(whole, 1)

"""The address in the parts of a line, with what says where it is."""

import re
from collections.abc import Sequence

from bot.content import Library
from bot.model.writing.text import words
from bot.understanding.ends import CLAUSE
from bot.understanding.parts import Heard, Part
from bot.understanding.places.phrasing.labels import PART
from bot.understanding.places.phrasing.phrases import phrases
from bot.understanding.places.phrasing.tidying import tidy, without_particles
from bot.understanding.places.values.begins import is_part, only_changes

HOUSE = re.compile(r"(?:^|(?<=[\s,]))(?:số|so|sn|số nhà|so nha) (?P<number>\d[\w/]*)\s+$", re.IGNORECASE)
"""A house number that is called one, at the end of what stands before a street."""

FEW = 6
"""Words of a part of an address that was taken for nothing."""


def street_in(said: Sequence[Part], heard: Heard, text: str, library: Library) -> str:
    """The address, with what begins like one and is taken for nothing: "…, gần suối"."""
    found = [(part.start, _with_number(part, heard, text) or _with_near(part, text, library)) for part in said]
    at = 0
    for clause in CLAUSE.split(text):
        free = not any(part.start < at + len(clause) and at < part.end for part in heard.parts)
        if (
            free
            and not only_changes(clause.strip(), library)
            and is_part(clause.strip(), library)
            and len(clause.split()) <= FEW
        ):
            found.append((at, without_particles(tidy(clause), library)))
        at += len(clause) + 1
    told = [told for _, told in sorted(found)]
    told = [one for one in told if not any(words(other).startswith(f"{words(one)} ") for other in told)]  # "15, 15 …"
    if len(told) == 2 and is_number(told[1]) and not any(map(str.isdigit, told[0])):
        return f"{told[1]} {told[0]}"  # "đường Hùng Vương, số 212"
    return ", ".join(told)


def _with_number(part: Part, heard: Heard, text: str) -> str:
    """A part of an address with the house number right before it that was taken for nothing: "số 5 Lê Duẩn"; "" where
    none is."""
    number = HOUSE.search(text[: part.start])
    taken = number and any(other.start < part.start and number.start() < other.end for other in heard.parts)
    return text[number.start("number") : part.end] if number and not taken else ""


def _with_near(part: Part, text: str, library: Library) -> str:
    """A part of an address with the word before it that says where it is: "đối diện", "hẻm"."""
    before = f" {words(text[: part.start])}"
    said = next((near for near in phrases(library, PART) if before.endswith(f" {words(near)}")), "")
    start = len(text[: part.start].rstrip()) - len(said)
    return text[start : part.end] if said and words(text[start : part.start]) == words(said) else part.text


def is_number(text: str) -> bool:
    """Whether it is a house number and nothing else."""
    return text.isalnum() and text[:1].isdigit()

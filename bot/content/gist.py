"""What an answer comes to, where it is said beside another one."""

import re
from collections.abc import Sequence
from itertools import takewhile

GIST = 200
"""Characters of what an answer comes to: two of them, with their questions, fit what a phone shows."""

HARDLY = 40
"""Characters of first sentences that do not yet tell what to do: "Anh/chị bình tĩnh"."""

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")
"""Between two sentences."""

BULLET = re.compile(r"^(?:[•–-] ?|\d{1,2}\. )")
"""Begins a line of a list."""


def gist_of(answer: str) -> str:
    """The first sentences of an answer, without a full stop; where those only announce a list, the first of that."""
    lines = [line for line in answer.split("\n") if line]
    before = list(takewhile(lambda line: not BULLET.match(line), lines))
    said = [sentence for line in before for sentence in SENTENCE.split(line) if not sentence.endswith(":")]
    told = _fitting(said, " ")
    if len(told) < HARDLY and lines[1:]:
        first, *listed = [BULLET.sub("", line).rstrip(".,;") for line in lines]
        told = _fitting([f"{first} {listed[0]}", *listed[1:]] if before else [first, *listed], "; ")
    return told.rstrip(".:; ")


def as_sentence(passage: str) -> str:
    """A line of a list as it is said by itself: it begins with a capital letter, and ends."""
    said = passage[:1].upper() + passage[1:]
    return f"{said.rstrip(';,')}." if said.endswith((";", ",")) else said


def _fitting(parts: Sequence[str], between: str) -> str:
    """As many of some parts as are no longer than a gist together, and the first of them."""
    told, *others = parts or [""]
    for part in others:
        if len(f"{told}{between}{part}") > GIST and len(told) >= HARDLY:
            break
        told = f"{told}{between}{part}"
    return told

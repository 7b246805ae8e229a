"""A line as words and signs, each with its place."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.model.writing.text import fold

OUTSIDE = "O"
"""The tag of what tells nothing."""

BEGINS, GOES_ON = "B-", "I-"
"""What the tags of the first word of a part begin with, and those of the others."""

LONGEST = 80
"""Words and signs of a line that are looked at."""

_TOKEN = re.compile(r"[^\W_]+(?:[./'’&-][^\W_]+)*|[^\w\s]|_")


class Token(NamedTuple):
    """A word or a sign as it was typed, without diacritics, and where it stands."""

    typed: str
    bare: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """The words and signs of a line."""
    found = list(_TOKEN.finditer(text))[:LONGEST]
    return [Token(one[0], fold(one[0]), one.start(), one.end()) for one in found]


def tags_of(tokens: Sequence[Token], marked: Iterable[tuple[str, int, int]]) -> list[str]:
    """The tag of each token, where it is known which part of the text is what."""
    tags = [OUTSIDE] * len(tokens)
    for label, start, end in marked:
        within = [at for at, token in enumerate(tokens) if start <= token.start < end]
        for at in within:
            tags[at] = (GOES_ON if at > within[0] else BEGINS) + label
    return tags


def spans_of(tags: Sequence[str]) -> list[tuple[str, int, int]]:
    """The parts that tags make: what each is, its first token, and the one behind its last."""
    spans: list[tuple[str, int, int]] = []
    for at, tag in enumerate(tags):
        label = tag.partition("-")[2]
        if tag.startswith(GOES_ON) and spans and spans[-1][2] == at and spans[-1][0] == label:
            spans[-1] = (label, spans[-1][1], at + 1)
        elif label:
            spans.append((label, at, at + 1))
    return spans


def may_follow(before: str, tag: str) -> bool:
    """Whether a tag can stand behind another: what goes on has begun. Nothing is before the first ("")."""
    return not tag.startswith(GOES_ON) or before.partition("-")[2] == tag.partition("-")[2] != ""

"""What is told of what is wanted while its consent is asked: beside what was told before, and correcting that."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from bot.engine import Dialog, Turn, UnclearError

BETWEEN = "; "
"""What stands between two answers as they are said."""


def told_now(turn: Turn[Any], wanted: Dialog[Any], before: Sequence[str], line: str) -> str:
    """What a line tells, given the lines before it: "54 mới đúng" corrects an address that was told; "" for nothing.
    Raises `UnclearError` for what cannot be taken as it is."""
    if wanted.foretold is None:
        return ""
    new = ""
    with suppress(UnclearError):  # said of a line before, which has been answered
        known = wanted.foretold(turn, "\n".join(before)).split(BETWEEN) if before else []
        now = wanted.foretold(turn, "\n".join((*before, line))).split(BETWEEN) if before else []
        new = BETWEEN.join(one for one in now if one not in known)
    return new or wanted.foretold(turn, line)

"""What is wanted while its consent is asked, and what is told of it: beside what was told before, and correcting
that."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from bot.content.sayings.small_words import SAID
from bot.engine import Dialog, Turn, UnclearError
from bot.understanding import Kind

BETWEEN = "; "
"""What stands between two answers as they are said."""

ASKED = 4
"""Words of the shortest question of something else: "là sao" asks about what is asked."""


@dataclass
class Then:
    """What was wanted: it begins once the person has agreed. `told` is what they told for it meanwhile: it goes where
    this goes. `asked`: how often the question was put again after the whole of it."""

    wanted: str = ""
    told: list[str] = field(default_factory=list)
    asked: int = 0


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


def is_wanted_again(turn: Turn[Then]) -> bool:
    """Whether what is wanted is only wanted once more: "làm tiếp", "tui nói rồi mà"."""
    meant = turn.meant(turn.update.text)
    opens = turn.services.library.jobs.opens(turn.person.language).get(meant.id, "").partition(":")[0]
    again = meant.kind is Kind.JOB and opens in ("left", turn.data.wanted.partition(":")[0])
    return again or meant.word == SAID


def is_unknown_question(turn: Turn[Then]) -> bool:
    """Whether something is asked that is like nothing of ours: it is told who knows, and the yes is asked for again."""
    text = turn.update.text
    asks = len(text.split()) >= ASKED and turn.services.understanding.known.asks(text)
    return asks and turn.meant(text).kind is Kind.NONE

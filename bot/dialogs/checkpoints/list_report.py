"""What became of a list, row by row."""

from typing import Any

from bot.checkpoints.lists.batch import Outcome, Problem
from bot.checkpoints.lists.row import UNKNOWN_KIND
from bot.content import N_
from bot.engine import Turn
from bot.model import Message
from bot.paper.recipes import recipe, to_draw

SHOWN = 12
"""Rows that were left out which are told in the chat; with more of them, all come as a file."""


def say_report(turn: Turn[Any], outcome: Outcome) -> None:
    """How many places are registered, and which rows were left out, each with its reason."""
    count, left_out = len(outcome.checkpoints), outcome.problems
    if not left_out:
        turn.say(
            N_("The place is registered. Thank you!", "All {count} places are registered. Thank you!"), count=count
        )
        return
    turn.say(
        N_(
            "{count} place is registered. Rows left out: {left_out}. Please mend these and send them once more:",
            "{count} places are registered. Rows left out: {left_out}. Please mend these and send them once more:",
        ),
        count=count,
        left_out=len(left_out),
    )
    turn.say(as_report(turn, [_told(turn, problem) for problem in left_out], N_("The rows that were left out")))
    if any(problem.sentence == UNKNOWN_KIND for problem in left_out):
        kinds = turn.services.library.site.checkpoint_kinds
        known = " · ".join(kind.label[turn.person.language] for kind in kinds)
        turn.say(N_("These are the kinds of place: {known}. The cell may also be empty."), known=known)


def as_report(turn: Turn[Any], lines: list[str], title: str) -> Message:
    """What was left out, line by line; as a file where that is too much to read."""
    if len(lines) <= SHOWN:
        return Message("\n".join(lines))
    alt, name = turn.words(title), turn.words(N_("left-out"))
    report = to_draw(f"{name}.csv", alt, recipe("as_csv", [[line] for line in lines]))
    told = turn.words(N_("All {left_out} of them are in this file."), left_out=len(lines))
    return Message("\n".join([*lines[:SHOWN], told]), document=report)


def _told(turn: Turn[Any], problem: Problem) -> str:
    reason = turn.words(problem.sentence, **problem.values)
    return turn.words(N_("Row {line}: {reason}"), line=problem.line, reason=reason)

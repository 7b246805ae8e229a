"""When whoever left something half-way is nudged: after one day and again after three."""

from collections.abc import Sequence
from datetime import datetime, timedelta

STEPS = (timedelta(days=1), timedelta(days=3))
"""Long enough for somebody to come back alone, soon enough for them to remember."""


def gap(step: int) -> timedelta:
    """How long after the nudge before it one may come; after what was left, for the first."""
    return STEPS[step] - STEPS[step - 1] if step else STEPS[0]


def next_of(since: datetime, had: Sequence[datetime]) -> datetime | None:
    """When the next nudge is due of what was left at `since`, where these were; nothing after the last."""
    step = len(had)
    if step >= len(STEPS):
        return None
    due = since + STEPS[step]
    return max(due, had[-1] + gap(step)) if had else due

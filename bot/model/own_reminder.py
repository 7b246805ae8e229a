"""What somebody wants to be reminded of, at an hour of their own."""

from dataclasses import dataclass
from datetime import datetime, time

from bot.model.update import Address

WEEK = frozenset(range(7))
"""Every day of it; 0 is Monday."""


@dataclass(frozen=True, slots=True)
class OwnReminder:
    """`task` is the id of what content/<language>/tasks.yaml can remind of: what somebody typed is not kept. It is said
    at `clock`, on the clock of the people here, on those `days` of the week (0 is Monday), or once, where there are
    none; the next time at `next_at`, at the address where it was asked for. `id` is 0 until it is kept."""

    task: str
    clock: time
    days: frozenset[int]
    next_at: datetime
    address: Address
    id: int = 0

"""Somebody at a checkpoint."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Ending(StrEnum):
    """How a visit ended: `open` ends by itself at midnight, `left` was said, `elsewhere` by the next
    arrival."""

    OPEN = "open"
    LEFT = "left"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Visit:
    """One stay at one checkpoint. `until` is never empty: the midnight after the arrival, until something ends it
    sooner, so nothing has to run for a visit to be over."""

    id: int
    checkpoint: str
    arrived_at: datetime
    until: datetime
    ending: Ending

    def is_open(self, now: datetime) -> bool:
        """Whether the visitor is there, as far as they have told."""
        return self.ending is Ending.OPEN and self.until > now

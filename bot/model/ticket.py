"""A question for a person of flesh and blood."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Ticket:
    """A question that staff must answer; the answer goes back into the conversation it came from.

    `question` has phone numbers and names masked, unless the person typed it for staff to read.
    """

    id: int
    person_id: int
    question: str
    opened_at: datetime
    answer: str = ""
    answered_at: datetime | None = None

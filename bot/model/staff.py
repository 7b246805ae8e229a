"""Who works here and may do what, and what people ask of them."""

from dataclasses import dataclass
from datetime import date, datetime

ROLES = ("editor", "approver", "tracer", "admin")
"""What one may be: who writes, who approves (and may write), who looks up visits, who writes and approves and runs the
rest. Looking up visits is for tracers alone."""

WRITERS = ("editor", "approver", "admin")
APPROVERS = ("approver", "admin")


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with roles of `ROLES`, known by name; `person_id` is who they are in the chat, if they are there."""

    id: int
    person_id: int | None
    name: str
    roles: frozenset[str]

    @property
    def writes(self) -> bool:
        """May write campaigns."""
        return not self.roles.isdisjoint(WRITERS)

    @property
    def approves(self) -> bool:
        """May let a campaign go out."""
        return not self.roles.isdisjoint(APPROVERS)

    @property
    def traces(self) -> bool:
        """May look up who was where."""
        return "tracer" in self.roles


@dataclass(frozen=True, slots=True)
class Ticket:
    """A question that staff must answer; the answer goes back into the conversation it came from.

    `question` has phone numbers and names masked, unless the person typed it for staff to read. `context` tells what
    was said before, where the person lives and what they were doing. `urgent`: it sounds as if somebody is ill.
    `taken_by` is the colleague who talks with them; the bot keeps quiet in that chat until `closed_at`.
    """

    id: int
    person_id: int
    question: str
    opened_at: datetime
    answer: str = ""
    context: str = ""
    answered_at: datetime | None = None
    urgent: bool = False
    taken_by: int | None = None
    closed_at: datetime | None = None

    @property
    def held(self) -> bool:
        """Whether a colleague talks with the person right now."""
        return self.taken_by is not None and self.closed_at is None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that a colleague writes. `like` is the topic that it is most like: it stands in that one's category."""

    question: str
    answer: str
    source: str
    as_of: date
    like: str
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Addition:
    """What colleagues add to the content while the bot runs: further ways to ask what `topic` answers, and the `answer`
    itself where there was none."""

    language: str
    topic: str
    phrasings: tuple[str, ...]
    answer: Answer | None = None

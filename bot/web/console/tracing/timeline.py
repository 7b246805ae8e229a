"""Contacts as bars along the hours that were asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.content import Site
from bot.visits.tracing import Contact, Question

WIDTH = 380
SHOWN = 60
"""Bars that are drawn; the table has all."""

MARKS = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """One stay: whose (a name, or the number of a visitor), and from where to where on the line. `told`: they said when
    they left."""

    name: str
    visitor: int
    left: float
    width: float
    told: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The bars, and the marks below them: where, and what stands there."""

    bars: tuple[Bar, ...]
    marks: tuple[tuple[float, str], ...]

    @classmethod
    def of(cls, contacts: Sequence[Contact], question: Question, site: Site) -> "Timeline":
        """Those of the first contacts within the time that was asked for."""
        span = question.end - question.start

        def place(at: datetime) -> float:
            inside = min(max(at, question.start), question.end)
            return round(WIDTH * ((inside - question.start) / span), 1)

        steps = [question.start + span * step / MARKS for step in range(MARKS + 1)]
        written = "%H:%M" if span <= timedelta(days=1) else "%d/%m %H:%M"
        marks = tuple((place(at), site.local(at).strftime(written)) for at in steps)
        return cls(tuple(_bar(each, place(each.arrived_at), place(each.until)) for each in contacts[:SHOWN]), marks)


def _bar(contact: Contact, left: float, right: float) -> Bar:
    return Bar(contact.name, contact.visitor, left, max(right - left, 2.0), contact.told_leaving)

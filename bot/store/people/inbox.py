"""Tickets as staff work on them: who asks from where, who has taken it, what was said since."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Ticket
from bot.store import sealing
from bot.store.database.transaction import Tx
from bot.store.people.tickets import opened
from bot.store.tables import colleague, person, ticket, ticket_line

OPEN, DONE = "open", "done"


@dataclass(frozen=True, slots=True)
class Asked:
    """A ticket, where it came from and who has taken it. `district` is a code, `name` what the person wants to be
    called, `delivered_at` when the last answer left."""

    ticket: Ticket
    address: Address
    language: str
    district: str | None
    name: str | None
    holder: str
    delivered_at: datetime | None


@dataclass(frozen=True, slots=True)
class Line:
    """Something that was said or done; `who` is a colleague's name, empty for whoever asked."""

    who: str
    kind: str
    text: str
    at: datetime


_OVER = sa.or_(ticket.c.closed_at.is_not(None), sa.and_(ticket.c.answered_at.is_not(None), ticket.c.taken_by.is_(None)))
_FIELDS = [ticket.c[name] for name in Ticket.__slots__]


async def listed(tx: Tx, which: str, limit: int = 100) -> list[Asked]:
    """Tickets that are open, what sounds urgent and what waits longest first; or those that are done, newest first."""
    order: list[Any] = [ticket.c.urgent.desc(), ticket.c.opened_at, ticket.c.id]
    wanted = _joined().where(~_OVER).order_by(*order) if which == OPEN else _joined().where(_OVER)
    if which != OPEN:
        wanted = wanted.order_by(sa.func.coalesce(ticket.c.closed_at, ticket.c.answered_at).desc(), ticket.c.id)
    found = await tx.execute(wanted.limit(limit))
    return [_asked(tx, row) for row in found]


async def counts(tx: Tx) -> tuple[int, int, datetime | None]:
    """How many tickets are open and wait for an answer, how many of them sound urgent, and since when the oldest
    waits."""
    waits = sa.and_(ticket.c.answered_at.is_(None), ticket.c.closed_at.is_(None))
    urgent = sa.func.sum(sa.case((ticket.c.urgent, 1), else_=0))
    row = (await tx.execute(sa.select(sa.func.count(), urgent, sa.func.min(ticket.c.opened_at)).where(waits))).one()
    return int(row[0]), int(row[1] or 0), row[2]


async def held(tx: Tx, colleague_id: int) -> int:
    """How many open tickets a colleague has."""
    its = (ticket.c.taken_by == colleague_id, ticket.c.closed_at.is_(None))
    return int(await tx.scalar(sa.select(sa.func.count()).select_from(ticket).where(*its)) or 0)


async def one(tx: Tx, number: int) -> Asked | None:
    """A ticket, if there is one."""
    row = (await tx.execute(_joined().where(ticket.c.id == number))).first()
    return _asked(tx, row) if row else None


async def lines(tx: Tx, number: int) -> list[Line]:
    """All that was said and done since a ticket was opened, oldest first."""
    columns = [ticket_line.c[name] for name in Line.__slots__]
    found = await tx.execute(
        sa.select(*columns).where(ticket_line.c.ticket_id == number).order_by(ticket_line.c.id).limit(500)
    )
    return [Line(row.who, row.kind, sealing.open_(tx, row.text, f"ticket_line.text {number}"), row.at) for row in found]


async def add(tx: Tx, number: int, line: Line) -> None:
    """Notes what was said or done."""
    row = {
        "who": line.who,
        "kind": line.kind,
        "text": sealing.seal(tx, line.text, f"ticket_line.text {number}"),
        "at": line.at,
    }
    await tx.execute(sa.insert(ticket_line).values(ticket_id=number, **row))


async def take(tx: Tx, number: int, colleague_id: int, taken_from: int | None) -> bool:
    """Gives a ticket to a colleague, if `taken_from` has it (`None`: nobody has)."""
    holds = ticket.c.taken_by.is_(None) if taken_from is None else ticket.c.taken_by == taken_from
    its = sa.update(ticket).where(ticket.c.id == number, ticket.c.closed_at.is_(None), holds)
    return (await tx.execute(its.values(taken_by=colleague_id))).rowcount == 1


async def close(tx: Tx, number: int, now: datetime) -> bool:
    """Ends a ticket; `False` where it has ended."""
    its = sa.update(ticket).where(ticket.c.id == number, ticket.c.closed_at.is_(None))
    return (await tx.execute(its.values(closed_at=now))).rowcount == 1


async def reopen(tx: Tx, number: int, colleague_id: int) -> bool:
    """Gives a ticket that has ended to a colleague; `False` where it has not."""
    its = sa.update(ticket).where(ticket.c.id == number, ticket.c.closed_at.is_not(None))
    return (await tx.execute(its.values(closed_at=None, taken_by=colleague_id))).rowcount == 1


async def free(tx: Tx, number: int, colleague_id: int) -> bool:
    """Nobody has it any more; `False` where this colleague had it not."""
    its = sa.update(ticket).where(ticket.c.id == number, ticket.c.closed_at.is_(None))
    return (await tx.execute(its.where(ticket.c.taken_by == colleague_id).values(taken_by=None))).rowcount == 1


async def heard(tx: Tx, number: int, person_id: int, text: str, now: datetime) -> bool:
    """Notes what the person said meanwhile: an answered ticket waits again. `False` where nobody talks with them any
    more."""
    its = (ticket.c.id == number, ticket.c.person_id == person_id, ticket.c.closed_at.is_(None))
    held = sa.update(ticket).where(*its, ticket.c.taken_by.is_not(None))
    # An answer that has not left yet still does: only one that has is no longer the last word.
    waits = sa.case((ticket.c.delivered_at.is_not(None), None), else_=ticket.c.answered_at)
    if (await tx.execute(held.values(answered_at=waits))).rowcount != 1:
        return False
    await add(tx, number, Line("", "said", text, now))
    return True


def _joined() -> sa.Select[Any]:
    holder = sa.func.coalesce(colleague.c.name, "").label("holder")
    columns = (ticket.c.channel, ticket.c.chat_id, ticket.c.delivered_at)
    about = (person.c.language, person.c.district, person.c.name)
    joined = ticket.join(person, person.c.id == ticket.c.person_id).outerjoin(
        colleague, colleague.c.id == ticket.c.taken_by
    )
    return sa.select(*_FIELDS, *columns, *about, holder).select_from(joined)


def _asked(tx: Tx, row: Any) -> Asked:
    where = Address(row.channel, row.chat_id)
    return Asked(opened(row, tx), where, row.language, row.district, row.name, row.holder, row.delivered_at)

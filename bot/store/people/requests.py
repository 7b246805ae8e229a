"""What people ask the agency to do with their data, outside of the chat: to show it, or to erase it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store import sealing
from bot.store.database.transaction import Tx
from bot.store.tables import data_request

SEE, ERASE = "see", "erase"


@dataclass(frozen=True, slots=True)
class Request:
    """One of them: what is asked (`SEE` or `ERASE`), how it came in, how and by whom it was answered."""

    id: int
    person_id: int
    kind: str
    came: str
    asked_at: datetime
    noted_by: str
    answer: str
    answered_at: datetime | None
    answered_by: str


_FIELDS = [data_request.c[name] for name in Request.__slots__]


async def note(tx: Tx, person_id: int, kind: str, came: str, who: str, now: datetime) -> int:
    """Keeps a new one; gives its number."""
    row = {"person_id": person_id, "kind": kind, "came": "", "asked_at": now, "noted_by": who}
    made = await tx.execute(
        sa.insert(data_request).values(**row, answer="", answered_by="").returning(data_request.c.id)
    )
    number = int(made.scalar_one())
    sealed = sealing.seal(tx, came, place(number))
    await tx.execute(sa.update(data_request).where(data_request.c.id == number).values(came=sealed))
    return number


async def listed(tx: Tx, most: int = 200) -> list[Request]:
    """Those that wait, the oldest first; then those that were answered, the newest first."""
    waits = data_request.c.answered_at.is_(None)
    order = (sa.case((waits, data_request.c.asked_at)), data_request.c.answered_at.desc(), data_request.c.id)
    found = await tx.execute(sa.select(*_FIELDS).order_by(sa.case((waits, 0), else_=1), *order).limit(most))
    return [_opened(tx, row) for row in found]


async def one(tx: Tx, number: int) -> Request | None:
    """The request of a number."""
    row = (await tx.execute(sa.select(*_FIELDS).where(data_request.c.id == number))).first()
    return _opened(tx, row) if row else None


async def of_person(tx: Tx, person_id: int) -> list[Request]:
    """All that somebody asked."""
    found = await tx.execute(
        sa.select(*_FIELDS).where(data_request.c.person_id == person_id).order_by(data_request.c.id)
    )
    return [_opened(tx, row) for row in found]


async def answer(tx: Tx, request: Request, how: str, who: str, now: datetime) -> bool:
    """Notes how it was answered; `False` where somebody was faster."""
    its = sa.update(data_request).where(data_request.c.id == request.id, data_request.c.answered_at.is_(None))
    kept = sealing.seal(tx, how, place(request.id))
    return (await tx.execute(its.values(answer=kept, answered_at=now, answered_by=who))).rowcount == 1


async def drop(tx: Tx, number: int) -> bool:
    """Forgets one that was noted by mistake; `False` where it is answered."""
    its = (data_request.c.id == number, data_request.c.answered_at.is_(None))
    return (await tx.execute(sa.delete(data_request).where(*its))).rowcount == 1


def place(number: int) -> str:
    """Where its texts lie."""
    return f"data_request {number}"


def _opened(tx: Tx, row: Any) -> Request:
    values = dict(row._mapping)
    for name in ("came", "answer"):
        values[name] = sealing.open_(tx, values[name], place(row.id))
    return Request(**values)

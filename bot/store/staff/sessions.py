"""Links that sign a colleague in, and the browsers that are signed in. Of their tokens only the digest is kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Colleague
from bot.model.tokens import digest
from bot.store.database.transaction import Tx
from bot.store.staff import colleagues
from bot.store.tables import staff_link, staff_session


@dataclass(frozen=True, slots=True)
class StaffSession:
    """A browser in which a colleague works: `device` is what it says of itself, `language` what it is spoken to in."""

    id: int
    colleague_id: int
    device: str
    language: str
    begun_at: datetime
    seen_at: datetime


_FIELDS = [staff_session.c[name] for name in StaffSession.__slots__]


async def offer(tx: Tx, token: str, colleague_id: int, ends_at: datetime) -> None:
    """Keeps a link that signs this colleague in."""
    row = {"digest": digest(token), "colleague_id": colleague_id, "expires_at": ends_at}
    await tx.execute(sa.insert(staff_link).values(**row))


async def offered(tx: Tx, token: str, now: datetime) -> Colleague | None:
    """Whom a link signs in, if it still holds."""
    found = await tx.scalar(sa.select(staff_link.c.colleague_id).where(_holds(token, now)))
    return await colleagues.numbered(tx, found) if found is not None else None


async def use(tx: Tx, token: str, now: datetime) -> Colleague | None:
    """Uses a link up; `None` where it was used before or is too old."""
    used = await tx.execute(sa.delete(staff_link).where(_holds(token, now)).returning(staff_link.c.colleague_id))
    row = used.first()
    return await colleagues.numbered(tx, row.colleague_id) if row else None


async def begin(
    tx: Tx, token: str, colleague_id: int, device: str, language: str, now: datetime, ends_at: datetime
) -> None:
    """Signs a browser in that keeps this token."""
    row = {"digest": digest(token), "colleague_id": colleague_id, "device": device[:80], "language": language}
    times = {"begun_at": now, "seen_at": now, "expires_at": ends_at}
    await tx.execute(sa.insert(staff_session).values(**row, **times))


async def of(tx: Tx, token: str, now: datetime, idle_since: datetime) -> tuple[StaffSession, Colleague] | None:
    """The browser that keeps a token and who works in it, with the roles that they have now; `None` where it is not
    signed in, or was not used since `idle_since`."""
    its = (staff_session.c.digest == digest(token), staff_session.c.expires_at > now)
    found = await tx.execute(sa.select(*_FIELDS).where(*its, staff_session.c.seen_at > idle_since))
    row = found.first()
    who = await colleagues.numbered(tx, row.colleague_id) if row else None
    return (_session(row), who) if who else None


async def seen(tx: Tx, number: int, now: datetime) -> None:
    """Notes that a browser was used."""
    await tx.execute(sa.update(staff_session).where(staff_session.c.id == number).values(seen_at=now))


async def speak(tx: Tx, number: int, language: str) -> None:
    """Sets the language of a browser."""
    await tx.execute(sa.update(staff_session).where(staff_session.c.id == number).values(language=language))


async def of_colleague(tx: Tx, colleague_id: int, now: datetime, idle_since: datetime) -> list[StaffSession]:
    """Every browser in which a colleague is signed in, the one used last first."""
    its = (staff_session.c.colleague_id == colleague_id, staff_session.c.expires_at > now)
    found = await tx.execute(
        sa.select(*_FIELDS)
        .where(*its, staff_session.c.seen_at > idle_since)
        .order_by(staff_session.c.seen_at.desc(), staff_session.c.id)
    )
    return [_session(row) for row in found]


async def end(tx: Tx, colleague_id: int, number: int) -> bool:
    """Signs a browser of a colleague out; `False` where it is none of theirs."""
    its = (staff_session.c.id == number, staff_session.c.colleague_id == colleague_id)
    return (await tx.execute(sa.delete(staff_session).where(*its))).rowcount == 1


async def sweep(tx: Tx, now: datetime) -> int:
    """Drops links and sessions that are over; gives their number."""
    gone = [
        await tx.execute(sa.delete(table).where(table.c.expires_at <= now)) for table in (staff_link, staff_session)
    ]
    return sum(done.rowcount for done in gone)


def _session(row: Any) -> StaffSession:
    return StaffSession(*(getattr(row, name) for name in StaffSession.__slots__))


def _holds(token: str, now: datetime) -> sa.ColumnElement[bool]:
    return sa.and_(staff_link.c.digest == digest(token), staff_link.c.expires_at > now)

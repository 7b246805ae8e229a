"""Who works here and may do what: on the server by name, and in the chat for whoever has opened an invitation."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Colleague
from bot.model.tokens import digest
from bot.store.database.transaction import Tx
from bot.store.tables import colleague, colleague_role, staff_invitation


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who may still become a colleague in the chat, and until when; `digest` is what is kept of its token."""

    digest: str
    name: str
    role: str
    expires_at: datetime


async def grant(tx: Tx, name: str, role: str, now: datetime) -> bool:
    """Gives a name a role; `False` where it has it."""
    number = await _number(tx, name, now)
    given = sa.select(colleague_role.c.role).where(
        colleague_role.c.colleague_id == number, colleague_role.c.role == role
    )
    if (await tx.execute(given)).first():
        return False
    await tx.execute(sa.insert(colleague_role).values(colleague_id=number, role=role, since=now))
    return True


async def revoke(tx: Tx, name: str, role: str) -> bool:
    """Takes a role from a name; `False` where it had none. Whoever has no role left is no colleague."""
    former = await called(tx, name)
    if former is None or role not in former.roles:
        return False
    if former.roles == {role}:
        return await dismiss(tx, name)
    its = sa.delete(colleague_role).where(colleague_role.c.colleague_id == former.id, colleague_role.c.role == role)
    await tx.execute(its)
    return True


async def dismiss(tx: Tx, name: str) -> bool:
    """Takes every role from a name, and invitations that it has not opened; `False` where there is nothing to take."""
    open_ = await tx.execute(sa.delete(staff_invitation).where(staff_invitation.c.name == name))
    gone = await tx.execute(sa.delete(colleague).where(colleague.c.name == name))
    return open_.rowcount + gone.rowcount > 0


async def invite(tx: Tx, token: str, name: str, role: str, ends_at: datetime) -> None:
    """Keeps the digest of a token that makes whoever opens it this colleague in the chat, once."""
    row = {"digest": digest(token), "name": name, "role": role, "expires_at": ends_at}
    await tx.execute(sa.insert(staff_invitation).values(**row))


async def invitations(tx: Tx, now: datetime) -> list[Invitation]:
    """Those that nobody has opened yet, by name."""
    columns = [staff_invitation.c[name] for name in Invitation.__slots__]
    open_ = sa.select(*columns).where(staff_invitation.c.expires_at > now)
    return [Invitation(*row) for row in await tx.execute(open_.order_by(staff_invitation.c.name, columns[0]))]


async def withdraw(tx: Tx, kept: str) -> Invitation | None:
    """Takes an invitation back by its digest; `None` where it was opened or is gone."""
    columns = [staff_invitation.c[name] for name in Invitation.__slots__]
    its = sa.delete(staff_invitation).where(staff_invitation.c.digest == kept).returning(*columns)
    row = (await tx.execute(its)).first()
    return Invitation(*row) if row else None


async def invited(tx: Tx, token: str, now: datetime) -> bool:
    """Whether an invitation still holds."""
    return await tx.scalar(sa.select(staff_invitation.c.role).where(_holds(token, now))) is not None


async def accept(tx: Tx, token: str, person_id: int, now: datetime) -> Colleague | None:
    """Uses an invitation up; `None` where there is none, it was used, or it is too old. A name is one person in the
    chat and a person one name: the newest invitation counts."""
    its = sa.delete(staff_invitation).where(_holds(token, now))
    used = await tx.execute(its.returning(staff_invitation.c.name, staff_invitation.c.role))
    row = used.first()
    if row is None:
        return None
    await grant(tx, row.name, row.role, now)
    await tx.execute(sa.update(colleague).where(colleague.c.person_id == person_id).values(person_id=None))
    await tx.execute(sa.update(colleague).where(colleague.c.name == row.name).values(person_id=person_id))
    return await of(tx, person_id)


async def of(tx: Tx, person_id: int) -> Colleague | None:
    """What a person may do here, if anything."""
    return next(iter(await _found(tx, colleague.c.person_id == person_id)), None)


async def called(tx: Tx, name: str) -> Colleague | None:
    """The colleague of a name, if there is one."""
    return next(iter(await _found(tx, colleague.c.name == name)), None)


async def numbered(tx: Tx, number: int) -> Colleague | None:
    """The colleague of a number, if there is one."""
    return next(iter(await _found(tx, colleague.c.id == number)), None)


async def all_(tx: Tx) -> list[Colleague]:
    """Everybody with a role, by name."""
    return await _found(tx, sa.true())


async def sweep(tx: Tx, now: datetime) -> int:
    """Drops invitations that nobody opened in time; gives their number."""
    gone = await tx.execute(sa.delete(staff_invitation).where(staff_invitation.c.expires_at <= now))
    return gone.rowcount


async def _number(tx: Tx, name: str, now: datetime) -> int:
    found = await tx.scalar(sa.select(colleague.c.id).where(colleague.c.name == name))
    if found is not None:
        return int(found)
    made = await tx.execute(sa.insert(colleague).values(name=name, since=now).returning(colleague.c.id))
    return int(made.scalar_one())


async def _found(tx: Tx, which: sa.ColumnElement[bool]) -> list[Colleague]:
    columns = (colleague.c.id, colleague.c.person_id, colleague.c.name)
    rows = await tx.execute(
        sa.select(*columns, colleague_role.c.role).join(colleague_role).where(which).order_by(colleague.c.name)
    )
    return _with_roles(rows.all())


def _with_roles(rows: Iterable[Any]) -> list[Colleague]:
    found: dict[int, Colleague] = {}
    for row in rows:
        before = found[row.id].roles if row.id in found else frozenset()
        found[row.id] = Colleague(row.id, row.person_id, row.name, before | {row.role})
    return list(found.values())


def _holds(token: str, now: datetime) -> sa.ColumnElement[bool]:
    return sa.and_(staff_invitation.c.digest == digest(token), staff_invitation.c.expires_at > now)

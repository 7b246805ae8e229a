"""Staff who work in the chat: who they are, and the one-time links that make somebody one of them.

Names with a role on the command line are in bot/store/staff.py.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.store.engine import Tx
from bot.store.tables import colleague, staff_invitation

ROLES = ("editor", "approver", "tracer", "admin")
"""What one may be: who writes, who approves (and may write), who looks up visits, who may do everything."""

VALID = timedelta(days=7)
"""How long an invitation waits to be opened."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with a role of `ROLES`."""

    id: int
    person_id: int
    name: str
    role: str

    @property
    def writes(self) -> bool:
        """May write campaigns."""
        return self.role in ("editor", "approver", "admin")

    @property
    def approves(self) -> bool:
        """May let a campaign go out."""
        return self.role in ("approver", "admin")


_FIELDS = [colleague.c[name] for name in Colleague.__slots__]


async def invite(tx: Tx, name: str, role: str, now: datetime) -> str:
    """A token that makes whoever opens it a colleague, once, within `VALID`. It is kept nowhere but in the link."""
    token = secrets.token_urlsafe(24)
    row = {"digest": _digest(token), "name": name, "role": role, "expires_at": now + VALID}
    await tx.execute(sa.insert(staff_invitation).values(**row))
    return token


async def accept(tx: Tx, token: str, person_id: int, now: datetime) -> Colleague | None:
    """Uses an invitation up; `None` where there is none, it was used, or it is too old."""
    used = await tx.execute(
        sa.update(staff_invitation)
        .where(
            staff_invitation.c.digest == _digest(token),
            staff_invitation.c.used_at.is_(None),
            staff_invitation.c.expires_at > now,
        )
        .values(used_at=now)
        .returning(staff_invitation.c.name, staff_invitation.c.role)
    )
    row = used.first()
    if row is None:
        return None
    await tx.execute(sa.delete(colleague).where(colleague.c.person_id == person_id))
    values = {"person_id": person_id, "name": row.name, "role": row.role, "since": now}
    await tx.execute(sa.insert(colleague).values(**values))
    return await of(tx, person_id)


async def of(tx: Tx, person_id: int) -> Colleague | None:
    """What a person may do here, if anything."""
    row = (await tx.execute(sa.select(*_FIELDS).where(colleague.c.person_id == person_id))).first()
    return Colleague(*row) if row else None


async def all_(tx: Tx) -> list[Colleague]:
    """Everybody with a role."""
    return [Colleague(*row) for row in await tx.execute(sa.select(*_FIELDS).order_by(colleague.c.name))]


async def dismiss(tx: Tx, colleague_id: int) -> str | None:
    """Takes a role away; gives the name, `None` where there is nobody of that number."""
    gone = await tx.execute(sa.delete(colleague).where(colleague.c.id == colleague_id).returning(colleague.c.name))
    return gone.scalar_one_or_none()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

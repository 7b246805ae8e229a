"""Which name may do what on the command line. Staff who work in the chat are in bot/store/colleagues.py."""

from datetime import datetime

import sqlalchemy as sa

from bot.store.engine import Tx
from bot.store.tables import staff

ROLES = ("editor", "approver", "tracer", "admin")


async def grant(tx: Tx, name: str, role: str, now: datetime) -> bool:
    """Gives somebody a role; `False` where they have it."""
    if await has(tx, name, role):
        return False
    await tx.execute(sa.insert(staff).values(name=name, role=role, granted_at=now))
    return True


async def revoke(tx: Tx, name: str, role: str) -> bool:
    """Takes a role away; `False` where they had none."""
    done = await tx.execute(sa.delete(staff).where(staff.c.name == name, staff.c.role == role))
    return done.rowcount == 1


async def has(tx: Tx, name: str, role: str) -> bool:
    """Whether somebody has a role."""
    found = await tx.execute(sa.select(staff.c.name).where(staff.c.name == name, staff.c.role == role))
    return found.first() is not None


async def everybody(tx: Tx) -> list[tuple[str, str]]:
    """Names and roles, by name."""
    found = await tx.execute(sa.select(staff.c.name, staff.c.role).order_by(staff.c.name, staff.c.role))
    return [(row.name, row.role) for row in found]

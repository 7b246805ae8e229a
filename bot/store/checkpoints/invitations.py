"""One-time links by which an owner hands a checkpoint over or makes somebody its keeper; and the keepers."""

from datetime import datetime

import sqlalchemy as sa

from bot.store.checkpoints.checkpoints import Row
from bot.store.database.transaction import Tx
from bot.store.tables import checkpoint, invitation, keeper

_FIELDS = [checkpoint.c[name] for name in Row.__slots__]


async def invite(tx: Tx, digest: str, code: str, purpose: str, ends_at: datetime) -> None:
    """Keeps a one-time link in place of an older one for the same."""
    await tx.execute(sa.delete(invitation).where(invitation.c.code == code, invitation.c.purpose == purpose))
    await tx.execute(sa.insert(invitation).values(digest=digest, code=code, purpose=purpose, ends_at=ends_at))


async def invited(tx: Tx, digest: str, purpose: str, now: datetime) -> Row | None:
    """The checkpoint that a link leads to, while it holds."""
    found = await tx.execute(
        sa.select(*_FIELDS).join(invitation, invitation.c.code == checkpoint.c.code).where(_is(digest, purpose, now))
    )
    row = found.first()
    return Row(*row) if row else None


async def use(tx: Tx, digest: str, purpose: str, now: datetime) -> str | None:
    """Uses a link up; gives its checkpoint's code, once and to one person only."""
    gone = await tx.execute(sa.delete(invitation).where(_is(digest, purpose, now)).returning(invitation.c.code))
    code: str | None = gone.scalar_one_or_none()
    return code


async def sweep(tx: Tx, now: datetime) -> int:
    """Drops links that have ended; gives their number."""
    gone = await tx.execute(sa.delete(invitation).where(invitation.c.ends_at <= now))
    return gone.rowcount


async def hand_over(tx: Tx, code: str, owner_id: int) -> None:
    """Gives a checkpoint to somebody else. Keepers and open links were the former owner's, so they go."""
    await tx.execute(sa.update(checkpoint).where(checkpoint.c.code == code).values(owner_id=owner_id))
    await tx.execute(sa.delete(keeper).where(keeper.c.code == code))
    await tx.execute(sa.delete(invitation).where(invitation.c.code == code))


async def appoint(tx: Tx, code: str, person_id: int, now: datetime) -> None:
    """Makes somebody a keeper, if they are not."""
    if not await keeps(tx, code, person_id):
        await tx.execute(sa.insert(keeper).values(code=code, person_id=person_id, since=now))


async def keeps(tx: Tx, code: str, person_id: int) -> bool:
    """Whether somebody is a keeper of a checkpoint."""
    found = await tx.execute(sa.select(keeper.c.code).where(keeper.c.code == code, keeper.c.person_id == person_id))
    return found.first() is not None


async def keepers(tx: Tx, code: str) -> int:
    """How many keepers a checkpoint has."""
    found = await tx.execute(sa.select(sa.func.count()).where(keeper.c.code == code))
    return int(found.scalar_one())


async def dismiss(tx: Tx, code: str) -> None:
    """Ends all keepers of a checkpoint, and the link that would make another."""
    await tx.execute(sa.delete(keeper).where(keeper.c.code == code))
    await tx.execute(sa.delete(invitation).where(invitation.c.code == code, invitation.c.purpose == "keep"))


async def kept(tx: Tx, person_id: int) -> list[Row]:
    """The checkpoints that somebody is a keeper of, by name."""
    found = await tx.execute(
        sa.select(*_FIELDS)
        .join(keeper, keeper.c.code == checkpoint.c.code)
        .where(keeper.c.person_id == person_id)
        .order_by(checkpoint.c.name, checkpoint.c.code)
    )
    return [Row(*row) for row in found]


def _is(digest: str, purpose: str, now: datetime) -> sa.ColumnElement[bool]:
    return sa.and_(invitation.c.digest == digest, invitation.c.purpose == purpose, invitation.c.ends_at > now)

"""The connection of a channel to its service: a pair of tokens that replace each other, held by all processes together.

Whoever renews the pair holds a lease, so that its refresh token, which works once, is used once. A pair is replaced
only by the holder of the version that it replaces.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store import sealing
from bot.store.database.transaction import Tx
from bot.store.tables import connection


@dataclass(frozen=True, slots=True)
class Pair:
    """An access token and the refresh token for the next pair. `due_at` is when it should be renewed, `expires_at` when
    it dies. `severed`: the service takes the refresh token no more, and somebody must give consent anew."""

    access: str
    refresh: str
    due_at: datetime
    expires_at: datetime
    version: int = 0
    severed: bool = False


async def current(tx: Tx, channel: str) -> Pair | None:
    """The pair, if consent was ever given."""
    row = (await tx.execute(sa.select(connection).where(connection.c.channel == channel))).first()
    if row is None or not row.pair:
        return None
    pair = sealing.open_json(tx, row.pair, sealing.of_connection(channel))
    return Pair(pair["access"], pair["refresh"], row.due_at, row.expires_at, row.version, row.severed)


async def lease(tx: Tx, channel: str, version: int, now: datetime, until: datetime) -> bool:
    """Takes the right to renew the pair of this version until a moment; `False` where somebody else has it, or the pair
    is another by now."""
    free = sa.or_(connection.c.leased_to.is_(None), connection.c.leased_to < now)
    taken = sa.update(connection).where(_is(channel, version), free, connection.c.severed.is_(False))
    return (await tx.execute(taken.values(leased_to=until))).rowcount == 1


async def release(tx: Tx, channel: str, version: int) -> None:
    """Gives the right back: the pair was not renewed."""
    await tx.execute(sa.update(connection).where(_is(channel, version)).values(leased_to=None))


async def replace(tx: Tx, channel: str, pair: Pair) -> bool:
    """Keeps a pair in place of the one of its version."""
    values = {**_values(tx, channel, pair), "version": pair.version + 1}
    return (await tx.execute(sa.update(connection).where(_is(channel, pair.version)).values(values))).rowcount == 1


async def connect(tx: Tx, channel: str, pair: Pair) -> None:
    """Keeps a pair that somebody has just consented to, whatever was there."""
    values = _values(tx, channel, pair)
    done = await tx.execute(
        sa.update(connection)
        .where(connection.c.channel == channel)
        .values({**values, "version": connection.c.version + 1})
    )
    if done.rowcount != 1:
        await tx.execute(sa.insert(connection).values({**values, "channel": channel, "version": 1}))


async def sever(tx: Tx, channel: str, version: int) -> bool:
    """Notes that the service takes this pair no more; `True` for the one process that was first to say so."""
    cut = sa.update(connection).where(_is(channel, version), connection.c.severed.is_(False))
    return (await tx.execute(cut.values(severed=True, leased_to=None))).rowcount == 1


async def was_heard(tx: Tx, channel: str) -> bool:
    """Whether anything has come yet that the service had signed."""
    return bool(await tx.scalar(sa.select(connection.c.heard).where(connection.c.channel == channel)))


async def hear(tx: Tx, channel: str) -> None:
    """Notes that something has."""
    unheard = sa.and_(connection.c.channel == channel, connection.c.heard.is_(False))
    await tx.execute(sa.update(connection).where(unheard).values(heard=True))


async def swept(tx: Tx, channel: str) -> datetime | None:
    """Up to when everything that the service can list was looked at."""
    moment: datetime | None = await tx.scalar(sa.select(connection.c.swept_at).where(connection.c.channel == channel))
    return moment


async def sweep(tx: Tx, channel: str, moment: datetime) -> None:
    """Notes that everything up to a moment was looked at."""
    await tx.execute(sa.update(connection).where(connection.c.channel == channel).values(swept_at=moment))


def _values(tx: Tx, channel: str, pair: Pair) -> dict[str, Any]:
    sealed = sealing.seal_json(tx, {"access": pair.access, "refresh": pair.refresh}, sealing.of_connection(channel))
    return {
        "pair": sealed,
        "due_at": pair.due_at,
        "expires_at": pair.expires_at,
        "severed": False,
        "leased_to": None,
    }


def _is(channel: str, version: int) -> sa.ColumnElement[bool]:
    return sa.and_(connection.c.channel == channel, connection.c.version == version)

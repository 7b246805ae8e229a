"""Buckets that hold over all processes: who takes more than is in theirs waits. Kept by a keyed digest of whoever it
is, until they are full again."""

import sqlalchemy as sa

from bot.store.database.clock import clock
from bot.store.database.transaction import Tx
from bot.store.tables import bucket

# One that is empty for longer than any can be comes from a clock that was stepped back: it counts as full.
_TAKE = sa.text(
    "INSERT INTO bucket (rule, key, empty_until) VALUES (:rule, :key, :now + :step)"
    " ON CONFLICT (rule, key) DO UPDATE SET empty_until = :step +"
    " CASE WHEN bucket.empty_until BETWEEN :now AND :far THEN bucket.empty_until ELSE :now END"
    " WHERE bucket.empty_until <= :room OR bucket.empty_until > :far RETURNING empty_until"
).bindparams(*(sa.bindparam(name, type_=sa.Double) for name in ("now", "step", "room", "far")))

ASIDE = 0.001
"""Seconds by which two reckonings of the same moment may differ."""

APART = 60.0
"""Seconds by which the clocks of two transactions may differ, one of which waited for the other."""


async def take(tx: Tx, rule: str, key: str, burst: float, rate: float, cost: float = 1.0) -> float:
    """0.0 where so many were taken for this key, else after how many seconds they can be. `cost` is at most `burst`."""
    now = (await clock(tx)).timestamp()
    room, far = _borders(now, burst, rate, cost)
    given = {"rule": rule, "key": _digest(tx, key), "now": now, "step": cost / rate, "room": room, "far": far}
    if (await tx.execute(_TAKE, given)).first() is not None:
        return 0.0
    return max(ASIDE, await _until(tx, rule, key) - room)


async def spent(tx: Tx, rule: str, key: str, burst: float, rate: float) -> float:
    """After how many seconds one more can be taken; 0.0 where it can be now. Takes nothing."""
    room, far = _borders((await clock(tx)).timestamp(), burst, rate)
    until = await _until(tx, rule, key)
    return max(0.0, until - room) if until <= far else 0.0


def _borders(now: float, burst: float, rate: float, cost: float = 1.0) -> tuple[float, float]:
    """Up to when a bucket may be empty that has room for so many more, and that any can be empty at all."""
    return now + (burst - cost) / rate + ASIDE, now + burst / rate + APART


async def sweep(tx: Tx) -> None:
    """Forgets those that are full again."""
    await tx.execute(sa.delete(bucket).where(bucket.c.empty_until < (await clock(tx)).timestamp()))


async def _until(tx: Tx, rule: str, key: str) -> float:
    which = (bucket.c.rule == rule, bucket.c.key == _digest(tx, key))
    return float(await tx.scalar(sa.select(bucket.c.empty_until).where(*which)) or 0.0)


def _digest(tx: Tx, key: str) -> str:
    """Where somebody comes from is nobody's to read."""
    return tx.vault.key_of(f"bucket {key}") if tx.vault else key[:64]

"""Files that can be fetched from this server for a while."""

import base64
from datetime import datetime

import sqlalchemy as sa

from bot.store import sealing
from bot.store.database.transaction import Tx
from bot.store.tables import lent_file


async def put(tx: Tx, digest: str, content: bytes, until: datetime) -> None:
    """Keeps the bytes with this SHA-256 until a moment, or longer where they are wanted for longer."""
    here = lent_file.c.digest == digest
    kept = (await tx.execute(sa.select(lent_file.c.until).where(here))).scalar_one_or_none()
    if kept is None:
        row = {
            "digest": digest,
            "content": sealing.seal(tx, base64.b64encode(content).decode(), f"lent_file.content {digest}"),
            "until": until,
        }
        try:
            async with tx.begin_nested():
                await tx.execute(sa.insert(lent_file).values(row))
            return
        except sa.exc.IntegrityError:  # another process has put the same
            kept = until
    await tx.execute(sa.update(lent_file).where(here).values(until=max(kept, until)))


async def get(tx: Tx, digest: str) -> bytes | None:
    """The bytes, if they are still here."""
    kept = (await tx.execute(sa.select(lent_file.c.content).where(lent_file.c.digest == digest))).scalar_one_or_none()
    return None if kept is None else base64.b64decode(sealing.open_(tx, kept, f"lent_file.content {digest}"))


async def sweep(tx: Tx, now: datetime) -> None:
    """Drops what nobody can fetch any more."""
    await tx.execute(sa.delete(lent_file).where(lent_file.c.until < now))

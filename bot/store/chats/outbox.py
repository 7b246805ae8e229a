"""What the web chat still has to show. A row goes once the page says that it has it."""

from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.store import sealing
from bot.store.tables import outbox
from bot.store.transaction import Tx

KEPT = timedelta(days=30)
"""How long a message waits for a browser that does not come back."""


async def put(tx: Tx, chat_id: str, body: dict[str, Any], now: datetime) -> int:
    """Keeps a message; gives its number, which grows."""
    row = {"chat_id": chat_id, "body": sealing.seal_json(tx, body), "created_at": now}
    made = await tx.execute(sa.insert(outbox).values(row).returning(outbox.c.id))
    return int(made.scalar_one())


async def after(tx: Tx, chat_id: str, number: int) -> list[tuple[int, dict[str, Any]]]:
    """What waits for a chat beyond a number, oldest first."""
    found = await tx.execute(
        sa.select(outbox.c.id, outbox.c.body)
        .where(outbox.c.chat_id == chat_id, outbox.c.id > number)
        .order_by(outbox.c.id)
        .limit(200)
    )
    return [(row.id, sealing.open_json(tx, row.body)) for row in found]


async def waiting(tx: Tx, after_number: int) -> list[tuple[int, str]]:
    """The numbers and chats of all that came in beyond a number: how one process learns what another has put."""
    found = await tx.execute(
        sa.select(outbox.c.id, outbox.c.chat_id).where(outbox.c.id > after_number).order_by(outbox.c.id)
    )
    return [(row.id, row.chat_id) for row in found]


async def last(tx: Tx) -> int:
    """The highest number so far."""
    return int((await tx.execute(sa.select(sa.func.coalesce(sa.func.max(outbox.c.id), 0)))).scalar_one())


async def shown(tx: Tx, chat_id: str, number: int) -> None:
    """Drops what a page has up to and with a number."""
    await tx.execute(sa.delete(outbox).where(outbox.c.chat_id == chat_id, outbox.c.id <= number))


async def sweep(tx: Tx, now: datetime) -> None:
    """Drops what nobody came for."""
    await tx.execute(sa.delete(outbox).where(outbox.c.created_at < now - KEPT))

"""What is said, as it is kept until it has arrived: sealed, under the number that its address gave it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Message
from bot.store import sealing
from bot.store.chats.plain import plain
from bot.store.database.prepared import Prepared
from bot.store.database.transaction import Tx
from bot.store.tables import Id, Instant, outbox

PUT = Prepared(
    sa.insert(outbox).values(
        channel=sa.bindparam("at_channel", type_=sa.String),
        chat_id=sa.bindparam("at_chat", type_=sa.String),
        number=sa.bindparam("this", type_=Id),
        body=sa.bindparam("what", type_=sa.JSON),
        created_at=sa.bindparam("now", type_=Instant),
    )
)


def rows(address: Address, first: int, messages: Iterable[Message], now: datetime, tx: Tx) -> list[dict[str, Any]]:
    """What `PUT` takes for each of these messages, the first under this number, sealed as `tx` seals."""
    at = {"at_channel": address.channel, "at_chat": address.chat_id, "now": now}
    return [
        {**at, "this": number, "what": sealing.seal_json(tx, plain(said), sealing.of_letter(address, number))}
        for number, said in enumerate(messages, start=first)
    ]


async def put(tx: Tx, address: Address, first: int, messages: Iterable[Message], now: datetime) -> None:
    """Keeps messages under the numbers that they were given."""
    kept = rows(address, first, messages, now, tx)
    if len(kept) == 1:
        await tx.rows(PUT, kept[0])
    elif kept:
        await tx.many(PUT, kept)

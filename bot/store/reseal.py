"""A new SECRET_KEY: everything that an old one has sealed is sealed anew.

Rows are taken some hundred at a time, so that conversations go on meanwhile; running it twice does no harm.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import sqlalchemy as sa

from bot.model import Address
from bot.store import resealed, sealing
from bot.store.checkpoints.checkpoints import phone_of
from bot.store.database.store import Store
from bot.store.database.transaction import Tx
from bot.store.tables import (
    checkpoint,
    connection,
    data_request,
    identity,
    lent_file,
    missed_question,
    outbox,
    posted,
    session,
    ticket,
    visit,
    visitor,
)
from bot.store.vault import Vault
from bot.store.visits.visits import VISITOR_NAME, VISITOR_PHONE, recorded_key

BITE = 300

Again = Callable[[Tx, Vault, Any], Awaitable[bool]]


async def reseal(store: Store, vault: Vault) -> dict[str, int]:
    """Goes through every table that holds something sealed; gives how many rows were sealed anew in each."""
    return {
        "checkpoints": await _through(store, vault, checkpoint, checkpoint.c.code, _checkpoint),
        "visitors": await _through(store, vault, identity, identity.c.visitor_id, _visitor),
        "sessions": await _keyed(store, vault, session, _session),
        "outbox": await _keyed(store, vault, outbox, _letter),
        "questions": await _through(store, vault, missed_question, missed_question.c.id, resealed.question),
        "tickets": await _through(store, vault, ticket, ticket.c.id, resealed.ticket),
        "connections": await _through(store, vault, connection, connection.c.channel, _connection),
        "posted events": await _through(store, vault, posted, posted.c.event_id, _posted),
        "requests": await _through(store, vault, data_request, data_request.c.id, resealed.request),
        "lent files": await _through(store, vault, lent_file, lent_file.c.digest, resealed.lent),
    }


async def _through(store: Store, vault: Vault, table: sa.Table, key: sa.Column[Any], again: Again) -> int:
    """Every row in the order of its key."""
    last: Any = None
    count = 0
    while True:
        async with store.begin() as tx:
            beyond = sa.true() if last is None else key > last
            rows = (await tx.execute(sa.select(table).where(beyond).order_by(key).limit(BITE))).all()
            for row in rows:
                count += await again(tx, vault, row)
        if not rows:
            return count
        last = getattr(rows[-1], key.name)


async def _checkpoint(tx: Tx, vault: Vault, row: Any) -> bool:
    where = phone_of(row.code)
    if not vault.is_stale(row.phone, where):
        return False
    phone = vault.open(row.phone, where)
    fresh = {"phone": vault.seal(phone, where), "phone_key": vault.key_of(phone)}
    await tx.execute(sa.update(checkpoint).where(checkpoint.c.code == row.code).values(fresh))
    return True


async def _visitor(tx: Tx, vault: Vault, row: Any) -> bool:
    """A visitor whom a keeper wrote down; one who was written down again in the meantime becomes the same one."""
    if row.phone is None or row.name is None or not vault.is_stale(row.phone, VISITOR_PHONE):
        return False
    name, phone = vault.open(row.name, VISITOR_NAME), vault.open(row.phone, VISITOR_PHONE)
    key = recorded_key(vault, name, phone)
    same = (await tx.execute(sa.select(visitor.c.id).where(visitor.c.key == key))).scalar()
    if same is not None:
        await tx.execute(sa.update(visit).where(visit.c.visitor_id == row.visitor_id).values(visitor_id=same))
        await tx.execute(sa.delete(visitor).where(visitor.c.id == row.visitor_id))
        return True
    fresh = {"name": vault.seal(name, VISITOR_NAME), "phone": vault.seal(phone, VISITOR_PHONE)}
    await tx.execute(sa.update(visitor).where(visitor.c.id == row.visitor_id).values(key=key))
    await tx.execute(sa.update(identity).where(identity.c.visitor_id == row.visitor_id).values(fresh))
    return True


async def _connection(tx: Tx, vault: Vault, row: Any) -> bool:
    """A pair that was renewed in the meantime was sealed by whoever renewed it."""
    where = sealing.of_connection(row.channel)
    if not _stale(vault, row.pair, where):
        return False
    fresh = sealing.seal_json(tx, sealing.open_json(tx, row.pair, where), where)
    same = sa.and_(connection.c.channel == row.channel, connection.c.version == row.version)
    await tx.execute(sa.update(connection).where(same).values(pair=fresh))
    return True


async def _posted(tx: Tx, vault: Vault, row: Any) -> bool:
    where = sealing.of_event(row.channel, row.event_id)
    if not _stale(vault, row.body, where):
        return False
    fresh = sealing.seal_json(tx, sealing.open_json(tx, row.body, where), where)
    same = sa.and_(posted.c.channel == row.channel, posted.c.event_id == row.event_id)
    await tx.execute(sa.update(posted).where(same).values(body=fresh))
    return True


async def _keyed(store: Store, vault: Vault, table: sa.Table, again: Again) -> int:
    """Row by row; one that was written in the meantime was sealed by whoever wrote it."""
    async with store.read() as tx:
        keys = (await tx.execute(sa.select(*table.primary_key))).all()
    count = 0
    for start in range(0, len(keys), BITE):
        async with store.begin() as tx:
            for key in keys[start : start + BITE]:
                where = [column == value for column, value in zip(table.primary_key, key, strict=True)]
                count += await again(tx, vault, (where, key))
    return count


async def _letter(tx: Tx, vault: Vault, row: tuple[Sequence[sa.ColumnElement[bool]], sa.Row[Any]]) -> bool:
    where, place = row[0], sealing.of_letter(Address(row[1].channel, row[1].chat_id), row[1].number)
    body = await tx.scalar(sa.select(outbox.c.body).where(*where))
    if body is None or not _stale(vault, body, place):
        return False
    fresh = sealing.seal_json(tx, sealing.open_json(tx, body, place), place)
    await tx.execute(sa.update(outbox).where(*where).values(body=fresh))
    return True


async def _session(tx: Tx, vault: Vault, which: tuple[Sequence[sa.ColumnElement[bool]], sa.Row[Any]]) -> bool:
    where, place = which[0], sealing.of_session(Address(which[1].channel, which[1].chat_id))
    row = (await tx.execute(sa.select(session.c.version, session.c.state).where(*where))).first()
    if row is None or not _stale(vault, row.state, place):
        return False
    fresh = sealing.seal_json(tx, sealing.open_json(tx, row.state, place), place)
    await tx.execute(sa.update(session).where(*where, session.c.version == row.version).values(state=fresh))
    return True


def _stale(vault: Vault, kept: Any, where: str) -> bool:
    """Whether JSON lies open, or was sealed by an old secret or for no place."""
    return not isinstance(kept, str) or sealing.is_stale(vault, kept, where)

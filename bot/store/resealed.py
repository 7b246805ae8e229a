"""One row with a text that people typed, sealed anew where an old secret had sealed it: gives whether it had to be."""

from typing import Any

import sqlalchemy as sa

from bot.store import sealing
from bot.store.database.transaction import Tx
from bot.store.people import questions, requests, tickets
from bot.store.tables import data_request, lent_file, missed_question
from bot.store.tables import ticket as tickets_table
from bot.store.vault import Vault


async def question(tx: Tx, vault: Vault, row: Any) -> bool:
    """A question that was not answered."""
    if not sealing.is_stale(vault, row.text, questions.PLACE):
        return False
    fresh = sealing.seal(tx, sealing.open_(tx, row.text, questions.PLACE), questions.PLACE)
    await tx.execute(sa.update(missed_question).where(missed_question.c.id == row.id).values(text=fresh))
    return True


async def request(tx: Tx, vault: Vault, row: Any) -> bool:
    """What somebody asked to be done with their data."""
    where = requests.place(row.id)
    if not any(sealing.is_stale(vault, getattr(row, name), where) for name in ("came", "answer")):
        return False
    fresh = {n: sealing.seal(tx, sealing.open_(tx, getattr(row, n), where), where) for n in ("came", "answer")}
    await tx.execute(sa.update(data_request).where(data_request.c.id == row.id).values(fresh))
    return True


async def lent(tx: Tx, vault: Vault, row: Any) -> bool:
    """A file that can be fetched for a while."""
    where = f"lent_file.content {row.digest}"
    if not sealing.is_stale(vault, row.content, where):
        return False
    fresh = sealing.seal(tx, sealing.open_(tx, row.content, where), where)
    await tx.execute(sa.update(lent_file).where(lent_file.c.digest == row.digest).values(content=fresh))
    return True


async def ticket(tx: Tx, vault: Vault, row: Any) -> bool:
    """A question to staff."""
    sealed = {"question": row.person_id, "answer": row.id, "context": row.person_id}
    places = {name: tickets.place(name, number) for name, number in sealed.items()}
    if not any(sealing.is_stale(vault, getattr(row, name), where) for name, where in places.items()):
        return False
    fresh = {
        name: sealing.seal(tx, sealing.open_(tx, getattr(row, name), where), where) for name, where in places.items()
    }
    await tx.execute(sa.update(tickets_table).where(tickets_table.c.id == row.id).values(fresh))
    return True

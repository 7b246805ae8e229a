"""Keeps with what is done how it is taken back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from typing import Any

from bot.store import Tx
from bot.store.staff import rows, undos
from bot.store.staff.rows import Plain, Rows
from bot.store.staff.undos import Undo
from bot.web.console.request import StaffRequest


@dataclass
class Noted:
    """`number` is what the next page offers to take back; 0 where nothing was done."""

    number: int = 0


async def keep(tx: Tx, asked: StaffRequest, what: str, thing: str, path: str, **detail: Any) -> int:
    """The number of what was done; `what` is one of `KINDS`, which says how it is taken back."""
    return await undos.keep(tx, Undo(what, thing, path, detail), asked.who.id, asked.now)


async def added(tx: Tx, asked: StaffRequest, what: str, its: Rows, path: str) -> int:
    """The number of what is taken back by deleting these rows."""
    return await _rows(tx, asked, what, its, path, [])


@asynccontextmanager
async def noting(tx: Tx, asked: StaffRequest, what: str, its: Rows, path: str) -> AsyncIterator[Noted]:
    """Whatever is done within is taken back by making these rows as they were."""
    noted, before = Noted(), await rows.read(tx, its)
    yield noted
    noted.number = await _rows(tx, asked, what, its, path, before)


async def _rows(tx: Tx, asked: StaffRequest, what: str, its: Rows, path: str, before: Plain) -> int:
    since = await rows.read(tx, its)
    if since == before:
        return 0
    thing = " ".join((its.table, *(str(value)[:40] for value in its.values.values())))
    return await keep(tx, asked, what, thing, path, rows=asdict(its), before=before, since=rows.mark(since))

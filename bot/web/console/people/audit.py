"""/staff/audit: what everybody did, the newest first, and whether the chain of the log is whole."""

from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.store.staff import audit, audit_chain
from bot.store.staff.audit import Entry
from bot.web.console.counts import COUNTS
from bot.web.console.people.deeds import DEEDS
from bot.web.console.people.particulars import about, doer
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import sheet

SHOWN = 100
MOST = 100_000
"""Entries in a file: the newest."""

PATIENCE = 0.01
"""Seconds that the page waits for its chain to be checked: a hundred lines take long enough."""


@dataclass(frozen=True, slots=True)
class Chain:
    """So many entries were checked, and why the log is not what was written, if it is not."""

    count: int
    broken: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """An entry as somebody reads it."""

    id: int
    at: datetime
    who: str
    what: str
    about: str

    @classmethod
    def of(cls, asked: StaffRequest, entry: Entry) -> "_Line":
        what = asked.words(DEEDS[entry.what]) if entry.what in DEEDS else entry.what
        who, of = doer(asked.words, entry.who), about(asked.words, entry.detail)
        return cls(entry.id, datetime.fromisoformat(entry.at), who, what, of)


async def page(asked: StaffRequest) -> web.StreamResponse:
    """A hundred entries before ?before=N, or the newest."""
    async with asked.parts.store.read() as tx:
        newest, head = await audit.newest(tx)
        before = asked.http.query.get("before", "")
        last = min(int(before) - 1, newest) if before.isascii() and before.isdigit() and len(before) < 12 else newest
        entries = await audit.after(tx, max(last - SHOWN, 0), min(SHOWN, max(last, 0)))
    lines = [_Line.of(asked, entry) for entry in reversed(entries)]
    chain = await asked.http.app[COUNTS].now("chain", lambda: _checked(asked), PATIENCE)
    return asked.show("people/audit.html", ("chain",), lines=lines, newest=newest, head=head, chain=chain)


async def _checked(asked: StaffRequest) -> Chain:
    """All of it, however long that takes: the page does not wait for it."""
    async with asked.parts.store.read() as tx:
        newest, _ = await audit.newest(tx)
        try:
            return Chain((await audit_chain.verify(tx, rest=2))[0])
        except audit_chain.AuditBrokenError as wrong:
            return Chain(newest, str(wrong))


async def export(asked: StaffRequest) -> web.StreamResponse:
    """All of it for another tool, with the digests of its chain; that it was taken is its last line."""
    async with asked.parts.store.begin() as tx:
        await audit.record(tx, asked.who.name, "log exported", {}, asked.now)
        newest, _ = await audit.newest(tx)
        entries = await audit.after(tx, max(newest - MOST, 0), MOST)
    rows = [[one.id, one.at, one.who, one.what, one.detail, one.previous, one.digest] for one in entries]
    return await sheet("audit", str(asked.form.get("kind", "")), Entry.__slots__, rows)

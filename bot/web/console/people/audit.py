"""/staff/audit: what everybody did, the newest first, and whether the chain of the log is whole."""

import json

from aiohttp import web

from bot.store.staff import audit, audit_chain
from bot.web.console.request import StaffRequest

SHOWN = 100
VERIFIED = 20_000
"""Entries up to which the chain is checked for the page: beyond, `bot audit verify` does."""


async def page(asked: StaffRequest) -> web.StreamResponse:
    """A hundred entries before ?before=N, or the newest."""
    async with asked.parts.store.read() as tx:
        newest, head = await audit.newest(tx)
        before = asked.http.query.get("before", "")
        last = min(int(before) - 1, newest) if before.isascii() and before.isdigit() and len(before) < 12 else newest
        entries = await audit.after(tx, max(last - SHOWN, 0), min(SHOWN, max(last, 0)))
        broken = ""
        try:
            if newest <= VERIFIED:
                await audit_chain.verify(tx)
        except audit_chain.AuditBrokenError as wrong:
            broken = str(wrong)
    lines = [(entry, _said(entry.detail)) for entry in reversed(entries)]
    return asked.show(
        "people/audit.html", lines=lines, newest=newest, head=head, broken=broken, checked=newest <= VERIFIED
    )


def _said(detail: str) -> str:
    """ "campaign: 3, first: 2021-05-25"."""
    return ", ".join(f"{key}: {value}" for key, value in json.loads(detail).items())

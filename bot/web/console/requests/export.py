"""Requests about data as a file: how they came in is in it, so that it is written down who took it."""

from aiohttp import web

from bot.store.people import requests
from bot.store.staff import audit
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import sheet, written

MOST = 10_000
"""Requests in a file."""

COLUMNS = (
    *("number", "person", "kind", "came", "asked", "noted_by"),
    *("answered", "answered_by", "answer"),
)


async def export(asked: StaffRequest) -> web.StreamResponse:
    """All of them; people by their numbers."""
    kind, local = str(asked.form.get("kind", "")), asked.parts.library.site.local
    async with asked.parts.store.begin() as tx:
        every = await requests.listed(tx, MOST)
        detail = {"rows": len(every), "kind": kind}
        await audit.record(tx, asked.who.name, "requests exported", detail, asked.now)
    rows = [
        [
            *(one.id, one.person_id, one.kind, one.came, written(one.asked_at, local), one.noted_by),
            *(written(one.answered_at, local), one.answered_by, one.answer),
        ]
        for one in every
    ]
    return await sheet("requests", kind, COLUMNS, rows)

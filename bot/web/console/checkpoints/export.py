"""The checkpoints that were looked for, as a file: with phone numbers, so that it is written down who took it."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from bot.checkpoints import sealing
from bot.checkpoints.lists import official_form
from bot.checkpoints.lists.official_form import Entry
from bot.checkpoints.sheets import Sheets
from bot.content import Words
from bot.store.checkpoints import searching
from bot.store.staff import audit
from bot.web.console.checkpoints.search import wanted_by
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import KINDS, attached

MOST = 100_000
"""Rows of one file."""


async def page(asked: StaffRequest) -> web.StreamResponse:
    """CSV, a workbook or a database, in the form that the authority asks for."""
    kind = str(asked.form.get("kind", ""))
    if kind not in KINDS:
        raise web.HTTPNotFound
    entries = await _entries(asked, kind)
    first = asked.parts.library.words[asked.parts.library.site.languages[0]]
    body = await asyncio.to_thread(_written, kind, entries, first)
    return attached("checkpoints", kind, body)


async def _entries(asked: StaffRequest, kind: str) -> list[Entry]:
    registry, library, wanted = asked.parts.registry, asked.parts.library, wanted_by(asked)
    async with asked.parts.store.begin() as tx:
        rows = await searching.found(tx, wanted, 0, MOST)
        sheets = await Sheets.open(tx, registry, library, asked.now)
        detail = {"rows": len(rows), "kind": kind, "district": wanted.district or "all", "state": wanted.state or "all"}
        await audit.record(tx, asked.who.name, "checkpoints exported", detail, asked.now)
    found = [sealing.checkpoint(registry.vault, row) for row in rows]
    return [official_form.filled(one, sheets.link(one), library) for one in found]


def _written(kind: str, entries: list[Entry], words: Words) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"checkpoints.{kind}"
        official_form.write(path, entries, words)
        return path.read_bytes()

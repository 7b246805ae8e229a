"""Tables as files for other tools."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from aiohttp import web

from bot.sandbox.spreadsheets.databases import as_database
from bot.sandbox.spreadsheets.formulas import as_text
from bot.sandbox.spreadsheets.tables import as_csv
from bot.sandbox.spreadsheets.workbooks import as_xlsx

KINDS = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "db": "application/vnd.sqlite3",
}


async def sheet(name: str, kind: str, rows: Iterable[Mapping[str, Any]]) -> web.Response:
    """A file to be kept, its first row the names of the columns. Raises HTTP's 404 for another kind."""
    if kind not in KINDS:
        raise web.HTTPNotFound
    table = list(rows)
    header: Sequence[str] = list(table[0]) if table else ["empty"]
    cells = [header, *([as_text(str(row[column])) for column in header] for row in table)]
    return attached(name, kind, await asyncio.to_thread(_written, name, kind, cells))


def attached(name: str, kind: str, body: bytes) -> web.Response:
    """Something that the browser keeps as a file."""
    kept = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return web.Response(body=body, content_type=KINDS[kind], headers=kept)


def _written(name: str, kind: str, cells: list[Sequence[str]]) -> bytes:
    if kind == "csv":
        return as_csv(cells)
    return as_xlsx({name: cells}) if kind == "xlsx" else as_database({name: cells})

"""Tables as files for other tools."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
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


async def sheet(name: str, kind: str, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> web.Response:
    """A file to be kept: the names of the columns, then the rows. Raises HTTP's 404 for another kind."""
    if kind not in KINDS:
        raise web.HTTPNotFound
    cells = [header, *([as_text(str(cell)) for cell in row] for row in rows)]
    return attached(name, kind, await asyncio.to_thread(_written, name, kind, cells))


def written(moment: datetime | None, local: Callable[[datetime], datetime]) -> str:
    """A moment as other tools sort it, there; nothing where there is none."""
    return f"{local(moment):%Y-%m-%d %H:%M:%S}" if moment else ""


def from_dicts(rows: Sequence[Mapping[str, Any]]) -> tuple[Sequence[str], list[Sequence[Any]]]:
    """Header and rows of what has the names of its columns in each row."""
    return list(rows[0]) if rows else ["–"], [list(row.values()) for row in rows]


def attached(name: str, kind: str, body: bytes) -> web.Response:
    """Something that the browser keeps as a file."""
    kept = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return web.Response(body=body, content_type=KINDS[kind], headers=kept)


def _written(name: str, kind: str, cells: list[Sequence[str]]) -> bytes:
    if kind == "csv":
        return as_csv(cells)
    return as_xlsx({name: cells}) if kind == "xlsx" else as_database({name: cells})

"""Tables as files for other tools."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from aiohttp import web

from bot.sandbox.spreadsheets.formulas import as_text
from bot.sandbox.spreadsheets.tables import as_csv
from bot.sandbox.spreadsheets.workbooks import as_xlsx

KINDS = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


async def sheet(name: str, kind: str, rows: Iterable[Mapping[str, Any]]) -> web.Response:
    """A file to be kept, its first row the names of the columns. Raises HTTP's 404 for another kind."""
    if kind not in KINDS:
        raise web.HTTPNotFound
    table = list(rows)
    header: Sequence[str] = list(table[0]) if table else []
    cells = [header, *([as_text(str(row[column])) for column in header] for row in table)]
    body = as_csv(cells) if kind == "csv" else await asyncio.to_thread(as_xlsx, {name: cells})
    kept = {"Content-Disposition": f'attachment; filename="{name}.{kind}"'}
    return web.Response(body=body, content_type=KINDS[kind], headers=kept)

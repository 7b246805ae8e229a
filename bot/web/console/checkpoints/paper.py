"""What is printed of a checkpoint: the poster, cards for the tables, the code alone."""

import asyncio
from typing import Any

from aiohttp import web

from bot.checkpoints.sheets import Sheets
from bot.model import Checkpoint
from bot.model.writing.text import words
from bot.paper.posters.sheet import Sheet
from bot.paper.recipes import drawn, recipe
from bot.web.console.checkpoints.place import one
from bot.web.console.request import StaffRequest

TYPES = {"pdf": "application/pdf", "png": "image/png", "zip": "application/zip"}


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The file; a checkpoint whose code is withdrawn has none. Raises HTTP's 404."""
    async with asked.parts.store.begin() as tx:  # the first poster of all makes the key
        found = await one(tx, asked)
        sheet = (await Sheets.open(tx, asked.parts.registry, asked.parts.library, asked.now)).of(found)
    paper, kind = asked.http.match_info["paper"], asked.http.match_info["kind"]
    made = _recipe(paper, kind, sheet)
    if made is None or _void(found):
        raise web.HTTPNotFound
    return await file(asked, f"{words(found.name).replace(' ', '-')[:60]}-{paper}.{kind}", made)


def _void(checkpoint: Checkpoint) -> bool:
    return checkpoint.revoked_at is not None and checkpoint.official is None


def _recipe(paper: str, kind: str, sheet: Sheet) -> dict[str, Any] | None:
    match paper, kind:
        case "poster", "pdf":
            return recipe("poster_pdf", sheet)
        case "poster", "png":
            return recipe("poster_png", sheet)
        case "cards", "pdf":
            return recipe("poster_pdf", sheet, "A6")
        case "code", "png":
            return recipe("code_png", sheet.payload)
    return None


async def file(asked: StaffRequest, name: str, made: dict[str, Any]) -> web.Response:
    """What a recipe describes, drawn in the process beside ours, as a file to be kept."""
    body = await asyncio.to_thread(asked.parts.services.sandbox.run, drawn, made)
    kept = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=body, content_type=TYPES[name.rpartition(".")[2]], headers=kept)

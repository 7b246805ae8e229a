"""Closing a checkpoint for a time, withdrawing its code, making a new one."""

from aiohttp import web

from bot.checkpoints.agency import ChangedMeanwhileError, Desk, version
from bot.checkpoints.codes.code import clean_code
from bot.store import Tx
from bot.web.console.checkpoints.place import arrived, one
from bot.web.console.guard import RefusedPageError
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.keeping import keep

DONE = {
    "close": (Desk.close, "checkpoint closed"),
    "open": (Desk.open, "checkpoint opened"),
    "withdraw": (Desk.withdraw, "checkpoint withdrawn"),
    "renew": (Desk.renew, "checkpoint renewed"),
}
"""What is done, and what the next page says."""


async def confirm(asked: StaffRequest) -> web.StreamResponse:
    """Asks before posters become invalid, with how many people come there."""
    async with asked.parts.store.read() as tx:
        found = await one(tx, asked)
        came = await arrived(tx, asked, found.code)
    what = asked.http.match_info["action"]
    return asked.show("checkpoints/confirm.html", checkpoint=found, version=version(found), what=what, came=came)


async def act(asked: StaffRequest) -> web.StreamResponse:
    """Does it, unless somebody else was faster."""
    what = asked.http.match_info["action"]
    work, said = DONE[what]
    try:
        async with asked.parts.store.begin() as tx:
            code = (await one(tx, asked)).code
            await work(desk(tx, asked))
            undo = await _kept(tx, asked, said) if what in ("close", "open") else 0
    except ChangedMeanwhileError:
        raise RefusedPageError("stale", 409, asked.words) from None
    return asked.back_to(f"/checkpoints/{code}", said, undo=undo)


async def _kept(tx: Tx, asked: StaffRequest, what: str) -> int:
    now = await one(tx, asked)
    path = f"/checkpoints/{now.code}"
    return await keep(tx, asked, what, f"checkpoint {now.code}", path, code=now.code, version=version(now))


def desk(tx: Tx, asked: StaffRequest) -> Desk:
    """The checkpoint of the address, before whoever asks and as they saw it."""
    code, seen = clean_code(asked.http.match_info["code"]), str(asked.form.get("version", ""))
    return Desk(tx, asked.parts.registry, asked.who.name, code, seen, asked.now)

"""/staff/checkpoints/CODE/official: the code that the official site gave, from a picture of it."""

from aiohttp import web

from bot.checkpoints.agency import ChangedMeanwhileError, version
from bot.checkpoints.official_code import LONGEST, is_ours, shown
from bot.content import N_
from bot.store.checkpoints import searching
from bot.web.console.checkpoints.acting import desk
from bot.web.console.checkpoints.picture import UNREADABLE, UnreadPictureError
from bot.web.console.checkpoints.picture import read as read_picture
from bot.web.console.checkpoints.place import arrived, one
from bot.web.console.guard import RefusedPageError
from bot.web.console.request import StaffRequest

OURS = N_("That is the provisional code, which we made.")


async def page(asked: StaffRequest) -> web.StreamResponse:
    """Asks for the picture."""
    return await _show(asked)


async def read(asked: StaffRequest) -> web.StreamResponse:
    """Shows what the code says and asks whether it is the right one; nothing is kept yet."""
    try:
        payload = await read_picture(asked)
    except UnreadPictureError as wrong:
        return await _show(asked, str(wrong), status=422)
    if len(payload) > LONGEST:
        return await _show(asked, asked.words(UNREADABLE), status=422)
    if is_ours(payload, asked.parts.registry.root):
        return await _show(asked, asked.words(OURS), status=422)
    return await _show(asked, payload=payload)


async def declare(asked: StaffRequest) -> web.StreamResponse:
    """Puts it on the posters from now on, byte for byte."""
    try:
        payload = bytes.fromhex(str(asked.form.get("payload", "")))
    except ValueError:
        raise web.HTTPNotFound from None
    if not 0 < len(payload) <= LONGEST:
        raise web.HTTPNotFound
    try:
        async with asked.parts.store.begin() as tx:
            found = await one(tx, asked)
            await desk(tx, asked).declare(payload)
    except ChangedMeanwhileError:
        raise RefusedPageError("stale", 409, asked.words) from None
    return asked.back_to(f"/checkpoints/{found.code}", "checkpoint declared")


async def _show(asked: StaffRequest, wrong: str = "", payload: bytes = b"", status: int = 200) -> web.StreamResponse:
    async with asked.parts.store.read() as tx:
        found = await one(tx, asked)
        others = await searching.with_official(tx, payload) if payload else []
        came = await arrived(tx, asked, found.code) if payload else None
    return asked.show(
        "checkpoints/official.html",
        status=status,
        checkpoint=found,
        version=version(found),
        wrong=wrong,
        payload=payload.hex(),
        says=shown(payload),
        came=came,
        alike=[other.name for other in others if other.code != found.code],
    )

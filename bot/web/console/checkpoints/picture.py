"""A photo of a poster: whose it is, and whether it is genuine."""

from aiohttp import web

from bot.checkpoints.official_code import is_ours, shown
from bot.checkpoints.registry import Verdict
from bot.content import N_
from bot.sandbox.opening.errors import FileError
from bot.store.checkpoints import searching
from bot.web.console.checkpoints import search
from bot.web.console.request import StaffRequest
from bot.web.forms import FILE, Upload

NONE = N_("Please pick a photo first.")
UNREADABLE = N_("There is not exactly one QR code in it that can be read.")
UNKNOWN = N_("No checkpoint here has this code. It says: {payload}")
ALTERED = N_(
    "Not genuine: the code looks like one of ours, but we have not signed it. Please have the poster taken down."
)


class UnreadPictureError(Exception):
    """No one code can be read in it; the message says why, to whoever sent it."""


async def page(asked: StaffRequest) -> web.StreamResponse:
    """Goes to the checkpoint, which says what is to be thought of the poster."""
    try:
        payload = await read(asked)
    except UnreadPictureError as wrong:
        return await search.page(asked, str(wrong), 422)
    found = await (_ours if is_ours(payload, asked.parts.registry.root) else _official)(asked, payload)
    if isinstance(found, str):
        return await search.page(asked, found, 422)
    code, verdict = found
    return asked.back_to(f"/checkpoints/{code}", f"seen {verdict}")


async def read(asked: StaffRequest) -> bytes:
    """What the one code in the picture carries. Raises `UnreadPictureError`."""
    picked = asked.form.get(FILE)
    if not isinstance(picked, Upload):
        raise UnreadPictureError(asked.words(NONE))
    try:
        codes = await asked.parts.services.sandbox.files.codes(f"colleague {asked.who.id}", picked.content)
    except FileError as wrong:
        raise UnreadPictureError(asked.words(wrong.sentence, **wrong.values)) from wrong
    if len(codes) != 1:
        raise UnreadPictureError(asked.words(UNREADABLE))
    return codes[0]


async def _ours(asked: StaffRequest, payload: bytes) -> tuple[str, str] | str:
    async with asked.parts.store.read() as tx:
        checked = await asked.parts.registry.check(tx, payload.decode(errors="replace"))
    if checked.checkpoint is None:
        return asked.words(ALTERED if checked.verdict is Verdict.ALTERED else UNKNOWN, payload=shown(payload))
    return checked.checkpoint.code, checked.verdict.value


async def _official(asked: StaffRequest, payload: bytes) -> tuple[str, str] | str:
    async with asked.parts.store.read() as tx:
        rows = await searching.with_official(tx, payload)
    return (rows[0].code, "official") if rows else asked.words(UNKNOWN, payload=shown(payload))

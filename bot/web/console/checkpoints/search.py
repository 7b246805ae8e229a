"""/staff/checkpoints: all of them, or those with these words in their name, in a district, or that stand in a way."""

from urllib.parse import urlencode

from aiohttp import web

from bot.checkpoints import sealing
from bot.checkpoints.codes.code import LENGTH, clean_code
from bot.checkpoints.lists.official_form import state
from bot.content import N_
from bot.model import Checkpoint
from bot.model.writing.text import heard, whole_number, words
from bot.store.checkpoints import searching
from bot.store.checkpoints.searching import Wanted
from bot.web.console.request import StaffRequest

SHOWN = 50

STATES = {
    "": N_("any state"),
    "open": N_("open"),
    "closed": N_("closed for now"),
    "withdrawn": N_("code withdrawn"),
    "official": N_("with the official code"),
    "provisional": N_("with the provisional code"),
}
"""What can be picked."""

FIELDS = ("q", "district", "state")


async def page(asked: StaffRequest, wrong: str = "", status: int = 200) -> web.StreamResponse:
    """Fifty by name; with the number of a checkpoint, it opens at once."""
    typed = said(asked, "q")
    code = await numbered(asked, typed)
    if code:
        return asked.back_to(f"/checkpoints/{code}")
    wanted = wanted_by(asked)
    at = max(whole_number(asked.http.query.get("page", "")) or 1, 1)
    async with asked.parts.store.read() as tx:
        rows = await searching.found(tx, wanted, (at - 1) * SHOWN, SHOWN)
        count = await searching.count(tx, wanted)
    vault, library = asked.parts.registry.vault, asked.parts.library
    found = [sealing.checkpoint(vault, row) for row in rows]
    return asked.show(
        "checkpoints/search.html",
        status=status,
        wrong=wrong,
        checkpoints=[(one, library.communes.where(one.commune), state(one, asked.words)) for one in found],
        count=count,
        page=at,
        pages=-(-count // SHOWN),
        query=urlencode({name: said(asked, name) for name in FIELDS if said(asked, name)}),
        typed={name: said(asked, name) for name in FIELDS},
        districts=library.communes.districts.values(),
        states=STATES,
        looked=wanted != Wanted(),
    )


def wanted_by(asked: StaffRequest) -> Wanted:
    """What the form asks for; what it does not offer is anything."""
    district, how = said(asked, "district"), said(asked, "state")
    known = district in asked.parts.library.communes.districts
    return Wanted(
        tuple(words(said(asked, "q")).split()[:8]), district if known else "", how if how in searching.STATES else ""
    )


async def numbered(asked: StaffRequest, typed: str) -> str:
    """The code of the checkpoint that was typed by its number, as long as there is one."""
    if len(clean_code(typed)) != LENGTH:
        return ""
    async with asked.parts.store.read() as tx:
        found: Checkpoint | None = await asked.parts.registry.find(tx, typed)
    return found.code if found else ""


def said(asked: StaffRequest, name: str) -> str:
    """A field of the form, wherever it came from."""
    given = asked.form.get(name, "") if asked.http.method == "POST" else asked.http.query.get(name, "")
    return heard(str(given)).strip()[:80]

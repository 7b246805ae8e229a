"""/staff/checkpoints/lists: many at once, from a list or a ZIP of official codes; their posters."""

import asyncio

from aiohttp import web

from bot.checkpoints import agency, sealing
from bot.checkpoints.lists import batch, code_pictures
from bot.checkpoints.lists.batch import Outcome, Reading
from bot.checkpoints.lists.code_pictures import Kept
from bot.checkpoints.sheets import Sheets
from bot.paper.posters.bundle import parts
from bot.sandbox.opening.errors import FileError
from bot.sandbox.opening.files import Listed
from bot.sandbox.pictured import Pictured
from bot.store.checkpoints import ownership
from bot.store.people import notices
from bot.store.staff import audit
from bot.web.console.checkpoints.paper import file
from bot.web.console.checkpoints.picture import NONE
from bot.web.console.request import StaffRequest
from bot.web.forms import FILE, Upload


async def page(asked: StaffRequest, wrong: str = "", status: int = 200) -> web.StreamResponse:
    """Asks for a file; below, the lists that came before, with their posters."""
    async with asked.parts.store.read() as tx:
        former = await ownership.batches(tx, agency.OFFICE)
    lists = [(number, at, [first for first, _ in parts(codes)], len(codes)) for number, at, codes in former]
    return asked.show("checkpoints/lists.html", status=status, wrong=wrong, lists=lists)


async def take(asked: StaffRequest) -> web.StreamResponse:
    """Looks at every row and says how many are good; registers them once somebody has read that, and picks the file
    again. The others are reported by their number."""
    picked = asked.form.get(FILE)
    if not isinstance(picked, Upload):
        return await page(asked, asked.words(NONE), 422)
    try:
        listed: Listed = await asked.parts.services.sandbox.files.list_(f"colleague {asked.who.id}", picked.content)
        if listed.pictures:
            return await _pictures(asked, listed.pictures)
        async with asked.parts.services.lists:
            reading = await batch.check(listed.rows, asked.parts.library, asked.parts.registry.vault)
    except FileError as wrong:
        return await page(asked, asked.words(wrong.sentence, **wrong.values), 422)
    if _is_sure(asked, len(reading.good)):
        return await _registered(asked, reading)
    return _outcome(asked, Outcome((), reading.problems), checked=len(reading.good))


def _is_sure(asked: StaffRequest, count: int) -> bool:
    """Whether they have read how many it is, and it is still so many."""
    return count > 0 and asked.form.get("sure") == str(count)


async def _registered(asked: StaffRequest, reading: Reading) -> web.StreamResponse:
    parts_ = asked.parts
    async with parts_.store.begin() as tx:
        owner = await agency.owner(tx, parts_.library.site.languages[0], asked.now)
        outcome = await batch.register(tx, owner, reading, asked.now)
        if outcome.checkpoints:
            await batch.note(tx, owner, outcome, asked.now)
        await audit.record(tx, asked.who.name, "list imported", {"rows": len(outcome.checkpoints)}, asked.now)
    return _outcome(asked, outcome)


def _outcome(asked: StaffRequest, outcome: Outcome, checked: int | None = None) -> web.Response:
    problems = [(one.line, asked.words(one.sentence, **one.values)) for one in outcome.problems]
    return asked.show("checkpoints/listed.html", outcome=outcome, problems=problems, checked=checked)


async def _pictures(asked: StaffRequest, pictures: tuple[Pictured, ...]) -> web.StreamResponse:
    async with asked.parts.store.read() as tx:
        kept = await code_pictures.keep(tx, asked.parts.registry, None, pictures, only_look=True)
    sure = _is_sure(asked, len(kept.checkpoints))
    if sure:
        kept = await _coded(asked, pictures)
    left = [(picture.name, asked.words(picture.sentence)) for picture in kept.left]
    return asked.show("checkpoints/pictures.html", kept=kept.checkpoints, left=left, sure=sure)


async def _coded(asked: StaffRequest, pictures: tuple[Pictured, ...]) -> Kept:
    async with asked.parts.store.begin() as tx:
        kept = await code_pictures.keep(tx, asked.parts.registry, None, pictures)
        for checkpoint in kept.checkpoints:
            await notices.of_checkpoint(tx, checkpoint.code, "declared", asked.now)
        codes = [checkpoint.code for checkpoint in kept.checkpoints]
        await audit.record(tx, asked.who.name, "official codes kept", {"checkpoints": codes}, asked.now)
    return kept


async def posters(asked: StaffRequest) -> web.StreamResponse:
    """Up to 250 posters of a list in one file: those from the number in the address on. Raises HTTP's 404."""
    registry, first = asked.parts.registry, asked.number("part")
    async with asked.parts.store.begin() as tx:
        owner = await agency.owner(tx, asked.parts.library.site.languages[0], asked.now)
        rows = await ownership.batch_of(tx, asked.number(), owner)
        sheets = await Sheets.open(tx, registry, asked.parts.library, asked.now)
    found = [sealing.checkpoint(registry.vault, row) for row in rows]
    part = dict(parts(found)).get(first)
    if not part:
        raise web.HTTPNotFound
    kind = asked.http.match_info["kind"]
    made = await asyncio.to_thread(sheets.recipe, part, "zip" if kind == "zip" else "A4")
    return await file(asked, f"posters-{asked.number()}-{first}.{kind}", made)

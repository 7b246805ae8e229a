"""/staff/overview/official: the official figures by district, from a list as it comes."""

from collections.abc import Sequence
from datetime import date

from aiohttp import web
from wtforms import StringField
from wtforms.validators import StopValidation

from bot.content import N_
from bot.content.places.communes import Communes
from bot.model.writing.text import whole_number
from bot.sandbox.opening.errors import FileError
from bot.sandbox.spreadsheets import Row
from bot.store.people import official_figures
from bot.store.staff import audit
from bot.store.staff.rows import Rows
from bot.web.console.page.forms import StaffForm, cleaned, needed
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.keeping import noting
from bot.web.forms import FILE, Upload

NO_FILE = N_("Please pick a list first.")
NONE = N_("No row of that list names a district with a number behind it.")


def day(form: StaffForm, field: StringField) -> None:
    """A day as browsers send it."""
    try:
        date.fromisoformat(str(field.data))
    except ValueError:
        raise StopValidation(form.words(N_("Please give a day: 2021-05-24."))) from None


class FiguresForm(StaffForm):
    """Of which day the figures are."""

    as_of = StringField(N_("Figures of which day"), filters=[cleaned], validators=[needed, day])


async def page(asked: StaffRequest) -> web.StreamResponse:
    """Asks for the list."""
    today = asked.parts.library.site.local(asked.now).date().isoformat()
    return await _show(asked, FiguresForm(asked, data={"as_of": today}))


async def take(asked: StaffRequest) -> web.StreamResponse:
    """Keeps what it says of each district, beside the figures of other days."""
    form, picked = FiguresForm(asked), asked.form.get(FILE)
    if not form.validate():
        return await _show(asked, form, status=422)
    if not isinstance(picked, Upload):
        return await _show(asked, form, asked.words(NO_FILE), 422)
    try:
        rows = await asked.parts.services.sandbox.files.rows(f"colleague {asked.who.id}", picked.content)
    except FileError as wrong:
        return await _show(asked, form, asked.words(wrong.sentence, **wrong.values), 422)
    found = figures(rows, asked.parts.library.communes)
    if not found:
        return await _show(asked, form, asked.words(NONE), 422)
    as_of = date.fromisoformat(str(form.as_of.data))
    its, path = Rows("official_figure", {"as_of": as_of.isoformat()}), "/overview/official"
    async with asked.parts.store.begin() as tx, noting(tx, asked, "official figures kept", its, path) as undo:
        await official_figures.put(tx, as_of, found)
        detail = {"day": as_of.isoformat(), "districts": len(found)}
        await audit.record(tx, asked.who.name, "official figures kept", detail, asked.now)
    return asked.back_to(path, "figures kept", len(found), undo.number)


def figures(rows: Sequence[Row], communes: Communes) -> dict[str, int]:
    """By district code: a row counts that names one district and ends with a number, written as people write it."""
    found = {}
    for _, cells in rows:
        named = [code for cell in cells if (code := _district(cell, communes))]
        numbers = [count for cell in cells if cell not in communes.districts and (count := _number(cell)) is not None]
        if named and numbers:
            found[named[0]] = numbers[-1]
    return found


def _district(cell: str, communes: Communes) -> str:
    if cell in communes.districts:
        return cell
    named = communes.find_district(cell)
    return named.code if named else ""


def _number(cell: str) -> int | None:
    """ "12.345", "12 345" and "12,345" are one number."""
    return whole_number(cell.replace(".", "").replace(",", "").replace(" ", ""))


async def _show(asked: StaffRequest, form: FiguresForm, wrong: str = "", status: int = 200) -> web.StreamResponse:
    async with asked.parts.store.read() as tx:
        kept = await official_figures.newest(tx)
    districts = asked.parts.library.communes.districts
    return asked.show(
        "overview/official.html",
        status=status,
        form=form,
        wrong=wrong,
        kept=[(place.name, kept[code]) for code, place in districts.items() if code in kept],
    )

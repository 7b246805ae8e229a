"""/staff/settings: quiet hours, how many campaigns a week, days off; and who changed them when."""

from aiohttp import web

from bot.campaigns.schedules.rules import NAMES, in_force
from bot.content import N_
from bot.store import Tx
from bot.store.staff import audit, settings
from bot.web.console.guard import RefusedPageError
from bot.web.console.request import StaffRequest
from bot.web.console.settings.form import RulesForm, known
from bot.web.console.sheets import sheet, written
from bot.web.console.undoing.keeping import keep

LABELS = {
    "quiet_hours": N_("quiet hours"),
    "campaigns_per_week": N_("campaigns that a person gets in a week"),
    "more_holidays": N_("further days off"),
    "workdays": N_("public holidays on which campaigns go out"),
}
"""What each is called in the history."""

COLUMNS = ("number", "setting", "value", "who", "at")


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The rules as they are, in a form."""
    async with asked.parts.store.read() as tx:
        rules = await in_force(tx, asked.parts.services.office.weekly_cap)
    return await _show(asked, RulesForm(asked, data=known(rules)))


async def change(asked: StaffRequest) -> web.StreamResponse:
    """Keeps what is different now, a row for each; what is left empty is as it comes. Raises `RefusedPageError` where
    somebody else was faster."""
    form = RulesForm(asked)
    if not form.validate():
        return await _show(asked, form, 422)
    async with asked.parts.store.begin() as tx:
        if str(await settings.newest(tx)) != asked.form.get("version"):
            raise RefusedPageError("stale", 409, asked.words)
        undo = await _changed(tx, asked, form.values(asked.parts.services.office.weekly_cap))
    return asked.back_to("/settings", "rules saved", undo=undo)


async def _changed(tx: Tx, asked: StaffRequest, wanted: dict[str, str]) -> int:
    """The number of what can be taken back; 0 where nothing is different."""
    kept = await settings.current(tx)
    before = {name: kept.get(name, "") for name, value in wanted.items() if value != kept.get(name, "")}
    for name, was in before.items():
        await settings.put(tx, name, wanted[name], asked.who.name, asked.now)
        detail = {"setting": name, "from": was, "to": wanted[name]}
        await audit.record(tx, asked.who.name, "setting changed", detail, asked.now)
    if not before:
        return 0
    newest = await settings.newest(tx)
    return await keep(tx, asked, "setting changed", "settings", "/settings", before=before, newest=newest)


async def export(asked: StaffRequest) -> web.StreamResponse:
    """The history for another tool."""
    async with asked.parts.store.read() as tx:
        changes = await settings.history(tx, 10_000)
    local = asked.parts.library.site.local
    rows = [[one.id, one.name, one.value, one.who, written(one.at, local)] for one in changes]
    return await sheet("settings", asked.http.match_info["kind"], COLUMNS, rows)


async def _show(asked: StaffRequest, form: RulesForm, status: int = 200) -> web.StreamResponse:
    async with asked.parts.store.read() as tx:
        version = await settings.newest(tx)
        changes = await settings.history(tx)
        changed = await settings.current(tx)
    return asked.show(
        "settings/settings.html",
        status=status,
        form=form,
        version=version,
        changes=[(one, asked.words(LABELS.get(one.name, one.name))) for one in changes],
        changed=[name for name in NAMES if name in changed],
        cap=asked.parts.services.office.weekly_cap,
    )

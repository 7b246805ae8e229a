"""/staff/people: who works here and may do what."""

from collections.abc import Sequence
from urllib.parse import urlencode

from aiohttp import web
from wtforms import SelectField, StringField

from bot.content import N_
from bot.model import Colleague
from bot.model.staff import ROLES
from bot.staff import sign_in
from bot.store import Tx
from bot.store.people import inbox
from bot.store.staff import audit, colleagues
from bot.store.staff.rows import Rows
from bot.web.console.guard import RefusedPageError
from bot.web.console.page.forms import AtMost, StaffForm, cleaned, needed
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import sheet, written
from bot.web.console.undoing.keeping import noting

NAMES = {
    "editor": N_("editor: writes campaigns, answers questions"),
    "approver": N_("approver: that, and lets campaigns of others go out"),
    "tracer": N_("tracer: looks up visits when the health authority asks"),
    "admin": N_("admin: all but tracing"),
}


COLUMNS = ("name", "roles", "in_chat", "invited_until")


class InviteForm(StaffForm):
    """A name and a first role."""

    name = StringField(N_("Name"), filters=[cleaned], validators=[needed, AtMost(80)])
    role = SelectField(N_("Role"), validators=[needed])


def inviting(asked: StaffRequest, posted: bool = True) -> InviteForm:
    """The form of an invitation, with every role."""
    form = InviteForm(asked, posted)
    form.role.choices = [(role, asked.words(NAMES[role])) for role in ROLES]
    return form


async def page(asked: StaffRequest) -> web.StreamResponse:
    """Everybody, with a press for each role."""
    return await show(asked, inviting(asked, posted=False))


async def show(
    asked: StaffRequest, form: InviteForm, links: Sequence[str] = (), invited: str = "", status: int = 200
) -> web.StreamResponse:
    """The page, with the links of an invitation that has just been made."""
    async with asked.parts.store.read() as tx:
        everybody, open_ = await colleagues.all_(tx), await colleagues.invitations(tx, asked.now)
    return asked.show(
        "people/people.html",
        status=status,
        everybody=everybody,
        open=open_,
        roles=NAMES,
        form=form,
        links=links,
        invited=invited,
    )


async def export(asked: StaffRequest) -> web.StreamResponse:
    """Who works here, and who is invited, for another tool."""
    async with asked.parts.store.read() as tx:
        everybody, open_ = await colleagues.all_(tx), await colleagues.invitations(tx, asked.now)
    rows = [[one.name, " ".join(sorted(one.roles)), "yes" if one.person_id else "no", ""] for one in everybody]
    local = asked.parts.library.site.local
    rows += [[one.name, one.role, "no", written(one.expires_at, local)] for one in open_]
    return await sheet("people", asked.http.match_info["kind"], COLUMNS, rows)


async def role(asked: StaffRequest) -> web.StreamResponse:
    """Gives a role, or takes it away; asks before the last one goes. Raises `RefusedPageError` for one's own."""
    name, which = str(asked.form.get("name", "")), str(asked.form.get("role", ""))
    gives = asked.form.get("then") == "give"
    if which not in ROLES:
        raise web.HTTPNotFound

    async with asked.parts.store.begin() as tx:
        one = await _other(asked, tx, name)
        if not gives and one.roles == {which}:
            return asked.back_to(f"/people/dismiss?{urlencode({'name': name})}")
        async with noting(
            tx, asked, "role changed", Rows("colleague_role", {"colleague_id": one.id}), "/people"
        ) as undo:
            await (colleagues.grant(tx, name, which, asked.now) if gives else colleagues.revoke(tx, name, which))
        if undo.number:
            what = "role granted" if gives else "role revoked"
            await audit.record(tx, asked.who.name, what, {"name": name, "role": which}, asked.now)
    return asked.back_to("/people", "saved", undo=undo.number)


async def leaving(asked: StaffRequest) -> web.StreamResponse:
    """Asks before somebody is dismissed, with what that ends. Raises `RefusedPageError` for oneself."""
    async with asked.parts.store.read() as tx:
        one = await _other(asked, tx, asked.http.query.get("name", ""))
        browsers = len(await sign_in.elsewhere(tx, one, asked.now))
        held = await inbox.held(tx, one.id)
    return asked.show("people/dismiss.html", one=one, roles=NAMES, browsers=browsers, held=held)


async def dismiss(asked: StaffRequest) -> web.StreamResponse:
    """Takes every role, and invitations that were not opened. Raises `RefusedPageError` for oneself."""
    name = str(asked.form.get("name", ""))
    async with asked.parts.store.begin() as tx:
        await _other(asked, tx, name)
        await colleagues.dismiss(tx, name)
        await audit.record(tx, asked.who.name, "staff dismissed", {"name": name}, asked.now)
    return asked.back_to("/people", "dismissed")


async def _other(asked: StaffRequest, tx: Tx, name: str) -> Colleague:
    """Nobody changes their own roles: that needs a second pair of eyes."""
    found = await colleagues.called(tx, name)
    if found is None:
        raise web.HTTPNotFound
    if found.id == asked.who.id:
        raise RefusedPageError("own role", 409, asked.words)
    return found

"""/staff/people: who works here and may do what; whom to invite."""

from aiohttp import web
from wtforms import SelectField, StringField

from bot.content import N_
from bot.model import Colleague
from bot.model.staff import ROLES
from bot.staff import invitations
from bot.store import Tx
from bot.store.staff import audit, colleagues
from bot.web.console.forms import AtMost, StaffForm, cleaned, needed
from bot.web.console.guard import RefusedPageError
from bot.web.console.request import StaffRequest

NAMES = {
    "editor": N_("editor: writes campaigns, answers questions"),
    "approver": N_("approver: that, and lets campaigns of others go out"),
    "tracer": N_("tracer: looks up visits when the health authority asks"),
    "admin": N_("admin: all but tracing"),
}


class InviteForm(StaffForm):
    """A name and a first role."""

    name = StringField(N_("Name"), filters=[cleaned], validators=[needed, AtMost(80)])
    role = SelectField(N_("Role"), validators=[needed])


async def page(asked: StaffRequest, link: str = "", invited: str = "") -> web.StreamResponse:
    """Everybody, with a press for each role."""
    return await _show(asked, _form(asked, posted=False), link, invited)


def _form(asked: StaffRequest, posted: bool = True) -> InviteForm:
    form = InviteForm(asked, posted)
    form.role.choices = [(role, asked.words(NAMES[role])) for role in ROLES]
    return form


async def _show(
    asked: StaffRequest, form: InviteForm, links: list[str] | str = "", invited: str = "", status: int = 200
) -> web.StreamResponse:
    async with asked.parts.store.read() as tx:
        everybody = await colleagues.all_(tx)
    return asked.show(
        "people/people.html", status=status, everybody=everybody, roles=NAMES, form=form, links=links, invited=invited
    )


async def invite(asked: StaffRequest) -> web.StreamResponse:
    """Shows a link that makes whoever opens it this colleague in the chat: here, once, and nowhere else."""
    form = _form(asked)
    if not form.validate():
        return await _show(asked, form, status=422)
    name, role = str(form.name.data), str(form.role.data)
    async with asked.parts.store.begin() as tx:
        await audit.record(tx, asked.who.name, "staff invited", {"name": name, "role": role}, asked.now)
        start = f"staff_{await invitations.invite(tx, name, role, asked.now)}"
    links = [link for channel in asked.parts.channels if (link := channel.link(start))]
    return await _show(asked, _form(asked, posted=False), [*links, f"/start {start}"], name)


async def role(asked: StaffRequest) -> web.StreamResponse:
    """Gives a role, or takes it away. Raises `RefusedPageError` for one's own."""
    name, which = str(asked.form.get("name", "")), str(asked.form.get("role", ""))
    gives = asked.form.get("then") == "give"
    if which not in ROLES:
        raise web.HTTPNotFound

    async with asked.parts.store.begin() as tx:
        await _other(asked, tx, name)
        given = await colleagues.grant(tx, name, which, asked.now) if gives else False
        taken = await colleagues.revoke(tx, name, which) if not gives else False
        if given or taken:
            what = "role granted" if gives else "role revoked"
            await audit.record(tx, asked.who.name, what, {"name": name, "role": which}, asked.now)
    return asked.back_to("/people", "saved")


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

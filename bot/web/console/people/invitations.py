"""Invitations to work here: made, and taken back while nobody has opened them."""

from aiohttp import web

from bot.staff import invitations
from bot.store.staff import audit, colleagues
from bot.store.staff.rows import Rows
from bot.web.console.guard import RefusedPageError
from bot.web.console.people.colleagues import inviting, show
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.keeping import noting


async def invite(asked: StaffRequest) -> web.StreamResponse:
    """Shows a link that makes whoever opens it this colleague in the chat: here, once, and nowhere else."""
    form = inviting(asked)
    if not form.validate():
        return await show(asked, form, status=422)
    name, role = str(form.name.data), str(form.role.data)
    async with asked.parts.store.begin() as tx:
        await audit.record(tx, asked.who.name, "staff invited", {"name": name, "role": role}, asked.now)
        start = f"staff_{await invitations.invite(tx, name, role, asked.now)}"
    links = [link for channel in asked.parts.channels if (link := channel.link(start))]
    return await show(asked, inviting(asked, posted=False), [*links, f"/start {start}"], name)


async def withdraw(asked: StaffRequest) -> web.StreamResponse:
    """Its link works no more. Raises `RefusedPageError` where it was opened in the meantime."""
    digest = str(asked.form.get("invitation", ""))
    async with asked.parts.store.begin() as tx:
        async with noting(
            tx, asked, "invitation withdrawn", Rows("staff_invitation", {"digest": digest}), "/people"
        ) as undo:
            gone = await colleagues.withdraw(tx, digest)
        if gone is None:
            raise RefusedPageError("stale", 409, asked.words)
        detail = {"name": gone.name, "role": gone.role}
        await audit.record(tx, asked.who.name, "invitation withdrawn", detail, asked.now)
    return asked.back_to("/people", "invitation withdrawn", undo=undo.number)

"""/staff/inbox/replies: answers that are given often."""

from aiohttp import web
from wtforms import StringField, TextAreaField

from bot.campaigns.compose import filled as said
from bot.content import N_, Library
from bot.inbox.tickets import LENGTH
from bot.store.people.inbox import Asked
from bot.store.staff import audit, replies
from bot.store.staff.rows import Rows
from bot.web.console.page.forms import AtMost, StaffForm, cleaned, needed
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.keeping import noting

PATH = "/inbox/replies"


class ReplyForm(StaffForm):
    """A name that staff see, and the text."""

    name = StringField(N_("Name"), filters=[cleaned], validators=[needed, AtMost(80)])
    text = TextAreaField(N_("Answer"), filters=[cleaned], validators=[needed, AtMost(LENGTH)])


def filled(text: str, asked: Asked, library: Library) -> str:
    """A saved answer for whoever asked; a sentence that needs what is not known of them is left out."""
    district = library.communes.districts.get(asked.district or "")
    known = {"name": asked.name or "", "district": district.name if district else ""}
    return said(text, {key: value for key, value in known.items() if value})


async def page(asked: StaffRequest) -> web.StreamResponse:
    """All of them; with ?edit=, one stands in the form."""
    async with asked.parts.store.read() as tx:
        kept = await replies.all_(tx)
    chosen = next((reply for reply in kept if str(reply.id) == asked.http.query.get("edit", "")), None)
    return await _show(asked, ReplyForm(asked, obj=chosen))


async def _show(asked: StaffRequest, form: ReplyForm, status: int = 200) -> web.StreamResponse:
    async with asked.parts.store.read() as tx:
        kept = await replies.all_(tx)
    return asked.show("inbox/replies.html", status=status, form=form, replies=kept)


async def keep(asked: StaffRequest) -> web.StreamResponse:
    """Keeps one; the newest of a name wins."""
    form = ReplyForm(asked)
    if not form.validate():
        return await _show(asked, form, 422)
    name, text = str(form.name.data), str(form.text.data)
    async with asked.parts.store.begin() as tx, noting(tx, asked, "reply saved", named(name), PATH) as undo:
        await replies.keep(tx, name, text, asked.now)
        await audit.record(tx, asked.who.name, "reply saved", {"name": name}, asked.now)
    return asked.back_to(PATH, "saved", undo=undo.number)


async def drop(asked: StaffRequest) -> web.StreamResponse:
    """Keeps one no more."""
    number = asked.number()
    async with asked.parts.store.begin() as tx:
        found = next((reply for reply in await replies.all_(tx) if reply.id == number), None)
        if found is None:
            raise web.HTTPNotFound
        async with noting(tx, asked, "reply dropped", named(found.name), PATH) as undo:
            await replies.drop(tx, number)
        await audit.record(tx, asked.who.name, "reply dropped", {"reply": number}, asked.now)
    return asked.back_to(PATH, "dropped", undo=undo.number)


def named(name: str) -> Rows:
    """The answer of a name, or where one could be."""
    return Rows("saved_reply", {"name": name})

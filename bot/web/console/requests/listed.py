"""/staff/requests: what waits for an answer, what was answered, and a new one to be noted."""

from aiohttp import web
from wtforms import SelectField, TextAreaField

from bot.content import N_
from bot.store.people import people, requests
from bot.store.staff import audit
from bot.web.console.page.forms import AtMost, cleaned, needed
from bot.web.console.proof.person import PersonForm, offering, whom
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.keeping import keep

KINDS = {requests.SEE: N_("to see what is kept"), requests.ERASE: N_("to have everything erased")}
"""What can be asked."""

NOBODY = N_("Nobody is known there, so nothing is kept of them. Please compare what you typed with the request.")


class RequestForm(PersonForm):
    """Whose request, for what, and how it came in."""

    kind = SelectField(N_("What they ask"), validators=[needed])
    reason = TextAreaField(
        N_("How it came in, and how you know that it is them"), filters=[cleaned], validators=[needed, AtMost(500)]
    )


async def page(asked: StaffRequest) -> web.StreamResponse:
    """All of them, what waits first."""
    return await _show(asked, _form(asked))


async def note(asked: StaffRequest) -> web.StreamResponse:
    """Keeps a new one, if there is such a person."""
    form = _form(asked)
    if not form.validate():
        return await _show(asked, form, status=422)
    async with asked.parts.store.begin() as tx:
        number = await whom(tx, str(form.channel.data), str(form.typed.data))
        known = await people.numbered(tx, number) if number else None
        if known is None:
            return await _show(asked, form, asked.words(NOBODY), 422)
        made = await requests.note(tx, known.id, str(form.kind.data), str(form.reason.data), asked.who.name, asked.now)
        undo = await keep(tx, asked, "request noted", f"request {made}", "/requests", request=made)
        detail = {"request": made, "person": known.id, "kind": form.kind.data}
        await audit.record(tx, asked.who.name, "request noted", detail, asked.now)
    return asked.back_to(f"/requests/{made}", "request noted", undo=undo)


def _form(asked: StaffRequest) -> RequestForm:
    form = offering(asked, RequestForm(asked))
    form.kind.choices = [(kind, asked.words(label)) for kind, label in KINDS.items()]
    return form


async def _show(asked: StaffRequest, form: RequestForm, wrong: str = "", status: int = 200) -> web.StreamResponse:
    async with asked.parts.store.read() as tx:
        every = await requests.listed(tx)
    return asked.show("requests/requests.html", status=status, form=form, wrong=wrong, requests=every, kinds=KINDS)

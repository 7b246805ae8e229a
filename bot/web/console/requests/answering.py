"""/staff/requests/N: all that is kept of whoever asks, for a letter; or everything erased, with how much that is."""

from aiohttp import web
from wtforms import BooleanField, TextAreaField

from bot.content import N_
from bot.dialogs.me.known import Asked, lines
from bot.model import Person
from bot.store import Tx
from bot.store.people import kept, people, requests
from bot.store.people.requests import ERASE, Request
from bot.store.staff import audit, colleagues
from bot.store.staff.rows import Rows
from bot.web.console.guard import RefusedPageError
from bot.web.console.page.forms import AtMost, StaffForm, cleaned, needed
from bot.web.console.request import StaffRequest
from bot.web.console.requests.listed import KINDS
from bot.web.console.undoing.keeping import noting


class AnswerForm(StaffForm):
    """How it was answered."""

    answer = TextAreaField(N_("How you answered"), filters=[cleaned], validators=[needed, AtMost(500)])


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The request; what is kept is shown when it is asked for."""
    return await _show(asked, AnswerForm(asked))


async def show(asked: StaffRequest) -> web.StreamResponse:
    """The same with every line that is kept of the person; that somebody looked is written down."""
    async with asked.parts.store.begin() as tx:
        request, person = await _found(tx, asked)
        known = await lines(Asked(tx, person, asked.words, asked.parts.services))
        detail = {"request": request.id, "person": person.id}
        await audit.record(tx, asked.who.name, "data shown", detail, asked.now)
    return await _show(asked, AnswerForm(asked, posted=False), known)


async def answer(asked: StaffRequest) -> web.StreamResponse:
    """Notes how it was answered: shown, or refused and why."""
    form = AnswerForm(asked)
    if not form.validate():
        return await _show(asked, form, status=422)
    async with asked.parts.store.begin() as tx:
        request, person = await _found(tx, asked)
        its = Rows("data_request", {"id": request.id}, ("answer", "answered_at", "answered_by"))
        async with noting(tx, asked, "request answered", its, f"/requests/{request.id}") as undo:
            if not await requests.answer(tx, request, str(form.answer.data), asked.who.name, asked.now):
                raise RefusedPageError("stale", 409, asked.words)
        detail = {"request": request.id, "person": person.id, "kind": request.kind}
        await audit.record(tx, asked.who.name, "request answered", detail, asked.now)
    return asked.back_to("/requests", "request answered", undo=undo.number)


class EraseForm(StaffForm):
    """That they know what goes."""

    understood = BooleanField(validators=[needed])


async def erase(asked: StaffRequest) -> web.StreamResponse:
    """Erases the person as they could themselves in the chat. Raises `RefusedPageError` where it was answered."""
    if not EraseForm(asked).validate():
        return await _show(asked, AnswerForm(asked, posted=False), unticked=True, status=422)
    async with asked.parts.store.begin() as tx:
        request, person = await _found(tx, asked)
        if request.kind != ERASE or request.answered_at:
            raise RefusedPageError("stale", 409, asked.words)
        works_here = await colleagues.of(tx, person.id)
        if works_here is not None:
            roles = {"roles": sorted(works_here.roles)}
            await audit.record(tx, works_here.name, "colleague left", roles, asked.now)
        await people.forget(tx, person.id)
        detail = {"request": request.id, "person": person.id}
        await audit.record(tx, asked.who.name, "person erased", detail, asked.now)
    return asked.back_to("/requests", "erased")


async def _found(tx: Tx, asked: StaffRequest) -> tuple[Request, Person]:
    request = await requests.one(tx, asked.number())
    person = await people.numbered(tx, request.person_id) if request else None
    if request is None or person is None:
        raise web.HTTPNotFound
    return request, person


async def _show(
    asked: StaffRequest, form: AnswerForm, known: list[str] | None = None, unticked: bool = False, status: int = 200
) -> web.StreamResponse:
    async with asked.parts.store.read() as tx:
        request, person = await _found(tx, asked)
        places = await asked.parts.registry.owned_by(tx, person.id)
        messages = await kept.deliveries(tx, person.id)
    return asked.show(
        "requests/request.html",
        status=status,
        request=request,
        kind=asked.words(KINDS[request.kind]),
        form=form,
        known=known,
        unticked=unticked,
        places=[place.name for place in places],
        messages=messages,
    )

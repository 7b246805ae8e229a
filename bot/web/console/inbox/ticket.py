"""/staff/inbox/N: a question, what was said before and since, and what a colleague can do."""

from collections.abc import Awaitable, Callable

from aiohttp import web
from wtforms import SelectField, TextAreaField

from bot.content import N_
from bot.inbox import tickets
from bot.model.staff import WRITERS
from bot.store import Tx
from bot.store.chats.sessions import ConflictError
from bot.store.people import inbox
from bot.store.people.inbox import Asked
from bot.store.staff import colleagues, replies
from bot.web.console.guard import RefusedPageError
from bot.web.console.inbox.replies import filled
from bot.web.console.page.forms import AtMost, StaffForm, cleaned, needed
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.keeping import keep

RACES = 5
"""How often something is tried anew when the person has just written."""


class AnswerForm(StaffForm):
    """An answer; the button says whether it is the last word."""

    text = TextAreaField(N_("Answer"), filters=[cleaned], validators=[needed, AtMost(tickets.LENGTH)])


class HandForm(StaffForm):
    """To whom a ticket is handed."""

    to = SelectField(N_("Hand to"), coerce=str, validators=[needed])


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The ticket; with ?reply=, an answer that was saved stands in the field already."""
    async with asked.parts.store.read() as tx:
        kept = await replies.all_(tx)
        found = await _found(tx, asked.number())
    wanted = asked.http.query.get("reply", "")
    chosen = next((reply for reply in kept if str(reply.id) == wanted), None)
    text = filled(chosen.text, found, asked.parts.library) if chosen else ""
    return await _show(asked, AnswerForm(asked, data={"text": text}))


async def _show(asked: StaffRequest, form: AnswerForm, status: int = 200) -> web.StreamResponse:
    async with asked.parts.store.read() as tx:
        found = await _found(tx, asked.number())
        kept = await replies.all_(tx)
        lines = await inbox.lines(tx, found.ticket.id)
        others = [one for one in await colleagues.all_(tx) if one.id != asked.who.id and one.writes]
    hand = HandForm(asked)
    hand.to.choices = [(other.name, other.name) for other in others]
    return asked.show(
        "inbox/ticket.html",
        ("talk",),
        status,
        asked=found,
        ticket=found.ticket,
        lines=lines,
        replies=kept,
        form=form,
        hand=hand if others else None,
        mine=found.ticket.taken_by == asked.who.id,
        free=found.ticket.taken_by is None,
        district=asked.parts.library.communes.districts.get(found.district or ""),
    )


async def take(asked: StaffRequest) -> web.StreamResponse:
    """Takes it, so that the bot keeps quiet and nobody else answers."""
    number = asked.number()

    async def work(tx: Tx) -> int:
        await tickets.take(tx, asked.who, number, asked.now)
        return await _kept(tx, asked, "ticket taken")

    return asked.back_to(f"/inbox/{number}", "taken", undo=await _done(asked, work))


async def answer(asked: StaffRequest) -> web.StreamResponse:
    """Answers, and goes on talking or leaves it to the bot again."""
    form, number = AnswerForm(asked), asked.number()
    if not form.validate():
        return await _show(asked, form, 422)
    closes, text = asked.form.get("then") != "talk", str(form.text.data)

    async def work(tx: Tx) -> int:
        await tickets.answer(tx, asked.who, number, text, asked.now, closes)
        return await _kept(tx, asked, "ticket closed") if closes else 0

    undo = await _done(asked, work)
    return asked.back_to("/inbox" if closes else f"/inbox/{number}", "answered", undo=undo)


async def hand(asked: StaffRequest) -> web.StreamResponse:
    """Hands it to a colleague who may answer."""
    number, name = asked.number(), str(asked.form.get("to", ""))

    async def work(tx: Tx) -> int:
        to = await colleagues.called(tx, name)
        if to is None or to.roles.isdisjoint(WRITERS):
            raise web.HTTPNotFound
        await tickets.hand(tx, asked.who, number, to, asked.now)
        return await _kept(tx, asked, "ticket handed on", holder=to.id)

    return asked.back_to("/inbox", "handed", undo=await _done(asked, work))


async def close(asked: StaffRequest) -> web.StreamResponse:
    """Ends it without another word; the bot takes over."""

    async def work(tx: Tx) -> int:
        await tickets.close(tx, asked.who, asked.number(), asked.now)
        return await _kept(tx, asked, "ticket closed")

    return asked.back_to("/inbox", "closed", undo=await _done(asked, work))


async def _kept(tx: Tx, asked: StaffRequest, what: str, **detail: int) -> int:
    number = asked.number()
    return await keep(tx, asked, what, f"ticket {number}", f"/inbox/{number}", ticket=number, **detail)


async def _found(tx: Tx, number: int) -> Asked:
    found = await inbox.one(tx, number)
    if found is None:
        raise web.HTTPNotFound
    return found


async def _done(asked: StaffRequest, work: Callable[[Tx], Awaitable[int]]) -> int:
    """What `work` gives, tried anew where the person has just written. Raises `RefusedPageError` where somebody was
    faster."""
    for _ in range(RACES):
        try:
            async with asked.parts.store.begin() as tx:
                return await work(tx)
        except ConflictError:
            continue
        except tickets.TakenError:
            raise RefusedPageError("stale", 409, asked.words) from None
        except tickets.UnderWayError:
            raise RefusedPageError("under way", 409, asked.words) from None
    raise RefusedPageError("stale", 409, asked.words)

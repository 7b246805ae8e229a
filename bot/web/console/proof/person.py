"""/staff/proof: what went to a person, who is typed and never picked from a list."""

from datetime import datetime
from typing import Any, TypeVar

from aiohttp import web
from wtforms import SelectField, StringField

from bot.content import N_
from bot.model import Address
from bot.model.writing.text import whole_number
from bot.store import Tx
from bot.store.ledger import proof
from bot.store.ledger.proof import Answered, Sent
from bot.store.staff import audit
from bot.web.console.campaigns.states import DELIVERIES
from bot.web.console.page.forms import AtMost, StaffForm, cleaned, needed
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import KINDS, sheet

NUMBER = "person"
"""The choice that means the number of a person, and not an address on a channel."""

F = TypeVar("F", bound="PersonForm")

COLUMNS = ("message", "planned", "channel", "outcome", "settled", "attempts", "reason")


class PersonForm(StaffForm):
    """Whose messages, and why."""

    channel = SelectField(N_("Where"), validators=[needed])
    typed = StringField(N_("Address or number"), filters=[cleaned], validators=[needed, AtMost(80)])
    reason = StringField(N_("Why you ask"), filters=[cleaned], validators=[needed, AtMost(200)])


def form_for(asked: StaffRequest, known: dict[str, Any] | None = None) -> PersonForm:
    """The question."""
    return offering(asked, PersonForm(asked, data=known or {}))


def offering(asked: StaffRequest, form: F) -> F:
    """The form with every channel to pick from, and the number of a person."""
    services = asked.parts.services
    titles = dict(services.titles) or {channel.name: channel.name for channel in asked.parts.channels}
    form.channel.choices = [(NUMBER, asked.words(N_("number of the person"))), *titles.items()]
    return form


async def page(asked: StaffRequest) -> web.StreamResponse:
    """Asks whose."""
    known = {"channel": NUMBER, "typed": asked.http.query.get("person", "")[:18]}
    return asked.show("proof/person.html", form=form_for(asked, known), looked=False)


async def ask(asked: StaffRequest) -> web.StreamResponse:
    """Each message, channel, second and outcome; in the log stands the number of the person, and no address."""
    form = form_for(asked)
    if not form.validate():
        return asked.show("proof/person.html", status=422, form=form, looked=False)
    async with asked.parts.store.begin() as tx:
        number = await whom(tx, str(form.channel.data), str(form.typed.data))
        sent = await proof.to_person(tx, number) if number else []
        answered = await proof.answers_to(tx, number) if number else []
        detail = {"person": number or "nobody", "reason": form.reason.data, "messages": len(sent) + len(answered)}
        await audit.record(tx, asked.who.name, "proof looked up", detail, asked.now)
    kind = str(asked.form.get("then", ""))
    if kind in KINDS:
        return await sheet(f"proof-{number or 0}", kind, COLUMNS, rows(asked, sent, answered))
    return asked.show(
        "proof/person.html",
        form=form,
        looked=True,
        person=number,
        sent=sent,
        answered=answered,
        outcomes=outcomes(asked),
    )


async def whom(tx: Tx, channel: str, typed: str) -> int | None:
    """The number of whoever was typed, if there is somebody."""
    if channel == NUMBER:
        return whole_number(typed)
    return await proof.person_at(tx, Address(channel, typed))


def outcomes(asked: StaffRequest) -> dict[str, str]:
    """What became of a message, in words."""
    return {state.value: asked.words(sentence) for state, sentence in DELIVERIES.items()}


def rows(asked: StaffRequest, sent: list[Sent], answered: list[Answered]) -> list[list[object]]:
    """The same as cells."""
    said, question = outcomes(asked), N_("answer to question {number}")
    cells: list[list[object]] = []
    for one in sent:
        at, left = second(asked, one.fired_at), second(asked, one.settled_at)
        cells.append([one.campaign, at, one.channel, said[one.state], left, one.attempt, one.reason])
    for answer in answered:
        at, left = second(asked, answer.answered_at), second(asked, answer.delivered_at)
        cells.append([asked.words(question, number=answer.ticket_id), at, answer.channel, "", left, "", ""])
    return cells


def second(asked: StaffRequest, moment: datetime | None) -> str:
    """A moment to the second on the clock of the site; nothing where there is none."""
    return f"{asked.parts.library.site.local(moment):%Y-%m-%d %H:%M:%S}" if moment else ""

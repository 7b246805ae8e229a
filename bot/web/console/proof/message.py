"""/staff/proof/firings/N: who got a message, by the number of each person; addresses are shown to nobody."""

from aiohttp import web
from wtforms import StringField

from bot.content import N_
from bot.model import Campaign, Occurrence
from bot.model.writing.text import whole_number
from bot.store import Tx
from bot.store.campaigns import campaigns
from bot.store.ledger import proof
from bot.store.ledger.proof import Sent
from bot.store.staff import audit
from bot.web.console.page.forms import AtMost, StaffForm, cleaned, needed
from bot.web.console.proof.person import outcomes, second
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import KINDS, sheet

SHOWN = 100
MOST = 50_000
"""Rows of a file."""

COLUMNS = ("person", "channel", "outcome", "settled", "attempts", "reason")


class ReasonForm(StaffForm):
    """Why somebody asks."""

    reason = StringField(N_("Why you ask"), filters=[cleaned], validators=[needed, AtMost(200)])


async def page(asked: StaffRequest) -> web.StreamResponse:
    """Asks why."""
    async with asked.parts.store.read() as tx:
        campaign, firing = await _found(tx, asked.number())
    return asked.show("proof/message.html", form=ReasonForm(asked), campaign=campaign, firing=firing, looked=False)


async def ask(asked: StaffRequest) -> web.StreamResponse:
    """A hundred people from the number in the form on, or a file of many."""
    form, kind = ReasonForm(asked), str(asked.form.get("then", ""))
    beyond = whole_number(str(asked.form.get("beyond", ""))) or 0
    async with asked.parts.store.begin() as tx:
        campaign, firing = await _found(tx, asked.number())
        if not form.validate():
            return asked.show(
                "proof/message.html", status=422, form=form, campaign=campaign, firing=firing, looked=False
            )
        sent = await proof.of_firing(tx, firing.id, beyond, MOST if kind in KINDS else SHOWN)
        detail = {"campaign": campaign.id, "firing": firing.id, "reason": form.reason.data, "rows": len(sent)}
        await audit.record(tx, asked.who.name, "recipients looked up", detail, asked.now)
    said = outcomes(asked)
    if kind in KINDS:
        return await sheet(f"recipients-{firing.id}", kind, COLUMNS, _rows(asked, sent, said))
    more = sent[-1].person_id if len(sent) == SHOWN else None
    return asked.show(
        "proof/message.html",
        form=form,
        campaign=campaign,
        firing=firing,
        looked=True,
        sent=sent,
        outcomes=said,
        more=more,
        total=sum(firing.totals.values()),
    )


def _rows(asked: StaffRequest, sent: list[Sent], said: dict[str, str]) -> list[list[object]]:
    return [
        [one.person_id, one.channel, said[one.state], second(asked, one.settled_at), one.attempt, one.reason]
        for one in sent
    ]


async def _found(tx: Tx, number: int) -> tuple[Campaign, Occurrence]:
    firing = await campaigns.occurrence_of(tx, number)
    campaign = await campaigns.by_id(tx, firing.campaign_id) if firing else None
    if campaign is None or firing is None:
        raise web.HTTPNotFound
    return campaign, firing

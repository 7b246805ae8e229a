"""/staff/campaigns/N/approve: what an approver answers for, whole, before they say yes; or why it goes back."""

from typing import Any

from aiohttp import web
from wtforms import BooleanField, TextAreaField

from bot.campaigns import approval, lifecycle
from bot.campaigns.schedules.rules import in_force
from bot.campaigns.schedules.schedule import begins
from bot.content import N_
from bot.model import Campaign, CampaignState
from bot.store import Tx
from bot.web.console.campaigns import shown
from bot.web.console.campaigns.doing import changing, done
from bot.web.console.guard import RefusedPageError
from bot.web.console.page.forms import AtMost, StaffForm, cleaned, needed
from bot.web.console.request import StaffRequest


class ReturnForm(StaffForm):
    """Why it goes back."""

    reason = TextAreaField(N_("What shall be changed?"), filters=[cleaned], validators=[needed, AtMost(400)])


class ApproveForm(StaffForm):
    """That they know how many people get it."""

    understood = BooleanField(validators=[needed])


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The message, who wrote it, number of people, and what changed since it was handed in before."""
    return await _show(asked, ReturnForm(asked), ApproveForm(asked))


async def _show(asked: StaffRequest, back: ReturnForm, yes: ApproveForm, status: int = 200) -> web.StreamResponse:
    library = asked.parts.library
    async with asked.parts.store.read() as tx:
        campaign = await _waiting(asked, tx)
        authors = await shown.authors(tx, campaign)
        told = await shown.told(asked, tx, campaign)
    reach = await shown.counting(asked, campaign)
    return asked.show(
        "campaigns/approval.html",
        status=status,
        seen=approval.seen(approval.digest(campaign, library), reach.total) if reach else "",
        total=reach.total if reach else 0,
        authors=authors,
        own=lifecycle.is_own(asked.who, campaign) and not asked.parts.services.office.one_person,
        changes=_changes(asked, campaign),
        previews=list(shown.previews(asked, campaign.content)),
        back=back,
        yes=yes,
        **told,
        **shown.reach_words(asked, reach),
    )


async def approve(asked: StaffRequest) -> web.StreamResponse:
    """Lets it go out, as it was shown and to as many people. Raises `RefusedPageError`."""
    yes = ApproveForm(asked)
    if not yes.validate():
        return await _show(asked, ReturnForm(asked, posted=False), yes, 422)
    site, office = asked.parts.library.site, asked.parts.services.office

    async def work(tx: Tx) -> None:
        campaign = await shown.found(tx, asked.number())
        people = (await shown.counted(asked, tx, campaign)).total
        looked = lifecycle.Shown(str(asked.form.get("seen", "")), people, asked.parts.library)
        rules = await in_force(tx)
        first = begins(campaign, site.zone, rules.left_out(site.country), asked.now)
        await lifecycle.approve(tx, asked.who, campaign.id, looked, first, asked.now, office.one_person)

    await done(asked, work)
    return asked.back_to(f"/campaigns/{asked.number()}", "approved")


async def send_back(asked: StaffRequest) -> web.StreamResponse:
    """Sends it back with a reason, which its writers read."""
    back = ReturnForm(asked)
    if not back.validate():
        return await _show(asked, back, ApproveForm(asked, posted=False), 422)
    number, reason = asked.number(), str(back.reason.data)

    async def work(tx: Tx) -> int:
        async with changing(tx, asked, "campaign returned") as undo:
            await lifecycle.send_back(tx, asked.who, number, asked.now, reason)
        return undo.number

    return asked.back_to(f"/campaigns/{number}", "returned", undo=await done(asked, work))


async def _waiting(asked: StaffRequest, tx: Tx) -> Campaign:
    campaign = await shown.found(tx, asked.number())
    if campaign.state is not CampaignState.WAITING:
        raise RefusedPageError("stale", 409, asked.words)
    return campaign


def _changes(asked: StaffRequest, campaign: Campaign) -> list[dict[str, Any]]:
    """What differs from what was handed in before: what it is, as it was and as it is."""
    before, now = campaign.handed.get("before", {}), approval.parts(campaign, asked.parts.library)
    return [
        {"label": asked.words(name), "before": _plain(before.get(part)), "after": _plain(now[part])}
        for part, name in approval.PARTS.items()
        if before and before.get(part) != now[part]
    ]


def _plain(value: Any) -> str:
    """Plain data as somebody reads it who compares two."""
    if isinstance(value, dict):
        return "\n\n".join(f"{key}: {_plain(each)}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(_plain(each) for each in value)
    return str(value)

"""/staff/campaigns/N/rehearsal: what becomes of it if it goes out as planned; and, once it has, what did become."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from aiohttp import web

from bot.campaigns.beforehand import rehearsal
from bot.campaigns.beforehand.estimate import HINDERED
from bot.campaigns.schedules.rules import Rules, in_force
from bot.campaigns.schedules.schedule import ScheduleError, first_firing
from bot.content import N_
from bot.model import Campaign
from bot.store.campaigns import rehearsals
from bot.store.staff import audit
from bot.web.console.campaigns.shown import found
from bot.web.console.request import StaffRequest
from bot.web.console.underway import UNDERWAY
from bot.web.context import Web

LINES = {
    "sent": N_("sent"),
    "left": N_("turn out to have left or blocked the helper"),
    "refused": N_("refused, or nothing to say to them"),
    "late": N_("too late: the time for it is over"),
    "billed": N_("messages that are billed"),
}
"""What a rehearsal foretells of those who are reached; the ledger says it too."""

SAME = {
    "sent": ("sent",),
    "left": ("unreachable",),
    "refused": ("failed",),
    "late": ("expired",),
    "billed": ("billed",),
}


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The newest rehearsal, beside what happened since."""
    async with asked.parts.store.read() as tx:
        campaign = await found(tx, asked.number())
        kept = await rehearsals.of(tx, campaign.id)
        happened = await rehearsals.happened(tx, campaign.id, kept.at) if kept else None
    name, underway = _name(campaign), asked.http.app[UNDERWAY]
    return asked.show(
        "campaigns/rehearsal.html",
        ("foretold",),
        campaign=campaign,
        kept=kept,
        lines=_lines(asked, kept.foretold, happened[0] if happened else None) if kept else [],
        held=[asked.words(HINDERED[why], count=n).removeprefix("• ") for why, n in kept.foretold["held"].items()]
        if kept
        else [],
        lasts=_minutes(timedelta(seconds=kept.foretold["seconds"])) if kept else 0,
        lasted=_minutes(happened[2] - happened[1]) if happened and happened[2] else None,
        busy=name in underway,
        failed=name in underway.failed,
    )


async def begin(asked: StaffRequest) -> web.StreamResponse:
    """Rehearses it as it stands now; that may take a while with very many people."""
    async with asked.parts.store.begin() as tx:
        campaign = await found(tx, asked.number())
        await audit.record(tx, asked.who.name, "campaign rehearsed", {"campaign": campaign.id}, asked.now)
    underway = asked.http.app[UNDERWAY]
    underway.failed.discard(_name(campaign))
    underway.begin(_name(campaign), partial(_rehearse, asked.parts, campaign))
    return asked.back_to(f"/campaigns/{campaign.id}/rehearsal")


async def _rehearse(parts: Web, campaign: Campaign) -> None:
    library, office = parts.library, parts.services.office
    channels = {channel.name: channel for channel in parts.channels}
    async with parts.store.read() as tx:
        at = _fires(parts, campaign, await in_force(tx))
        foretold = await rehearsal.rehearse(tx, campaign, library, office, channels, at)
    async with parts.store.begin() as tx:
        await rehearsals.keep(tx, campaign.id, at, foretold.plain(), parts.clock())


def _fires(parts: Web, campaign: Campaign, rules: Rules) -> datetime:
    """When it would go out next: as planned, or at once where that has passed."""
    site, now = parts.library.site, parts.clock()
    try:
        return campaign.next_at or first_firing(
            campaign.rrule, max(campaign.starts_at, now), site.zone, rules.left_out(site.country)(campaign)
        )
    except ScheduleError:
        return now


def _name(campaign: Campaign) -> str:
    return f"rehearsal {campaign.id}"


def _minutes(length: timedelta) -> int:
    return max(round(length / timedelta(minutes=1)), 1)


def _lines(asked: StaffRequest, foretold: dict[str, Any], happened: dict[str, int] | None) -> list[tuple[Any, ...]]:
    """Label, foretold, happened."""
    return [
        (asked.words(label), foretold[name], sum(happened[state] for state in SAME[name]) if happened else None)
        for name, label in LINES.items()
        if foretold[name] or (happened and sum(happened[state] for state in SAME[name]))
    ]

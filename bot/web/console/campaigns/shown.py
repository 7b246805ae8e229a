"""A campaign as pages show it: in words, as each channel shows it, and what it comes to."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.campaigns import lifecycle
from bot.campaigns.approval import digest
from bot.campaigns.audiences.words import in_words
from bot.campaigns.beforehand.estimate import HINDERED, SECONDS, Reach, reached
from bot.campaigns.compose import message
from bot.campaigns.lifecycle import Action
from bot.campaigns.practice import practice
from bot.campaigns.schedules import schedule_words
from bot.campaigns.schedules.rules import Rules, in_force
from bot.campaigns.schedules.schedule import ScheduleError
from bot.campaigns.wording import STATES
from bot.content import N_, name_in
from bot.model import Campaign, CampaignState, Colleague, Content, Message
from bot.store import Tx
from bot.store.campaigns import campaigns
from bot.store.staff import colleagues
from bot.web.console.counts import COUNTS
from bot.web.console.request import StaffRequest

OVER = (CampaignState.FINISHED, CampaignState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a channel makes of a message: in which language and variant, in as many parts as it takes."""

    channel: str
    language: str
    variant: str
    parts: tuple[Message, ...]


async def found(tx: Tx, number: int) -> Campaign:
    """The campaign of a number. Raises HTTP's 404."""
    campaign = await campaigns.by_id(tx, number)
    if campaign is None:
        raise web.HTTPNotFound
    return campaign


def previews(asked: StaffRequest, content: Content) -> Iterator[Preview]:
    """Every channel side by side, in every language and variant."""
    services = asked.parts.services
    for language in services.library.site.languages:
        for variant in ("A", "B") if content.texts_b else ("A",):
            whole = message(services.library, content, language, variant)
            for channel, parts in services.office.shown(whole).items():
                named = name_in(asked.words.language, language)
                yield Preview(channel, named, variant if content.texts_b else "", tuple(parts))


async def counting(asked: StaffRequest, campaign: Campaign) -> Reach | None:
    """What a campaign comes to, as far as a page can wait for that."""

    async def count() -> Reach:
        async with asked.parts.store.read() as tx:
            return await counted(asked, tx, campaign)

    key = json.dumps([campaign.audience.plain(), campaign.content.plain()], sort_keys=True)
    return await asked.http.app[COUNTS].now(f"reach {key}", count)


async def counted(asked: StaffRequest, tx: Tx, campaign: Campaign) -> Reach:
    """What a campaign comes to now."""
    services = asked.parts.services
    return await reached(tx, campaign.audience, services.library, services.office, asked.now, campaign.content)


def reach_words(asked: StaffRequest, reach: Reach | None) -> dict[str, Any]:
    """What the partial `_reach.html` needs."""
    if reach is None:
        return {"reach": None}
    words, districts = asked.words, asked.parts.library.communes.districts
    minutes = N_("At the allowed pace it takes about {minutes} minutes.")
    slow = reach.seconds >= 90
    quick = words(SECONDS, count=max(round(reach.seconds), 1))
    unknown = words(N_("district not told"))
    named = [(districts[code].name if code in districts else unknown, n) for code, n in reach.districts.items()]
    return {
        "reach": reach,
        "lasts": words(minutes, minutes=round(reach.seconds / 60)) if slow else quick,
        "hindered": [words(HINDERED[why], count=count).removeprefix("• ") for why, count in reach.cannot.items()],
        "reach_districts": sorted(named, key=lambda pair: -pair[1]),
    }


async def told(asked: StaffRequest, tx: Tx, campaign: Campaign) -> dict[str, Any]:
    """To whom and when, in words; the next firings."""
    library, words, rules = asked.parts.library, asked.words, await in_force(tx)
    firings = _firings(asked, campaign, rules)
    return {
        "campaign": campaign,
        "practice": practice(campaign.audience) is not None,
        "state": words(STATES[campaign.state]),
        "whom": in_words(campaign.audience, words, library),
        "when": schedule_words.in_words(words, campaign.rrule, campaign.starts_at, library.site.zone),
        "firings": firings,
        "held": None if campaign.state in OVER else rules.hold_until(max([asked.now, *firings[:1]]), library.site.zone),
    }


def _firings(asked: StaffRequest, campaign: Campaign, rules: Rules) -> list[Any]:
    if campaign.state in OVER:
        return []
    site = asked.parts.library.site
    nobody = rules.left_out(site.country)(campaign)
    try:
        return schedule_words.next_five(campaign.rrule, campaign.starts_at, asked.now, site.zone, nobody)
    except ScheduleError:
        return []


ACTIONS: dict[str, Action] = {
    "edit": lifecycle.CHANGE,
    "submit": lifecycle.SUBMIT,
    "approve": lifecycle.APPROVE,
    "pause": lifecycle.PAUSE,
    "resume": lifecycle.RESUME,
    "cancel": lifecycle.CANCEL,
}


def offered(who: Colleague, campaign: Campaign) -> list[str]:
    """What a colleague can do with a campaign as it stands."""
    return [
        name
        for name, action in ACTIONS.items()
        if campaign.state in action.leaves and not who.roles.isdisjoint(action.roles)
    ]


async def authors(tx: Tx, campaign: Campaign) -> list[str]:
    """Whoever wrote any of it and still works here."""
    known = {one.id: one.name for one in await colleagues.all_(tx)}
    return [known[number] for number in dict.fromkeys(campaign.writers) if number in known]


def version(asked: StaffRequest, campaign: Campaign) -> str:
    """Which version of a campaign somebody looks at: what they send back counts for that one alone."""
    return f"{campaign.state}:{digest(campaign, asked.parts.library)}"

"""/staff/campaigns/N/audience: to whom, condition by condition, with the sentence and the count after each."""

import hashlib
import json
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, time

from aiohttp import web

from bot.campaigns import lifecycle
from bot.campaigns.audiences.conditions import FIXED, PICKED, values
from bot.campaigns.audiences.words import CHANGES, in_words, narrowed
from bot.campaigns.practice import in_earnest, practice, practised
from bot.campaigns.schedules.schedule import ScheduleError
from bot.campaigns.schedules.schedule_words import past_day
from bot.content import N_
from bot.model import Audience, Campaign, CampaignState
from bot.model.campaigns.audience import EVERYBODY, All, AnyOf, Joined, Not, Within, both
from bot.store import Tx
from bot.store.campaigns import audiences
from bot.store.staff.rows import Rows
from bot.web.console.campaigns.doing import changing, done
from bot.web.console.campaigns.shown import counting, found, reach_words, told, version
from bot.web.console.guard import RefusedPageError
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.keeping import noting

NO_DAY = N_("I do not see a day of the past in that. Please type it like 1/5/2021.")
NO_COMMUNE = N_("I do not find that commune. Pick it from the list or type its name again.")
FIELDS = ("district", "group", "language", "channel")


async def page(asked: StaffRequest, wrong: str = "", status: int = 200) -> web.StreamResponse:
    """The audience as it stands, how many that are, and what can be added or taken away."""
    async with asked.parts.store.read() as tx:
        campaign = await found(tx, asked.number())
        if campaign.state is not CampaignState.DRAFT:
            raise RefusedPageError("stale", 409, asked.words)
        kept = await audiences.kept(tx)
        words = await told(asked, tx, campaign)
    reach, whom = await counting(asked, campaign), in_earnest(campaign.audience)
    library, office = asked.parts.library, asked.parts.services.office
    return asked.show(
        "campaigns/audience.html",
        ("whom",),
        status=status,
        version=version(asked, campaign),
        parts=[(key_of(part), _named(asked, part)) for part in parts_of(whom)],
        joined="or" if isinstance(whom, AnyOf) else "and",
        everybody=whom == EVERYBODY,
        fields={name: (PICKED[name][0], values(name, library, office, asked.words.language)) for name in FIELDS},
        fixed={name: label for name, (label, _) in FIXED.items()},
        kept=kept,
        wrong=wrong,
        **words,
        **reach_words(asked, reach),
    )


async def change(asked: StaffRequest) -> web.StreamResponse:
    """Adds what was picked, takes one condition away, goes back to everybody, or takes or keeps a saved audience."""
    then = str(asked.form.get("then", ""))
    if then == "preview":
        return await _preview(asked)

    async def work(tx: Tx) -> int:
        campaign = await found(tx, asked.number())
        if version(asked, campaign) != asked.form.get("version"):
            raise RefusedPageError("stale", 409, asked.words)
        if then == "keep":
            return await _keep(asked, tx, campaign)
        target = await _changed(asked, tx, in_earnest(campaign.audience), then)
        async with changing(tx, asked, path="/audience") as changed:
            await lifecycle.change(tx, asked.who, campaign.id, asked.now, audience=target)
        return changed.number

    try:
        undo = await done(asked, work)
    except ScheduleError:
        return await page(asked, asked.words(NO_DAY), 422)
    except LookupError:
        return await page(asked, asked.words(NO_COMMUNE), 422)
    return asked.back_to(f"/campaigns/{asked.number()}/audience", "saved", undo=undo)


async def _keep(asked: StaffRequest, tx: Tx, campaign: Campaign) -> int:
    """Keeps the audience under a name; gives the number under which that is taken back."""
    name = (str(asked.form.get("name", "")).strip() or campaign.name)[:40]
    its, path = Rows("saved_audience", {"name": name}), f"/campaigns/{campaign.id}/audience"
    async with noting(tx, asked, "audience saved", its, path) as undo:
        await audiences.keep(tx, name, in_earnest(campaign.audience), asked.now)
    return undo.number


async def _preview(asked: StaffRequest) -> web.StreamResponse:
    """What it would come to with what is filled in; nothing is kept. What cannot be read yet counts for nothing."""
    async with asked.parts.store.read() as tx:
        campaign = await found(tx, asked.number())
        with suppress(ScheduleError, LookupError):
            target = await _changed(asked, tx, in_earnest(campaign.audience), "add")
            campaign = replace(campaign, audience=practised(target, practice(campaign.audience)))
        words = await told(asked, tx, campaign)
    words |= reach_words(asked, await counting(asked, campaign))
    return asked.show("campaigns/audience.html", ("whom",), **words)


async def _changed(asked: StaffRequest, tx: Tx, target: Audience, then: str) -> Audience:
    if then == "everybody":
        return EVERYBODY
    if then == "kept":
        return (await audiences.kept(tx)).get(str(asked.form.get("kept", "")), target)
    if then.startswith("without:"):
        left = [part for part in parts_of(target) if key_of(part) != then.removeprefix("without:")]
        return AnyOf(tuple(left)) if isinstance(target, AnyOf) and len(left) > 1 else both(*left)
    change = CHANGES.get(str(asked.form.get("how", "")), narrowed)
    for part in _picked(asked):
        target = change(target, part)
    return target


def _picked(asked: StaffRequest) -> list[Audience]:
    """The conditions that were filled in; only what was offered counts. Raises `ScheduleError`, `LookupError`."""
    library, office = asked.parts.library, asked.parts.services.office
    picked: list[Audience] = []
    for name in FIELDS:
        offered = values(name, library, office, asked.words.language)
        chosen = tuple(str(value) for value in asked.form.getall(name, []) if value in offered)
        picked += [Within(name, chosen)] if chosen else []
    picked += [FIXED[name][1] for name in map(str, asked.form.getall("fixed", [])) if name in FIXED]
    commune = str(asked.form.get("commune", "")).strip()
    if commune:
        places = library.communes.find_communes(commune)
        if len(places) != 1:
            raise LookupError(commune)
        picked.append(Within("commune", (places[0].code,)))
    for name in ("before", "since"):
        typed = str(asked.form.get(name, "")).strip()
        if typed:
            joined = Joined(_midnight(asked, typed).isoformat())
            picked.append(joined if name == "before" else Not(joined))
    return picked


def _midnight(asked: StaffRequest, typed: str) -> datetime:
    site = asked.parts.library.site
    return datetime.combine(past_day(typed, site.local(asked.now).date()), time(), site.zone)


def _named(asked: StaffRequest, part: Audience) -> str:
    return in_words(both(part), asked.words, asked.parts.library).removeprefix("• ")


def parts_of(audience: Audience) -> tuple[Audience, ...]:
    """The conditions that can be taken away one by one."""
    if isinstance(audience, All | AnyOf):
        return audience.parts
    return () if audience == EVERYBODY else (audience,)


def key_of(part: Audience) -> str:
    """What a condition is called in a form."""
    return hashlib.sha256(json.dumps(part.plain(), sort_keys=True).encode()).hexdigest()[:16]

"""Writing a campaign: from a template or an empty page to a draft, with what each channel makes of it beside it."""

from typing import Any

from aiohttp import web

from bot.campaigns import lifecycle
from bot.campaigns.lifecycle import Plan
from bot.campaigns.practice import practice, practised
from bot.campaigns.schedules.rules import in_force, night
from bot.content import N_
from bot.model import Audience, Campaign, CampaignState, Content
from bot.model.campaigns.audience import Alone
from bot.store import Tx
from bot.store.staff.rows import Rows
from bot.web.console.campaigns.doing import changing, done
from bot.web.console.campaigns.form import AT, NOW, RULE, CampaignForm, form_for
from bot.web.console.campaigns.shown import found, previews, version
from bot.web.console.guard import RefusedPageError
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.keeping import added

EMPTY = Content({})

PRACTICE = "practice"
"""Where an address asks for it, nobody gets what is written but whoever writes it."""


async def origins(asked: StaffRequest) -> web.StreamResponse:
    """What it can begin from, with text and picture in sight; nothing that is held back."""
    templates = {name: one for name, one in asked.parts.library.templates.items() if not one.held}
    return asked.show(
        "campaigns/origins.html",
        templates=templates,
        code=asked.words.language,
        practice=PRACTICE in asked.http.query,
    )


async def fresh(asked: StaffRequest) -> web.StreamResponse:
    """A new one in the form; nothing is kept before it is sent."""
    template = asked.parts.library.templates.get(asked.http.query.get("from", ""))
    base = template.content(asked.parts.library.kit) if template else EMPTY
    name = template.title[asked.words.language] if template else ""
    if PRACTICE in asked.http.query:
        name = asked.words(N_("Practice: {name}"), name=name).rstrip(": ")
    return await _show(asked, form_for(asked, base, {"name": name, "begins": NOW}), base)


async def draft(asked: StaffRequest) -> web.StreamResponse:
    """Keeps a new draft; goes on to say to whom."""
    template = asked.parts.library.templates.get(asked.http.query.get("from", ""))
    base = template.content(asked.parts.library.kit) if template else EMPTY
    form = form_for(asked, base, {})
    plan = _plan(asked, form)
    if asked.form.get("then") == "preview" or plan is None:
        return await _show(asked, form, base, 200 if asked.form.get("then") == "preview" else 422)
    alone = Alone(asked.who.id) if PRACTICE in asked.http.query else None
    audience = practised(Audience.of(template.audience if template else {}), alone)
    content = form.content(base, asked.parts.library)

    async def work(tx: Tx) -> tuple[int, int]:
        number = await lifecycle.draft(tx, asked.who, str(form.name.data), content, audience, plan, asked.now)
        return number, await added(tx, asked, "campaign drafted", Rows("campaign", {"id": number}), "/campaigns")

    number, undo = await done(asked, work)
    return asked.back_to(f"/campaigns/{number}/audience", "drafted", undo=undo)


async def edit(asked: StaffRequest) -> web.StreamResponse:
    """A draft in the form. Raises `RefusedPageError` for what is none any more."""
    campaign = await _draft(asked)
    local = asked.parts.library.site.local(campaign.starts_at)
    known = {
        "name": campaign.name,
        "begins": RULE if campaign.rrule else AT if campaign.starts_at > asked.now else NOW,
        "at": f"{local:%Y-%m-%dT%H:%M}",
        "rule": campaign.rrule,
        "skip_holidays": campaign.skip_holidays,
    }
    return await _show(asked, form_for(asked, campaign.content, known), campaign.content, campaign=campaign)


async def change(asked: StaffRequest) -> web.StreamResponse:
    """Keeps what was changed, unless somebody else was faster."""
    campaign = await _draft(asked)
    form = form_for(asked, campaign.content, {})
    plan = _plan(asked, form)
    if asked.form.get("then") == "preview" or plan is None:
        status = 200 if asked.form.get("then") == "preview" else 422
        return await _show(asked, form, campaign.content, status, campaign)
    content = form.content(campaign.content, asked.parts.library)
    when = {"starts_at": plan.starts_at, "rrule": plan.rrule, "skip_holidays": plan.skip_holidays}

    async def work(tx: Tx) -> int:
        if version(asked, await found(tx, campaign.id)) != asked.form.get("version"):
            raise RefusedPageError("stale", 409, asked.words)
        async with changing(tx, asked) as undo:
            await lifecycle.change(tx, asked.who, campaign.id, asked.now, name=form.name.data, content=content, **when)
        return undo.number

    return asked.back_to(f"/campaigns/{campaign.id}", "saved", undo=await done(asked, work))


async def _draft(asked: StaffRequest) -> Campaign:
    async with asked.parts.store.read() as tx:
        campaign = await found(tx, asked.number())
    if campaign.state is not CampaignState.DRAFT:
        raise RefusedPageError("stale", 409, asked.words)
    return campaign


def _plan(asked: StaffRequest, form: CampaignForm) -> Plan | None:
    """When it goes out, if all that was typed makes sense; what does not says so beside its field."""
    good = form.validate()
    if form.second.data and not all(form.said("second").values()):
        for field in form.texts("second"):
            field.errors = [*field.errors, asked.words(N_("Please fill this in."))] if not field.data else field.errors
        good = False
    when = form.planned(asked.now, asked.parts.library.site.zone)
    if not good or when is None:
        return None
    return Plan(when.starts_at, when.rrule, bool(form.skip_holidays.data))


async def _show(
    asked: StaffRequest, form: CampaignForm, base: Content, status: int = 200, campaign: Campaign | None = None
) -> web.Response:
    content = form.content(base, asked.parts.library) if asked.http.method == "POST" else base
    shown = previews(asked, content) if any(content.texts.values()) else ()
    context: dict[str, Any] = {"version": version(asked, campaign)} if campaign else {}
    async with asked.parts.store.read() as tx:
        hours = night(await in_force(tx))
    alone = practice(campaign.audience) is not None if campaign else PRACTICE in asked.http.query
    return asked.show(
        "campaigns/editor.html",
        ("previews",),
        status,
        form=form,
        previews=list(shown),
        campaign=campaign,
        languages=form.languages,
        practice=alone,
        night=hours,
        **context,
    )

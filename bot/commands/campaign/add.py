"""A new campaign, from a template or from texts: `campaign add`."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

import click

from bot.campaigns import lifecycle
from bot.campaigns.audiences.words import in_words
from bot.campaigns.beforehand import estimate
from bot.campaigns.beforehand.fitness import UnfitError, must_fit
from bot.campaigns.schedules.rules import in_force
from bot.commands.campaign.lookup import UNSETTLED, english, here, shown
from bot.commands.campaign.options import Options
from bot.commands.terminal.acting import acting
from bot.commands.terminal.database import in_transaction
from bot.commands.terminal.telling import tell, tell_text
from bot.commands.terminal.who import as_option
from bot.content import Library, load
from bot.model import Audience, Colleague, Content, Office
from bot.model.campaigns.audience import PROGRESS, AudienceError
from bot.office import read_settings
from bot.settings import Settings
from bot.store import Tx
from bot.store.campaigns import audiences


@click.command()
@click.argument("name")
@click.option("--template", default="", help="A campaign of content/campaigns to begin from: its name.")
@click.option("--text", "texts", multiple=True, help="LANGUAGE=TEXT, once for each language of the site.")
@click.option("--prepared", multiple=True, help="LANGUAGE=CHANNEL:ID[,FIELD=TEXT…]: what a channel approved.")
@click.option("--at", default="now", help="When it first fires: 'now', or 2021-06-01 07:00 on the clock of the site.")
@click.option("--repeat", default="", help="An RFC 5545 rule: FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=7;BYMINUTE=0")
@click.option("--skip-holidays", is_flag=True, help="Do not fire on public holidays.")
@click.option("--missed", type=click.Choice(["late", "skip"]), default="late", help="A firing that was slept through.")
@click.option("--district", "districts", multiple=True, help="A district by code or name; may be given more than once.")
@click.option("--group", "groups", multiple=True, help="A group of site.yaml.")
@click.option("--language", "languages", multiple=True, help="A language.")
@click.option("--channel", "channels", multiple=True, help="A channel, by its name in the estimate.")
@click.option("--progress", type=click.Choice(PROGRESS), help="How far the install guide was followed.")
@click.option("--audience", "expression", default="", help='A saved name, or JSON: {"any": [{"owner": true}, …]}')
@as_option
@click.option("--yes", is_flag=True, help="Do not ask.")
def add(name: str, by: str, yes: bool, **typed: Any) -> None:
    """Add a campaign. Shows how many it reaches; then it waits for approval, or is scheduled in a one-person office."""
    settings, options = read_settings(), Options(**typed)
    library = load(settings.content_dir, settings.locales_dir)
    content = options.content(library)
    _must_fit(content, here(settings), library)
    audience = options.audience(library, in_transaction(settings, audiences.kept) if options.expression else {})
    plan = options.plan(library.site.zone)
    _show(settings, library, content, audience, plan.starts_at)
    if not yes:
        click.confirm("Add it?", abort=True)
    draft = partial(lifecycle.draft, name=name, content=content, audience=audience, plan=plan)
    one_person = settings.one_person_office
    seen = partial(shown, here=here(settings), library=library) if one_person else None
    hand_in = partial(_add, draft, acting(settings, by), plan.starts_at, library, seen)
    try:
        number = in_transaction(settings, hand_in)
    except lifecycle.UnsettledError as waits:
        raise click.ClickException(UNSETTLED.format(titles=waits)) from waits
    tell(
        f"Campaign {number} is scheduled."
        if one_person
        else f"Campaign {number} waits for approval: bot campaign approve {number} --as NAME"
    )


async def _add(
    draft: Callable[..., Awaitable[int]],
    colleague: Colleague,
    starts_at: datetime,
    library: Library,
    seen: Callable[..., Awaitable[lifecycle.Shown]] | None,
    tx: Tx,
) -> int:
    """With `seen` whoever wrote it approves it too, as it was just shown."""
    now = datetime.now(UTC)
    number = await draft(tx, colleague, now=now)
    others = await lifecycle.submit(tx, colleague, number, library, now)
    if seen is not None:
        await lifecycle.approve(tx, colleague, number, await seen(tx, number=number), starts_at, now, one_person=True)
    elif not others:
        tell("Nobody may approve it yet: bot staff invite NAME approver")
    return number


def _show(settings: Settings, library: Library, content: Content, audience: Audience, starts_at: datetime) -> None:
    site, words = here(settings), english(library)
    rules = in_transaction(settings, partial(in_force, weekly_cap=site.weekly_cap))
    count = partial(
        audiences.breakdown,
        audience=audience,
        guides=library.tracked,
        now=datetime.now(UTC),
        cap=rules.weekly_cap,
        ways=site.ways(content),
    )
    try:
        parts = in_transaction(settings, count)
    except AudienceError as wrong:
        raise click.UsageError(str(wrong)) from wrong
    tell("It goes to:")
    tell_text(f"    {in_words(audience, words, library)}")
    tell_text(estimate.in_words(estimate.reach(parts, site), words, library))
    tell(f"First firing: {library.site.local(starts_at):%Y-%m-%d %H:%M}")
    for language, text in content.texts.items():
        tell_text(f"[{language}] {text}")


def _must_fit(content: Content, site: Office, library: Library) -> None:
    try:
        must_fit(content, site.shown)
    except UnfitError as wrong:
        raise click.UsageError(wrong.fault.in_words(english(library))) from wrong

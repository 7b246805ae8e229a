"""A new campaign, from a template or from texts: `campaign add`."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import click
from dateutil.parser import isoparse

from bot.campaigns import estimate, lifecycle
from bot.campaigns.audience import in_words
from bot.campaigns.schedule import ScheduleError, first_firing
from bot.commands.acting import acting, as_option
from bot.commands.campaign.lookup import english
from bot.commands.database import in_transaction, with_store
from bot.content import Library, load
from bot.model import Audience, Colleague, Content, Office
from bot.model.audience import PROGRESS, AudienceError, Progress, Within, both
from bot.office import channels_on, office, read_settings
from bot.settings import Settings
from bot.store import Store, Tx
from bot.store.campaigns import audiences


@click.command()
@click.argument("name")
@click.option("--template", default="", help="A campaign of content/campaigns to begin from: its name.")
@click.option("--text", "texts", multiple=True, help="LANGUAGE=TEXT, once for each language of the site.")
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
def add(
    name: str,
    template: str,
    texts: tuple[str, ...],
    at: str,
    repeat: str,
    skip_holidays: bool,
    missed: str,
    districts: tuple[str, ...],
    groups: tuple[str, ...],
    languages: tuple[str, ...],
    channels: tuple[str, ...],
    progress: str | None,
    expression: str,
    by: str,
    yes: bool,
) -> None:
    """Add a campaign. Shows how many it reaches; then it waits for approval, or is scheduled in a one-person office."""
    settings = read_settings()
    library = load(settings.content_dir, settings.locales_dir)
    content = _content(template, texts, library)
    narrow = {"group": _groups(groups, library), "language": languages, "channel": channels}
    narrow["district"] = _districts(districts, library)
    target = both(
        _expression(expression, template, settings, library),
        *(Within(field, values) for field, values in narrow.items() if values),
        *([Progress(progress)] if progress else []),
    )
    starts_at = _first(at, repeat, library)
    _show(settings, library, content, target, starts_at)
    if not yes:
        click.confirm("Add it?", abort=True)
    plan = lifecycle.Plan(starts_at, repeat, skip_holidays, missed)
    who = acting(settings, by)
    number = in_transaction(settings, lambda tx: _add(tx, who, name, content, target, plan, settings.one_person_office))
    one_person = settings.one_person_office
    click.echo(
        f"Campaign {number} is scheduled."
        if one_person
        else f"Campaign {number} waits for approval: python -m bot campaign approve {number} --as NAME"
    )


async def _add(
    tx: Tx, who: Colleague, name: str, content: Content, target: Audience, plan: lifecycle.Plan, one_person: bool
) -> int:
    now = datetime.now(UTC)
    number = await lifecycle.draft(tx, who, name, content, target, plan, now)
    await lifecycle.submit(tx, who, number, now)
    if one_person:
        await lifecycle.approve(tx, who, number, plan.starts_at, now, one_person=True)
    return number


def _show(settings: Settings, library: Library, content: Content, target: Audience, starts_at: datetime) -> None:
    here, words = with_store(settings, partial(_office, settings)), english(library)
    count = partial(
        audiences.breakdown, audience=target, guides=library.tracked, now=datetime.now(UTC), cap=here.weekly_cap
    )
    try:
        parts = in_transaction(settings, count)
    except AudienceError as wrong:
        raise click.UsageError(str(wrong)) from wrong
    click.echo(f"It goes to:\n{in_words(target, words, library)}")
    click.echo(estimate.in_words(estimate.reach(parts, here), words, library))
    click.echo(f"First firing: {library.site.local(starts_at):%Y-%m-%d %H:%M}")
    for language, text in content.texts.items():
        click.echo(f"[{language}] {text}")


async def _office(settings: Settings, store: Store) -> Office:
    return office(settings, channels_on(settings, store))


def _content(template: str, texts: tuple[str, ...], library: Library) -> Content:
    known = library.templates.get(template)
    if template and known is None:
        raise click.UsageError(f"--template is one of: {', '.join(library.templates)}")
    spoken = dict(text.split("=", 1) for text in texts if "=" in text)
    whole = {**(known.texts if known else {}), **spoken}
    missing = [language for language in library.site.languages if not whole.get(language, "").strip()]
    if missing or len(spoken) != len(texts):
        raise click.UsageError(f"--text LANGUAGE=TEXT is needed for: {', '.join(library.site.languages)}")
    unknown = set(spoken) - set(library.site.languages)
    if unknown:
        raise click.UsageError(f"the site does not speak {', '.join(unknown)}")
    return replace(known.content if known else Content(whole), texts=whole)


def _expression(expression: str, template: str, settings: Settings, library: Library) -> Audience:
    if not expression:
        return Audience.of(library.templates[template].audience if template else {})
    saved = in_transaction(settings, audiences.kept)
    if expression in saved:
        return saved[expression]
    try:
        return Audience.of(json.loads(expression))
    except ValueError as wrong:
        raise click.UsageError(f"--audience: {wrong}") from wrong


def _districts(names: tuple[str, ...], library: Library) -> tuple[str, ...]:
    codes = []
    for name in names:
        found = library.communes.districts.get(name) or library.communes.find_district(name)
        if found is None:
            raise click.UsageError(f"--district {name}: not a district of content/places")
        codes.append(found.code)
    return tuple(codes)


def _groups(groups: tuple[str, ...], library: Library) -> tuple[str, ...]:
    known = {option.id for option in library.site.groups}
    if set(groups) - known:
        raise click.UsageError(f"--group is one of: {', '.join(sorted(known))}")
    return groups


def _first(at: str, repeat: str, library: Library) -> datetime:
    zone = library.site.zone
    try:
        moment = datetime.now(zone) if at == "now" else isoparse(at.replace(" ", "T")).replace(tzinfo=zone)
        return first_firing(repeat, moment, zone)
    except (ValueError, ScheduleError) as wrong:
        raise click.UsageError(str(wrong)) from wrong

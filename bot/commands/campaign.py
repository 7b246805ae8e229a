"""campaign."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

import click
from dateutil import parser as dates

from bot.campaigns.schedule import ScheduleError, first_firing
from bot.content import Library, load
from bot.model import Audience, Campaign, DeliveryState, Occurrence
from bot.settings import Settings
from bot.store import Store, Tx, campaigns, deliveries, enrolment

T = TypeVar("T")

PROGRESS = ("not-begun", "begun", "done")


@click.group()
def campaign() -> None:
    """Reminders to many. They go only to people who turned reminders on; `work` or `run` sends them."""


@campaign.command()
@click.argument("name")
@click.option(
    "--text", "texts", multiple=True, required=True, help="LANGUAGE=TEXT, once for each language of the site."
)
@click.option("--at", default="now", help="When it first fires: 'now', or 2021-06-01 07:00 on the clock of the site.")
@click.option("--repeat", default="", help="An RFC 5545 rule: FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=7;BYMINUTE=0")
@click.option("--district", "districts", multiple=True, help="A district by code or name; may be given more than once.")
@click.option("--group", "groups", multiple=True, help="A group of site.yaml.")
@click.option("--language", "languages", multiple=True, help="A language.")
@click.option("--channel", "channels", multiple=True, help="telegram or web.")
@click.option("--progress", type=click.Choice(PROGRESS), help="How far the install guide was followed.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def add(
    name: str,
    texts: tuple[str, ...],
    at: str,
    repeat: str,
    districts: tuple[str, ...],
    groups: tuple[str, ...],
    languages: tuple[str, ...],
    channels: tuple[str, ...],
    progress: str | None,
    yes: bool,
) -> None:
    """Add a campaign. Shows how many it reaches before it is added."""
    settings = Settings()
    library = load(settings.content_dir, settings.locales_dir)
    spoken = _texts(texts, library)
    audience = Audience(_districts(districts, library), _groups(groups, library), languages, channels, progress or "")
    starts_at = _first(at, repeat, library)
    guides = [name for name, guide in library.guides[library.site.languages[0]].items() if guide.tracked]
    reached = _do(settings, lambda tx: enrolment.count(tx, audience, guides))
    click.echo(f"Reaches {sum(reached.values())} now: {reached or 'nobody'}")
    click.echo(f"First firing: {_local(starts_at, library)}")
    for language, text in spoken.items():
        click.echo(f"[{language}] {text}")
    if not yes:
        click.confirm("Add it?", abort=True)
    now = datetime.now(UTC)
    number = _do(settings, lambda tx: campaigns.add(tx, name, spoken, audience, starts_at, repeat, now))
    click.echo(f"Campaign {number} is scheduled.")


@campaign.command("list")
def list_() -> None:
    """List every campaign, the newest first."""
    settings = Settings()
    library = load(settings.content_dir, settings.locales_dir)
    for one in _do(settings, campaigns.all_):
        following = _local(one.next_at, library) if one.next_at else "–"
        click.echo(f"{one.id:>5}  {one.state:<10} next {following}  {one.name}")


@campaign.command()
@click.argument("number", type=int)
def show(number: int) -> None:
    """Show a campaign, its firings, and what became of every delivery."""
    settings = Settings()
    library = load(settings.content_dir, settings.locales_dir)
    one = _found(settings, number)
    click.echo(f"{one.name} ({one.state})\nrule: {one.rrule or 'once'}\naudience: {one.audience}")
    for language, text in one.texts.items():
        click.echo(f"[{language}] {text}")
    for firing in _do(settings, lambda tx: campaigns.occurrences(tx, number)):
        click.echo(f"{_local(firing.due_at, library)}  {firing.state:<10} {_totals(firing)}")
        counted = _do(settings, partial(deliveries.recount, shown=firing))
        if counted != firing.totals:
            click.echo(f"  the deliveries say otherwise: {counted}", err=True)


@campaign.command()
@click.argument("number", type=int)
def cancel(number: int) -> None:
    """Cancel a campaign: it fires no more, and what has not gone out stays here."""
    if not _do(Settings(), lambda tx: campaigns.cancel(tx, number)):
        raise click.ClickException(f"There is no campaign {number} that could be cancelled.")
    click.echo("Cancelled. Messages that were on their way may still arrive.")


@campaign.command()
@click.argument("number", type=int)
def watch(number: int) -> None:
    """Watch the newest firing until every delivery is settled."""
    asyncio.run(_watch(Settings(), number))


async def _watch(settings: Settings, number: int) -> None:
    store = Store(settings.database_url)
    with click.progressbar(length=1, label="waiting") as bar:
        while True:
            async with store.read() as tx:
                firings = await campaigns.occurrences(tx, number)
            if firings:
                firing, total = firings[-1], sum(firings[-1].totals.values())
                open_ = firing.totals["pending"] + firing.totals["sending"]
                bar.label, bar.length = _totals(firing), max(total, 1)
                bar.update(max(total - open_, 0) - bar.pos)
                if firing.state in ("finished", "cancelled"):
                    break
            await asyncio.sleep(0.5)
    await store.close()


def _do(settings: Settings, query: Callable[[Tx], Awaitable[T]]) -> T:
    """One query in a transaction of its own."""

    async def run() -> T:
        store = Store(settings.database_url)
        try:
            async with store.begin() as tx:
                return await query(tx)
        finally:
            await store.close()

    return asyncio.run(run())


def _found(settings: Settings, number: int) -> Campaign:
    one = _do(settings, lambda tx: campaigns.by_id(tx, number))
    if one is None:
        raise click.ClickException(f"There is no campaign {number}.")
    return one


def _texts(texts: tuple[str, ...], library: Library) -> dict[str, str]:
    spoken = dict(text.split("=", 1) for text in texts if "=" in text)
    missing = [language for language in library.site.languages if not spoken.get(language, "").strip()]
    if missing or len(spoken) != len(texts):
        raise click.UsageError(f"--text LANGUAGE=TEXT is needed for: {', '.join(library.site.languages)}")
    unknown = set(spoken) - set(library.site.languages)
    if unknown:
        raise click.UsageError(f"the site does not speak {', '.join(unknown)}")
    return spoken


def _districts(names: tuple[str, ...], library: Library) -> tuple[str, ...]:
    codes = []
    for name in names:
        found = library.places.districts.get(name) or library.places.find_district(name)
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
        moment = datetime.now(zone) if at == "now" else dates.isoparse(at.replace(" ", "T")).replace(tzinfo=zone)
        return first_firing(repeat, moment, zone)
    except (ValueError, ScheduleError) as wrong:
        raise click.UsageError(str(wrong)) from wrong


def _local(moment: datetime, library: Library) -> str:
    return moment.astimezone(library.site.zone).strftime("%Y-%m-%d %H:%M")


def _totals(firing: Occurrence) -> str:
    counts = {state: firing.totals[state] for state in DeliveryState if firing.totals[state]}
    return " · ".join(f"{state} {count}" for state, count in counts.items()) or "nobody yet"

"""campaign."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial

import click

from bot.campaigns.quiet import left_out
from bot.campaigns.schedule import first_firing
from bot.commands.campaign_add import add
from bot.commands.campaign_results import kit, results
from bot.commands.transaction import acting, done
from bot.content import Library, load
from bot.model import Campaign, DeliveryState, Occurrence
from bot.settings import Settings
from bot.store import Store, Tx, campaigns, deliveries, endings, lifecycle
from bot.store.colleagues import Colleague

REFUSALS = {
    lifecycle.OwnWork: "You wrote it, so somebody else must approve it (--as NAME), or set ONE_PERSON_OFFICE.",
    lifecycle.NotYours: "Their role does not allow it.",
    lifecycle.NotNow: "There is no campaign {number} of which that can be done now: see `campaign show {number}`.",
}

as_ = click.option("--as", "name", default="", help="A colleague's name; else whoever is at this terminal.")


@click.group()
def campaign() -> None:
    """Reminders to many. They go only to people who turned reminders on; `work` or `run` sends them."""


for command in (add, results, kit):
    campaign.add_command(command)


@campaign.command("list")
def list_() -> None:
    """List every campaign, the newest first."""
    settings = Settings()
    library = load(settings.content_dir, settings.locales_dir)
    for one in done(settings, campaigns.all_):
        following = _local(one.next_at, library) if one.next_at else "–"
        click.echo(f"{one.id:>5}  {one.state:<10} next {following}  {one.name}")


@campaign.command()
@click.argument("number", type=int)
def show(number: int) -> None:
    """Show a campaign, its firings, what became of every delivery, and what is in doubt."""
    settings = Settings()
    library = load(settings.content_dir, settings.locales_dir)
    one = _found(settings, number)
    click.echo(
        f"{one.name} ({one.state})\nrule: {one.rrule or 'once'}\naudience: {one.audience.plain() or 'everybody'}"
    )
    for variant, texts in (("A", one.content.texts), ("B", one.content.texts_b)):
        for language, text in texts.items():
            click.echo(f"[{language}{f' {variant}' if one.split else ''}] {text}")
    for firing in done(settings, lambda tx: campaigns.occurrences(tx, number)):
        click.echo(f"{_local(firing.due_at, library)}  {firing.state:<10} {_totals(firing)}")
        counted = done(settings, partial(deliveries.recount, shown=firing))
        if counted != firing.totals:
            click.echo(f"  the deliveries say otherwise: {counted}", err=True)
    for doubtful in done(settings, lambda tx: endings.doubtful(tx, number)):
        click.echo(f"in doubt: delivery {doubtful.id} on {doubtful.channel}: {doubtful.reason}")


@campaign.command()
@click.argument("number", type=int)
@as_
def approve(number: int, name: str) -> None:
    """Let a campaign that waits for approval go out as planned."""
    settings = Settings()
    one, library, now = _found(settings, number), load(settings.content_dir, settings.locales_dir), datetime.now(UTC)
    rest = left_out(library.site.country)(one)
    first = first_firing(one.rrule, max(one.starts_at, now), library.site.zone, rest)
    _act(number, name, lambda tx, who: lifecycle.approve(tx, who, number, first, now, settings.one_person_office))
    click.echo(f"Approved. First firing: {_local(first, library)}")


@campaign.command()
@click.argument("number", type=int)
@as_
def pause(number: int, name: str) -> None:
    """Stop a campaign for now."""
    _act(number, name, lambda tx, who: lifecycle.pause(tx, who, number, datetime.now(UTC)))
    click.echo("Paused. Messages that were on their way may still arrive.")


@campaign.command()
@click.argument("number", type=int)
@as_
def resume(number: int, name: str) -> None:
    """Go on with a paused campaign."""
    _act(number, name, lambda tx, who: lifecycle.resume(tx, who, number, datetime.now(UTC)))
    click.echo("It goes on.")


@campaign.command()
@click.argument("number", type=int)
@as_
def cancel(number: int, name: str) -> None:
    """Cancel a campaign: it fires no more, and what has not gone out stays here."""
    _act(number, name, lambda tx, who: lifecycle.cancel(tx, who, number, datetime.now(UTC)))
    click.echo("Cancelled. Messages that were on their way may still arrive.")


@campaign.command()
@click.argument("number", type=int)
@as_
@click.confirmation_option(prompt="Whoever did get the message will get it twice. Send again?")
def resend(number: int, name: str) -> None:
    """Send again what is in doubt: `campaign show` lists it."""
    found: list[int] = []

    async def again(tx: Tx, who: Colleague) -> None:
        found.append(await lifecycle.resend(tx, who, number, datetime.now(UTC)))

    _act(number, name, again)
    click.echo(f"{found[0]} go out once more.")


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


def _act(number: int, name: str, action: Callable[[Tx, Colleague], Awaitable[None]]) -> None:
    settings = Settings()
    who = acting(settings, name)
    try:
        done(settings, lambda tx: action(tx, who))
    except tuple(REFUSALS) as refused:
        raise click.ClickException(REFUSALS[type(refused)].format(number=number)) from refused


def _found(settings: Settings, number: int) -> Campaign:
    one = done(settings, lambda tx: campaigns.by_id(tx, number))
    if one is None:
        raise click.ClickException(f"There is no campaign {number}.")
    return one


def _local(moment: datetime, library: Library) -> str:
    return moment.astimezone(library.site.zone).strftime("%Y-%m-%d %H:%M")


def _totals(firing: Occurrence) -> str:
    counts = {state: firing.totals[state] for state in DeliveryState if firing.totals[state]}
    return " · ".join(f"{state} {count}" for state, count in counts.items()) or "nobody yet"

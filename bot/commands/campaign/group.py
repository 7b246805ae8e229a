"""The group `campaign …`, and looking at campaigns: `list`, `show`, `watch`."""

import asyncio
from datetime import datetime
from functools import partial

import click

from bot.commands.campaign.add import add
from bot.commands.campaign.life import approve, cancel, pause, resend, resume
from bot.commands.campaign.lookup import find_campaign, here, shown
from bot.commands.campaign.results import kit, results
from bot.commands.terminal.database import in_transaction, with_store
from bot.commands.terminal.telling import tell, tell_text
from bot.content import Library, load
from bot.model import DeliveryState, Occurrence
from bot.settings import Settings
from bot.store import Store
from bot.store.campaigns import campaigns
from bot.store.ledger import deliveries, finish


@click.group()
def campaign() -> None:
    """Reminders to many. They go only to people who turned reminders on; `work` or `run` sends them."""


for command in (add, approve, pause, resume, cancel, resend, results, kit):
    campaign.add_command(command)


@campaign.command("list")
def list_() -> None:
    """List every campaign, the newest first."""
    settings = Settings.read()
    library = load(settings.content_dir, settings.locales_dir)
    for campaign in in_transaction(settings, campaigns.all_):
        following = _local(campaign.next_at, library) if campaign.next_at else "–"
        tell(f"{campaign.id:>5}  {campaign.state:<10} next {following}  {campaign.name}")


@campaign.command()
@click.argument("number", type=int)
def show(number: int) -> None:
    """Show a campaign, its firings, what became of every delivery, and what is in doubt."""
    settings, library, campaign = find_campaign(number)
    tell(f"{campaign.name} ({campaign.state})")
    tell(f"rule: {campaign.rrule or 'once'}")
    tell(f"audience: {campaign.audience.plain() or 'everybody'}")
    for variant, texts in (("A", campaign.content.texts), ("B", campaign.content.texts_b)):
        for language, text in texts.items():
            tell_text(f"[{language}{f' {variant}' if campaign.split else ''}] {text}")
    now = in_transaction(settings, partial(shown, here=here(settings), library=library, number=number))
    tell(f"picture: {campaign.content.image or 'none'}; it reaches {now.people} now; seen as {now.seen}")
    for firing in in_transaction(settings, lambda tx: campaigns.occurrences(tx, number)):
        tell(f"{_local(firing.due_at, library)}  {firing.state:<10} {_totals(firing)}")
        counted = in_transaction(settings, partial(deliveries.recount, shown=firing))
        if counted != firing.totals:
            tell(f"  the deliveries say otherwise: {counted}", err=True)
    for doubtful in in_transaction(settings, lambda tx: finish.doubtful(tx, number)):
        tell(f"in doubt: delivery {doubtful.id} on {doubtful.channel}: {doubtful.reason}")


@campaign.command()
@click.argument("number", type=int)
def watch(number: int) -> None:
    """Watch the newest firing until every delivery is settled."""
    with_store(Settings.read(), partial(_watch, number))


async def _watch(number: int, store: Store) -> None:
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
                    return
            await asyncio.sleep(0.5)


def _local(moment: datetime, library: Library) -> str:
    return f"{library.site.local(moment):%Y-%m-%d %H:%M}"


def _totals(firing: Occurrence) -> str:
    counts = {state: firing.totals[state] for state in DeliveryState if firing.totals[state]}
    return " · ".join(f"{state} {count}" for state, count in counts.items()) or "nobody yet"

"""The life of a campaign: `campaign approve`, `pause`, `resume`, `cancel`, `resend`."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

import click

from bot.campaigns import approval, lifecycle
from bot.campaigns.schedules.rules import in_force
from bot.campaigns.schedules.schedule import begins
from bot.commands.campaign.lookup import UNSETTLED, find_campaign, here, shown
from bot.commands.terminal.acting import acting
from bot.commands.terminal.database import in_transaction
from bot.commands.terminal.telling import tell, tell_text
from bot.commands.terminal.who import as_option
from bot.content import Library
from bot.model import Campaign, Colleague
from bot.settings import Settings
from bot.store import Tx

T = TypeVar("T")

REFUSALS = {
    lifecycle.OwnWorkError: "You wrote it, so somebody else must approve it (--as NAME), or set ONE_PERSON_OFFICE.",
    lifecycle.NotSeenError: "It is not what was shown: look at it again with `campaign show {number}`.",
    lifecycle.RoleError: "Their role does not allow it.",
    lifecycle.CampaignStateError: "That cannot be done with campaign {number} now: see `campaign show {number}`.",
    lifecycle.UnsettledError: UNSETTLED,
}


@click.command()
@click.argument("number", type=int)
@as_option
@click.option("--seen", default="", help="What `campaign show` gave when you looked; else it is shown here.")
def approve(number: int, by: str, seen: str) -> None:
    """Let a campaign that waits for approval go out just as it was shown."""
    settings, library, campaign = find_campaign(number)
    site, now, where = library.site, datetime.now(UTC), here(settings)
    rules = in_transaction(settings, in_force)
    first = begins(campaign, site.zone, rules.left_out(site.country), now)
    alone = settings.one_person_office
    seen = seen or _looked_at(campaign, library, settings)

    async def action(tx: Tx, who: Colleague) -> None:
        today = await shown(tx, where, library, number)
        await lifecycle.approve(tx, who, number, replace(today, seen=seen), first, now, alone)

    _act(number, by, action)
    tell(f"Approved. First firing: {first:%Y-%m-%d %H:%M}")


def _looked_at(campaign: Campaign, library: Library, settings: Settings) -> str:
    """Shows everything that is approved, and asks; gives what stands for it."""
    now = in_transaction(settings, partial(shown, here=here(settings), library=library, number=campaign.id))
    for text in (*campaign.content.texts.values(), *campaign.content.texts_b.values()):
        tell_text(text)
    tell(f"Picture: {campaign.content.image or 'none'}. It reaches {now.people}.")
    differ = approval.changed(campaign.handed.get("before", {}), approval.parts(campaign, library))
    if differ:
        tell(f"Changed since it was handed in the time before: {', '.join(differ)}")
    if not click.confirm("Shall it go out just like this?"):
        raise click.Abort
    return now.seen


@click.command()
@click.argument("number", type=int)
@as_option
@click.confirmation_option(prompt="Whoever did get the message will get it twice. Send again?")
def resend(number: int, by: str) -> None:
    """Send again what is in doubt: `campaign show` lists it."""
    count = _act(number, by, lambda tx, who: lifecycle.resend(tx, who, number, datetime.now(UTC)))
    tell(f"{count} go out once more.")


def _change(name: str, change: Callable[..., Awaitable[None]], told: str, purpose: str) -> click.Command:
    """A command that asks nothing but which campaign."""

    @click.command(name, help=purpose)
    @click.argument("number", type=int)
    @as_option
    def command(number: int, by: str) -> None:
        _act(number, by, partial(_at_once, change, number))
        tell(told)

    return command


async def _at_once(change: Callable[..., Awaitable[None]], number: int, tx: Tx, who: Colleague) -> None:
    await change(tx, who, number, datetime.now(UTC))


_STILL = "Messages that were on their way may still arrive."
pause = _change("pause", lifecycle.pause, f"Paused. {_STILL}", "Stop a campaign for now.")
resume = _change("resume", lifecycle.resume, "It goes on.", "Go on with a paused campaign.")
cancel = _change(
    "cancel",
    lifecycle.cancel,
    f"Cancelled. {_STILL}",
    "Cancel a campaign: it fires no more, and what has not gone out stays here.",
)


def _act(number: int, by: str, action: Callable[[Tx, Colleague], Awaitable[T]]) -> T:
    settings = Settings.read()
    who = acting(settings, by)
    try:
        return in_transaction(settings, lambda tx: action(tx, who))
    except tuple(REFUSALS) as refused:
        raise click.ClickException(REFUSALS[type(refused)].format(number=number, titles=refused)) from refused

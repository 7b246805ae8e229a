"""The life of a campaign: `campaign approve`, `pause`, `resume`, `cancel`, `resend`."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

import click

from bot.campaigns import lifecycle
from bot.campaigns.quiet_hours import left_out
from bot.campaigns.schedule import begins
from bot.commands.acting import acting, as_option
from bot.commands.campaign.lookup import find_campaign
from bot.commands.database import in_transaction
from bot.commands.telling import tell
from bot.model import Colleague
from bot.settings import Settings
from bot.store import Tx

T = TypeVar("T")

REFUSALS = {
    lifecycle.OwnWorkError: "You wrote it, so somebody else must approve it (--as NAME), or set ONE_PERSON_OFFICE.",
    lifecycle.RoleError: "Their role does not allow it.",
    lifecycle.CampaignStateError: "That cannot be done with campaign {number} now: see `campaign show {number}`.",
}


@click.command()
@click.argument("number", type=int)
@as_option
def approve(number: int, by: str) -> None:
    """Let a campaign that waits for approval go out as planned."""
    settings, library, campaign = find_campaign(number)
    site, now = library.site, datetime.now(UTC)
    first = begins(campaign, site.zone, left_out(site.country), now)
    alone = settings.one_person_office
    _act(number, by, lambda tx, who: lifecycle.approve(tx, who, number, first, now, alone))
    tell(f"Approved. First firing: {first:%Y-%m-%d %H:%M}")


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
        raise click.ClickException(REFUSALS[type(refused)].format(number=number)) from refused

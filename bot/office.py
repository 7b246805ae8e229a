"""How this site is run, as the settings say."""

from collections.abc import Iterable
from datetime import timedelta
from functools import partial
from typing import Any

from bot.channels import CHANNELS
from bot.channels.context import ChannelClass, Context, build
from bot.channels.rendering import fit
from bot.chores.sweep import Retention
from bot.model import Channel, Office
from bot.secret import derived
from bot.settings import Settings, including
from bot.store import Store
from bot.store.ledger.lanes import Pace


def read_settings(classes: Iterable[ChannelClass] = CHANNELS, **given: Any) -> Settings:
    """Every setting, those of the channels included."""
    return including(kind.settings for kind in classes).read(**given)


def channels_on(
    settings: Settings, store: Store, classes: Iterable[ChannelClass] = CHANNELS, **hearing: Any
) -> list[Channel]:
    """The channels that are on. Without `hearing` (see `Context`) they can only be asked and sent on."""
    context = Context(
        store=store,
        secret=partial(derived, settings),
        address=settings.address,
        public_url=settings.public_url,
        **hearing,
    )
    return build(classes, settings, context)


def paces(on: Iterable[Channel]) -> dict[str, Pace]:
    """How fast each channel may send reminders, a little under what it permits; those that take none are left out."""
    return {channel.name: Pace.under(channel.rate) for channel in on if channel.rate}


def office(settings: Settings, on: Iterable[Channel]) -> Office:
    """`on` are the channels."""
    on = list(on)
    return Office(
        one_person=settings.one_person_office,
        paces={name: pace.rate for name, pace in paces(on).items()},
        tariffs={channel.name: channel.tariff for channel in on if channel.tariff},
        shown=lambda message: {channel.name: fit(message, channel.can) for channel in on},
        link=settings.bot_link or f"{settings.address}/",
        weekly_cap=settings.campaigns_per_week,
        reach_hours={channel.name: channel.reach_hours for channel in on},
    )


def retention(settings: Settings) -> Retention:
    """How long things are kept."""
    days = (settings.visit_days, settings.ticket_days, settings.question_days)
    return Retention(*(timedelta(days=count) for count in days))

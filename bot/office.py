"""How this site is run, as the settings say."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.chores.sweep import Retention
from bot.model import Message, Office, Tariff
from bot.settings import Settings
from bot.store.ledger.lanes import Pace


def paces(settings: Settings) -> dict[str, Pace]:
    """How fast each channel that is set up may send."""
    web = {"web": Pace(settings.webchat_rate)}
    token = settings.telegram_token.get_secret_value()
    return {"telegram": Pace(settings.telegram_rate), **web} if token else web


def office(settings: Settings, shown: Callable[[Message], Mapping[str, list[Message]]] = lambda _: {}) -> Office:
    """`shown` gives a message as each channel shows it. Telegram charges above 30 messages a second, Zalo 48 hours
    after somebody's last word."""
    return Office(
        one_person=settings.one_person_office,
        paces={name: pace.rate for name, pace in paces(settings).items()},
        tariffs={
            "telegram": Tariff(settings.telegram_stars, "⭐", free_rate=30),
            "zalo": Tariff(settings.zalo_price, "₫", free_hours=48),
        },
        shown=shown,
        link=settings.bot_link or f"{settings.address}/",
        weekly_cap=settings.campaigns_per_week,
    )


def retention(settings: Settings) -> Retention:
    """How long things are kept."""
    days = (settings.visit_days, settings.ticket_days, settings.question_days)
    return Retention(*(timedelta(days=count) for count in days))

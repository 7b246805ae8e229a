"""The environment, read once. README.md lists every setting; a test holds the two together."""

import os
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.folders import CONTENT, LOCALES

# python-telegram-bot reads this one itself: with it, waiting times are `timedelta`, as they will be by default.
os.environ.setdefault("PTB_TIMEDELTA", "true")


class Settings(BaseSettings):
    """Every setting has a default with which the program runs on one machine."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    database_url: str = Field(
        "sqlite:///var/bot.db",
        description="Where everything is kept: sqlite:///PATH, or postgresql://USER:PASSWORD@HOST/NAME.",
    )
    public_url: str = Field(
        "",
        description="The https address under which people reach this server; QR codes carry it. Empty: localhost only.",
    )
    host: str = Field("0.0.0.0", description="The address that the web server listens on.")  # noqa: S104
    port: int = Field(8080, description="The port that the web server listens on.")
    secret_key: SecretStr = Field(
        SecretStr(""),
        description="Encrypts phone numbers, guards webhooks, signs codes. Empty: made and kept in var/.",
    )
    old_secret_keys: SecretStr = Field(
        SecretStr(""),
        description="Former SECRET_KEYs with spaces between, until `python -m bot staff reseal` has run.",
    )
    visit_days: int = Field(28, ge=1, description="Days after which a visit to a checkpoint is erased.")
    ticket_days: int = Field(30, ge=1, description="Days after which an answered question to staff is erased.")
    question_days: int = Field(30, ge=1, description="Days after which a masked question is erased.")
    content_dir: Path = Field(CONTENT, description="The campaign: site.yaml, guides, FAQ, places, images.")
    locales_dir: Path = Field(LOCALES, description="The bot's own sentences in each language.")
    telegram_token: SecretStr = Field(SecretStr(""), description="The token from @BotFather. Empty: no Telegram.")
    telegram_api_url: str = Field(
        "https://api.telegram.org", description="The root of the Bot API; another one for a local Bot API server."
    )
    telegram_rate: float = Field(
        28.0,
        gt=0,
        description="Reminders a second on Telegram; it allows about 30 in all (https://core.telegram.org/bots/faq).",
    )
    telegram_stars: float = Field(
        0.1, ge=0, description="Stars for each reminder where TELEGRAM_RATE is above 30 (paid broadcasts)."
    )
    zalo_price: float = Field(
        55.0, ge=0, description="Đồng for each Zalo message to somebody who has not written for 48 hours."
    )
    one_person_office: bool = Field(False, description="Whoever writes a campaign may approve it too.")
    campaigns_per_week: int = Field(3, ge=0, description="Campaigns that a person gets a week at most; 0: no limit.")
    bot_link: str = Field(
        "", description="Where a flyer's QR leads: https://t.me/NAME?start=install. Empty: the web chat."
    )
    webchat_rate: float = Field(200.0, gt=0, description="Reminders a second on the web chat.")
    embed_origins: str = Field(
        "", description="Web sites that may show the chat in a frame, with spaces between: https://phuyen.gov.vn"
    )
    log_level: str = Field("INFO", description="How much is logged: DEBUG, INFO, WARNING or ERROR.")

    @property
    def address(self) -> str:
        """Where people reach this server, as far as it knows."""
        return self.public_url.rstrip("/") or f"http://localhost:{self.port}"

    def chat(self, start: str) -> str:
        """The web chat's address, which begins with `start`."""
        return f"{self.address}/?start={start}"

    @property
    def var(self) -> Path:
        """Where this machine keeps what is not content: the database by default, and a secret made here."""
        return Path("var")


def masked(settings: Settings) -> dict[str, str]:
    """Every setting by its environment name, secrets and passwords masked."""
    table = {}
    for name in Settings.model_fields:
        value = getattr(settings, name)
        text = value.get_secret_value() if isinstance(value, SecretStr) else str(value)
        table[name.upper()] = _hide(text) if isinstance(value, SecretStr) else _without_password(text)
    return table


def _hide(secret: str) -> str:
    return "••••••" if secret else ""


def _without_password(url: str) -> str:
    head, sign, tail = url.rpartition("@")
    if not sign or "://" not in head:
        return url
    scheme, _, credentials = head.partition("://")
    return f"{scheme}://{credentials.partition(':')[0]}:••••••@{tail}"

"""The environment, read here and nowhere else. README.md lists every setting; a test holds the two together.

Reading it is a function and not a library's: `faq ask` needs two folders, and must not carry more than that.
"""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self, cast

from dotenv import dotenv_values
from pydantic import BaseModel, ConfigDict, Field, SecretStr, create_model

from bot.folders import CONTENT, LOCALES


class Settings(BaseModel):
    """Every setting has a default with which the program runs on one machine. Those of a channel stand with the
    channel; `including` adds them."""

    model_config = ConfigDict(extra="ignore", frozen=True, defer_build=True)

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
    web_concurrency: int = Field(
        1, ge=1, description="Processes that `bot serve` begins on PostgreSQL, all on that port; SQLite is one process."
    )
    secret_key: SecretStr = Field(
        SecretStr(""),
        description="Encrypts phone numbers, guards webhooks, signs codes. Empty: made and kept in var/.",
    )
    old_secret_keys: SecretStr = Field(
        SecretStr(""),
        description="Former SECRET_KEYs with spaces between, until `bot staff reseal` has run.",
    )
    visit_days: int = Field(28, ge=1, description="Days after which a visit to a checkpoint is erased.")
    ticket_days: int = Field(30, ge=1, description="Days after which an answered question to staff is erased.")
    question_days: int = Field(30, ge=1, description="Days after which a masked question is erased.")
    content_dir: Path = Field(CONTENT, description="The campaign: site.yaml, guides, FAQ, places, images.")
    locales_dir: Path = Field(LOCALES, description="The bot's own sentences in each language.")
    one_person_office: bool = Field(False, description="Whoever writes a campaign may approve it too.")
    campaigns_per_week: int = Field(3, ge=0, description="Campaigns that a person gets a week at most; 0: no limit.")
    bot_link: str = Field(
        "", description="Where a flyer's QR leads: https://t.me/NAME?start=install. Empty: the web chat."
    )
    embed_origins: str = Field(
        "", description="Web sites that may show the chat in a frame, with spaces between: https://phuyen.gov.vn"
    )
    trusted_proxies: str = Field(
        "127.0.0.0/8 ::1",
        description="Proxies, as networks with spaces between, whose X-Forwarded-For says where somebody comes from.",
    )
    audit_anchor: str = Field(
        "",
        pattern=r"^(|log|https?://\S+|smtps?://\S+[?&]to=\S+)$",
        description="Where the head of the audit log is noted every day: an address to post it to, a mail server"
        " (smtps://USER:PASSWORD@HOST/?from=…&to=…), or: log.",
    )
    metrics_token: SecretStr = Field(
        SecretStr(""),
        description="What opens /metrics to Prometheus. Empty: only this machine, while PUBLIC_URL is not set.",
    )
    metrics_port: int = Field(
        0, ge=0, le=65535, description="The port on this machine on which `bot work` shows its /metrics; 0: none."
    )
    pg_bin: str = Field("", description="The folder of pg_dump and pg_restore, no older than the server. Empty: PATH.")
    log_level: str = Field("INFO", description="How much is logged: DEBUG, INFO, WARNING or ERROR.")

    @classmethod
    def read(cls, **given: Any) -> Self:
        """From the environment, else from a file .env; what is `given` comes before both."""
        return cls(**{**_environment(), **given})

    @property
    def address(self) -> str:
        """Where people reach this server, as far as it knows."""
        return self.public_url.rstrip("/") or f"http://localhost:{self.port}"

    @property
    def var(self) -> Path:
        """Where this machine keeps what is not content: the database by default, and a secret made here."""
        return Path("var")


def including(parts: Iterable[type[BaseModel]]) -> type[Settings]:
    """The settings of the whole program together with those of its parts, such as channels."""
    bases: tuple[type[Any], ...] = (*reversed(list(parts)), Settings)  # the last base's fields come first
    return cast(type[Settings], create_model("Settings", __base__=bases))


def folders() -> tuple[Path, Path]:
    """CONTENT_DIR and LOCALES_DIR alone."""
    given = _environment()
    return Path(given.get("content_dir", CONTENT)), Path(given.get("locales_dir", LOCALES))


def _environment() -> dict[str, str]:
    """By names in small letters; what is empty counts as not said."""
    said = {**dotenv_values(".env"), **os.environ}
    return {name.lower(): value for name, value in said.items() if value}


def masked(settings: Settings) -> dict[str, str]:
    """Every setting by its environment name, secrets and passwords masked."""
    table = {}
    for name in type(settings).model_fields:
        value = getattr(settings, name)
        text = value.get_secret_value() if isinstance(value, SecretStr) else str(value)
        table[name.upper()] = _hide(text) if isinstance(value, SecretStr) else _without_password(text)
    return table


def _hide(secret: str) -> str:
    return "••••••" if secret else ""


_IN_QUERY = re.compile(r"(?i)((?:pass|pwd|secret|token|key)[^=&;#?]{0,64}=)[^&;#]+")
_IN_FRONT = re.compile(r"^((?:[\w+]+://)?[^/?#@:]*:(?!//)).*(?=@)")


def _without_password(url: str) -> str:
    """An address without what stands behind the name, or in its query: `?password=` is taken by every driver."""
    return _IN_QUERY.sub(r"\1••••••", _IN_FRONT.sub(r"\1••••••", url))

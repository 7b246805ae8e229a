"""The one secret from which every key is derived."""

import hashlib
import hmac
import os
import secrets
import tempfile
from pathlib import Path

import structlog

from bot.model.errors import BotError
from bot.settings import Settings
from bot.store.vault import Vault

log = structlog.get_logger()

SHORTEST = 32
"""Bytes: as many as the keys have that are derived from it. `openssl rand -base64 32` gives enough."""


class SecretFileError(BotError):
    """var/secret_key is empty or too short: put the secret of this database back into it, or set SECRET_KEY."""


class SecretTooShortError(BotError):
    """SECRET_KEY has fewer than 32 bytes, so that it can be guessed: `openssl rand -base64 32` gives one that cannot.
    A former one goes to OLD_SECRET_KEYS, and `bot staff reseal` seals everything anew."""


def secret(settings: Settings) -> str:
    """SECRET_KEY; where none is set, one that is made once and kept in var/. Raises `SecretFileError` or
    `SecretTooShortError`."""
    given = settings.secret_key.get_secret_value()
    if given:
        if len(given.encode()) < SHORTEST:
            raise SecretTooShortError
        return given
    kept = settings.var / "secret_key"
    if not kept.exists():
        _make(kept)
    log.warning(
        "SECRET_KEY is not set: using the one in var/secret_key. Keep it with the database, or phones are lost."
    )
    found = kept.read_text().strip()
    if len(found.encode()) < SHORTEST:  # as a full disk leaves it; from an empty one anybody could derive every key
        raise SecretFileError
    return found


def _make(kept: Path) -> None:
    """Whole or not at all: of processes that begin together one is first, and the others find what it made."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".secret_key", dir=kept.parent)  # 0600 from the beginning
    try:
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(32))
            file.flush()
            os.fsync(file.fileno())
        os.link(name, kept)
    except FileExistsError:
        pass
    finally:
        Path(name).unlink()


def derived(settings: Settings, purpose: str) -> str:
    """A secret for one purpose, from which the one it comes from cannot be told."""
    return hmac.new(secret(settings).encode(), purpose.encode(), hashlib.sha256).hexdigest()


def vault(settings: Settings) -> Vault:
    """Seals with today's secret, and opens what former ones have sealed, however short they were."""
    return Vault(secret(settings), settings.old_secret_keys.get_secret_value().split())

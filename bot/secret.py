"""The one secret from which every key is derived."""

import hashlib
import hmac
import secrets

import structlog

from bot.model.errors import BotError
from bot.settings import Settings
from bot.store.vault import Vault

log = structlog.get_logger()


class SecretFileError(BotError):
    """var/secret_key is empty: put the secret of this database back into it, or set SECRET_KEY."""


def secret(settings: Settings) -> str:
    """SECRET_KEY; where none is set, one that is made once and kept in var/. Raises `SecretFileError`."""
    given = settings.secret_key.get_secret_value()
    if given:
        return given
    kept = settings.var / "secret_key"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(32))
    log.warning(
        "SECRET_KEY is not set: using the one in var/secret_key. Keep it with the database, or phones are lost."
    )
    found = kept.read_text().strip()
    if not found:  # as a full disk leaves it; from an empty secret anybody could derive every key
        raise SecretFileError
    return found


def derived(settings: Settings, purpose: str) -> str:
    """A secret for one purpose, from which the one it comes from cannot be told."""
    return hmac.new(secret(settings).encode(), purpose.encode(), hashlib.sha256).hexdigest()


def vault(settings: Settings) -> Vault:
    """Seals with today's secret, and opens what former ones have sealed."""
    return Vault(secret(settings), settings.old_secret_keys.get_secret_value().split())

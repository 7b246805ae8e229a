"""What people typed, at rest. A store that was given a vault seals it; only who holds the secret reads it again.

A phone number may stand in an answer that waits for the next question, in a sentence that a browser has not shown yet,
or in a question to staff: so all of these are sealed whole.
"""

import base64
from typing import Any

from pydantic_core import from_json, to_json

from bot.model import Address
from bot.model.errors import BotError
from bot.store.database.transaction import Tx
from bot.store.vault import Vault

MARK = "sealed:"


class SealedError(BotError):
    """This was sealed, and the store was opened without a vault."""


def of_session(address: Address) -> str:
    """Where a session's state lies."""
    return f"session.state {address}"


def of_letter(address: Address, number: int) -> str:
    """Where what waits to be sent lies."""
    return f"outbox.body {address} {number}"


def of_connection(channel: str) -> str:
    """Where the keys of a channel's service lie."""
    return f"connection.pair {channel}"


def of_event(channel: str, event_id: str) -> str:
    """Where what a service posted lies until it is heard."""
    return f"posted.body {channel} {event_id}"


def seal(tx: Tx, text: str, where: str) -> str:
    """A text as it is kept: sealed, or as it is where there is no vault. `where` names table, column and row: moved to
    any other place, it does not open."""
    return text if tx.vault is None else sealed(tx.vault, text, where)


def open_(tx: Tx, kept: str, where: str) -> str:
    """The text that was kept. Raises `SealedError`."""
    if not kept.startswith(MARK):
        return kept
    if tx.vault is None:
        raise SealedError
    return opened(tx.vault, kept, where)


def seal_json(tx: Tx, plain: dict[str, Any], where: str) -> Any:
    """Plain data as it is kept in a JSON column."""
    return plain if tx.vault is None else sealed(tx.vault, to_json(plain).decode(), where)


def open_json(tx: Tx, kept: Any, where: str) -> dict[str, Any]:
    """The data that was kept. Raises `SealedError`."""
    plain: dict[str, Any] = from_json(open_(tx, kept, where), cache_strings="keys") if isinstance(kept, str) else kept
    return plain


def sealed(vault: Vault, text: str, where: str) -> str:
    """A text sealed for its place, as text."""
    return MARK + base64.b64encode(vault.seal(text, where)).decode()


def opened(vault: Vault, kept: str, where: str) -> str:
    """The text that `sealed` was given."""
    return vault.open(_bytes(kept), where)


def is_stale(vault: Vault, kept: str, where: str) -> bool:
    """Whether it lies open, or was sealed by an old secret or for no place."""
    return not kept.startswith(MARK) or vault.is_stale(_bytes(kept), where)


def _bytes(kept: str) -> bytes:
    return base64.b64decode(kept.removeprefix(MARK))

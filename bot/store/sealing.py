"""What people typed, at rest. A store that was given a vault seals it; only who holds the secret reads it again.

A phone number may stand in an answer that waits for the next question, in a sentence that a browser has not shown yet,
or in a question to staff: so all of these are sealed whole.
"""

import base64
import json
from typing import Any

from bot.model.errors import BotError
from bot.store.transaction import Tx
from bot.store.vault import Vault

MARK = "sealed:"


class SealedError(BotError):
    """This was sealed, and the store was opened without a vault."""


def seal(tx: Tx, text: str) -> str:
    """A text as it is kept: sealed, or as it is where there is no vault."""
    return text if tx.vault is None else sealed(tx.vault, text)


def open_(tx: Tx, kept: str) -> str:
    """The text that was kept. Raises `SealedError`."""
    if not kept.startswith(MARK):
        return kept
    if tx.vault is None:
        raise SealedError
    return opened(tx.vault, kept)


def seal_json(tx: Tx, plain: dict[str, Any]) -> Any:
    """Plain data as it is kept in a JSON column."""
    return plain if tx.vault is None else sealed(tx.vault, json.dumps(plain, ensure_ascii=False))


def open_json(tx: Tx, kept: Any) -> dict[str, Any]:
    """The data that was kept. Raises `SealedError`."""
    plain: dict[str, Any] = json.loads(open_(tx, kept)) if isinstance(kept, str) else kept
    return plain


def sealed(vault: Vault, text: str) -> str:
    """A text sealed, as text."""
    return MARK + base64.b64encode(vault.seal(text)).decode()


def opened(vault: Vault, kept: str) -> str:
    """The text that `sealed` was given."""
    return vault.open(_bytes(kept))


def is_stale(vault: Vault, kept: str) -> bool:
    """Whether it lies open, or an old secret sealed it."""
    return not kept.startswith(MARK) or vault.is_stale(_bytes(kept))


def _bytes(kept: str) -> bytes:
    return base64.b64decode(kept.removeprefix(MARK))

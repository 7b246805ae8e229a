"""What the services behind the channels post, as plain values that any database keeps and anybody can send on."""

import hmac
import json
from collections.abc import Mapping
from typing import Any

from bot.model import ForgedError, MalformedError
from bot.model.writing.heaps import is_heap
from bot.model.writing.visible import is_plain

DEEPEST = 20
"""Objects and lists within each other: what the services post has twelve at the most."""

VALUES = 20_000
"""Values in a body, and commas in its texts: the longest message of Telegram, in answer to another, has half as many.
Whoever posts may be anybody: Zalo signs a time that stands in the body."""


def read(path: str, body: bytes) -> dict[str, Any]:
    """The object in a body, made `plain`. Raises `MalformedError`."""
    if is_heap(body, VALUES):
        raise MalformedError(path)
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as wrong:
        raise MalformedError(path) from wrong
    if not isinstance(found, dict):
        raise MalformedError(path)
    made: dict[str, Any] = plain(found)
    return made


def proves(headers: Mapping[str, str], name: str, secret: str) -> bool:
    """Whether the header holds the secret; that takes the same time for every wrong one."""
    given = headers.get(name, "").encode(errors="surrogateescape")  # a header may hold any bytes
    return hmac.compare_digest(given, secret.encode())


def prove(path: str, headers: Mapping[str, str], name: str, secret: str) -> None:
    """Raises `ForgedError` unless the header holds the secret."""
    if not proves(headers, name, secret):
        raise ForgedError(path)


def plain(value: Any, left: int = DEEPEST) -> Any:
    """What was read from JSON, without halves of signs, which a text that was cut in an emoji ends with, and without
    NUL. Raises `MalformedError` where it is too deep."""
    if isinstance(value, str):
        return _text(value)
    if not left and isinstance(value, list | dict):
        raise MalformedError("too deep")
    if isinstance(value, list):
        return [plain(one, left - 1) for one in value]
    if isinstance(value, dict):
        return {_text(name): plain(one, left - 1) for name, one in value.items()}
    return value


def _text(value: str) -> str:
    if is_plain(value):
        return value  # most of what a service posts
    return value.encode(errors="ignore").decode().replace("\0", "")

"""What a service of Zalo posts, as plain values that any database keeps."""

import json
from typing import Any

from bot.model import MalformedError

DEEPEST = 20
"""Objects and lists within each other: what the services post has six at the most."""


def read(path: str, body: bytes) -> dict[str, Any]:
    """The object in a body, without halves of signs, which a text that was cut in an emoji ends with, and without NUL.
    Raises `MalformedError`."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as wrong:
        raise MalformedError(path) from wrong
    if not isinstance(found, dict):
        raise MalformedError(path)
    return {_text(name): _plain(value, path, DEEPEST) for name, value in found.items()}


def _plain(value: Any, path: str, left: int) -> Any:
    if not left:
        raise MalformedError(path)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list):
        return [_plain(one, path, left - 1) for one in value]
    if isinstance(value, dict):
        return {_text(name): _plain(one, path, left - 1) for name, one in value.items()}
    return value


def _text(value: str) -> str:
    return value.encode(errors="ignore").decode().replace("\0", "")

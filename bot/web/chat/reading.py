"""What a browser's socket brings, before anything is known of it. Pure."""

import json
from typing import Any

from bot.model.writing.heaps import is_heap
from bot.model.writing.visible import is_text, mended

EXACT = 2**53
"""Beyond this a browser's numbers are not exact, and no page of ours sends one."""


LONG, VALUES = 64 * 1024, 200
"""Letters beyond which a frame can only be a file, which has five values; with its name's commas many more, but never
so many."""


def length(data: object) -> int:
    """Letters or bytes of whatever a socket has received."""
    return len(data) if isinstance(data, str | bytes) else 0


def read_frame(data: object) -> dict[str, Any] | None:
    """A JSON object, with the texts and numbers in it and nothing else; `None` for what is none. Half of a character,
    as a field cuts it off, becomes a question mark."""
    if not isinstance(data, str) or (len(data) > LONG and is_heap(data, VALUES)):
        return None
    try:
        frame = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return _sound(frame) if isinstance(frame, dict) else None


def _sound(frame: dict[str, Any]) -> dict[str, Any]:
    sent = {name: value for name, value in frame.items() if _is_sent(value)}
    return {name: value if isinstance(value, int) or is_text(value) else mended(value) for name, value in sent.items()}


def _is_sent(value: object) -> bool:
    number = isinstance(value, int) and not isinstance(value, bool) and abs(value) < EXACT
    return number or isinstance(value, str)


def is_number(value: object) -> bool:
    """Whether it is a number that a page can have shown; a truth value is none."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < EXACT

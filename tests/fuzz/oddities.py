# ruff: noqa: E501
"""Values that no field expects, and what becomes of a good message when one gets into it."""

import copy
import json
import random
from typing import Any

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1.5, 2**31, 2**63, -(2**63) - 1, 10**400, 1e308, float("nan"), "", " ", "²", "٣", "-1", "1e9",
    "\ud800", "\udc00x", "a\0b", "a" * 5000, "9" * 5000, "\u202e\u2066", "\x1b[2J", "e" + "\u0301" * 2000, "../../secret_key",
    "{hotline} {0} %s %n", "<script>", "'; drop table person; --", "/start", "/xoa", "/menu@x", "open:followed:²/1",
    "open:campaign:99999999999999999999/pause", "open:nowhere", "open:::", "open:write:0/text", "open:guide:install",
    "data:;base64,", "data:image/png;base64,////", [], [[]], {}, {"id": {}}, [None] * 50, {"a": {"b": {"c": []}}}, "tel:1", "đ",
)  # fmt: skip


def mutated(chance: random.Random, good: dict[str, Any]) -> Any:
    """The message with one to three of its values changed, dropped or put elsewhere."""
    changed = copy.deepcopy(good)
    for _ in range(chance.randint(1, 3)):
        spot, key = chance.choice(_places(changed) or [(changed, "update_id")])
        what = chance.random()
        if what < 0.15:
            del spot[key]
        elif what < 0.25:
            spot[key] = copy.deepcopy(chance.choice(_places(good))[0])
        else:
            spot[key] = copy.deepcopy(chance.choice(ODD))
        if not isinstance(changed, dict) or not changed:
            break
    return changed


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every key of every object, and every index of every list."""
    found = []
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        found += [(value, key), *_places(value[key])]
    return found


def as_bytes(chance: random.Random, message: Any) -> bytes:
    """JSON; one in twenty is damaged on the way."""
    body = json.dumps(message).encode()
    if chance.random() > 0.05 or not body:
        return body
    at = chance.randrange(len(body))
    return chance.choice(
        (body[:at], body[:at] + bytes([chance.randrange(256)]) + body[at + 1 :], body + b"}", b"[" * 9000)
    )

"""Whose phone number it is that was shared."""

from typing import Any

import pytest

from bot.channels.telegram.incoming.parsing import parse
from bot.channels.telegram.incoming.updates import Update
from bot.model import Incoming

SENDER = {"id": 7, "is_bot": False, "first_name": "Lan"}
ALIEN = {"type": "hidden_user", "date": 1, "sender_user_name": "Minh"}


def fetch(*_: Any) -> Incoming:
    """Nothing is fetched here."""
    raise AssertionError


@pytest.mark.parametrize(
    ("more", "forwarded", "own"),
    [
        ({"user_id": 7}, {}, True),
        ({"user_id": 8}, {}, False),
        ({}, {}, False),
        ({"user_id": 7}, {"forward_origin": ALIEN}, False),
    ],
)
def test_only_who_shares_their_own_is_known(more: dict[str, Any], forwarded: dict[str, Any], own: bool) -> None:
    """Anybody can pass on anybody's contact, and one without an account; only the button names its sender
    (https://core.telegram.org/bots/api#contact)."""
    contact = {"phone_number": "+84912345678", "first_name": "Lan", **more}
    message = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": SENDER, "contact": contact}
    heard = parse(Update.model_validate({"update_id": 1, "message": {**message, **forwarded}}), fetch)
    assert heard is not None and heard.phone == "+84912345678"
    assert heard.own_phone is own

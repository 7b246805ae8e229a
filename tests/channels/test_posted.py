"""What is posted to a webhook by whoever knows its address."""

import json

import pytest

from bot.channels.posted import read
from bot.model import MalformedError


@pytest.mark.parametrize("piece", ["[],", "{},", "1,"])
def test_a_heap_of_values_is_not_read(piece: str) -> None:
    """A megabyte of nothing would hold everybody up for half a second, before its signature can be looked at."""
    with pytest.raises(MalformedError):
        read("/zalo/oa", ('{"timestamp": "1", "a": [' + piece * 300_000 + "1]}").encode())


def test_the_longest_message_is_read() -> None:
    """Four thousand commas in answer to as many, with a keyboard under it."""
    keys = [[{"text": "x", "callback_data": "y"}]] * 100
    message = {"text": "," * 4096, "reply_to_message": {"text": "," * 4096}, "reply_markup": {"inline_keyboard": keys}}
    assert read("/telegram", json.dumps({"message": message}).encode()) == {"message": message}

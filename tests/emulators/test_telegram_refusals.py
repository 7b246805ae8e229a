"""What the real service refuses, the double refuses with the same code."""

from typing import Any

import pytest
from telegram.error import InvalidToken

from .telegram.clients import ask, inline, ptb
from .telegram.people import Person
from .telegram.server import TelegramDouble

MESSAGES = [
    ({"text": " "}, "message text is empty"),
    ({}, "message text is empty"),
    ({"text": "🙂" * 2049}, "message is too long"),
    ({"text": "x", "colour": "red"}, "unknown parameter colour"),
    ({"text": "x", "parse_mode": "HTML"}, "can't parse entities"),
    ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ({"text": "x", "reply_markup": inline()}, "Text buttons are unallowed"),
    ({"text": "x", "reply_markup": inline(callback_data="ế" * 22)}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": inline(callback_data="")}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": inline(callback_data="a", url="https://a.vn")}, "exactly one"),
    ({"text": "x", "reply_markup": inline(url="http://localhost/a")}, "Wrong HTTP URL"),
    ({"text": "x", "reply_markup": inline(url="ftp://a.vn")}, "Unsupported URL protocol"),
    ({"text": "x", "reply_markup": inline(url="tel:115")}, "inline keyboard button URL 'tel:115' is invalid"),
    ({"text": "x", "reply_markup": inline(callback_data="a", colour="b")}, "unknown parameter"),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply_markup"),
]


@pytest.mark.parametrize(("payload", "why"), MESSAGES)
async def test_messages(double: TelegramDouble, lan: Person, payload: Any, why: str) -> None:
    """Texts and buttons outside the limits are refused and do not reach the person."""
    code, description = await ask(double, "sendMessage", chat_id=lan.id, **payload)
    assert code == 400 and description.startswith("Bad Request: ") and why in description
    assert lan.received == [] and double.sent[-1].chat_id == lan.id


async def test_limits_are_reached_not_crossed(double: TelegramDouble, lan: Person) -> None:
    """The longest text and data, a tg link and an address with dots are fine."""
    urls = "tg://resolve?domain=a", "http://127.0.0.1:8/a", "https://a.vn"
    fine = [{"callback_data": "ế" * 21}, *({"url": url} for url in urls)]
    for button in fine:
        message = {"chat_id": lan.id, "text": "🙂" * 2048, "reply_markup": inline(**button)}
        assert await ask(double, "sendMessage", **message) == (200, "")


@pytest.mark.parametrize(
    ("method", "payload", "why"),
    [
        ("setMyCommands", {"commands": [{"command": "Menu", "description": "x"}]}, "COMMAND_INV"),
        ("setMyCommands", {"commands": [{"command": "a", "description": ""}]}, "DESCRIPTION"),
        ("setMyCommands", {"commands": [{"command": "a", "description": "x"}] * 101}, "TOO_MUCH"),
        ("setMyCommands", {"commands": [], "language_code": "vie"}, "language code"),
        ("setMyDescription", {"description": "x" * 513}, "too long"),
        ("setWebhook", {"url": "http://a.vn/"}, "HTTPS URL must be provided"),
        ("setWebhook", {"url": "https://a.vn:9000/"}, "only on ports"),
        ("setWebhook", {"url": "https://a.vn/", "secret_token": "a b"}, "unallowed characters"),
        ("setWebhook", {"url": "https://a.vn/", "max_connections": 101}, "max_connections"),
        ("getFile", {"file_id": "AgACinvented"}, "wrong file identifier"),
        ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old"),
        ("sendDice", {"chat_id": 1}, "does not emulate"),
    ],
)
async def test_settings(double: TelegramDouble, method: str, payload: Any, why: str) -> None:
    """Commands, descriptions, webhooks, files and queries keep to their rules."""
    code, description = await ask(double, method, **payload)
    assert code == 400 and why in description


async def test_token_and_method(double: TelegramDouble) -> None:
    """A wrong token is 401 and an unknown method 404, in the real envelope."""
    assert await ask(double, "sendTelepathy") == (404, "Not Found")
    with pytest.raises(InvalidToken, match="rejected by the server"):
        async with ptb(double, "1:wrong"):
            pass
    refused = [(method, refusal.code) for method, refusal in double.refused]
    assert refused == [("sendTelepathy", 404), ("getMe", 401)]

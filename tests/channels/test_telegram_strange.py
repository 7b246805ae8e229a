"""What Telegram never posts, posted to its webhook by somebody who knows the secret."""

import copy
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr

from bot.app import App
from bot.secret import derived
from tests.emulators.telegram.server import TelegramDouble
from tests.running import running, settings

LAN = {"id": 7, "is_bot": False, "first_name": "Lan"}
CHAT = {"id": 7, "type": "private", "first_name": "Lan"}
BLOCKED = {
    "update_id": 1,
    "my_chat_member": {
        "chat": CHAT, "from": LAN, "date": 1621846800,
        "old_chat_member": {"user": LAN, "status": "member"},
        "new_chat_member": {"user": LAN, "status": "kicked", "until_date": 0},
    },
}  # fmt: skip
SAID = {"update_id": 2, "message": {"message_id": 1, "date": 1621846800, "chat": CHAT, "from": LAN, "text": "/menu"}}


def without(update: dict[str, Any], *path: str, value: Any = None) -> dict[str, Any]:
    """The update with another value at a place."""
    changed = copy.deepcopy(update)
    spot = changed
    for step in path[:-1]:
        spot = spot[step]
    spot[path[-1]] = value
    return changed


PRESSED = {
    "update_id": 3,
    "callback_query": {"id": "a", "from": LAN, "chat_instance": "1", "data": "open:home", "message": SAID["message"]},
}


STRANGE = [
    without(BLOCKED, "my_chat_member", "new_chat_member"),
    without(BLOCKED, "my_chat_member", "chat"),
    without(BLOCKED, "my_chat_member", "chat", "id", value=[]),
    without(BLOCKED, "my_chat_member", "chat", "id", value="a" * 200),
    without(BLOCKED, "my_chat_member", value=[]),
    without(SAID, "message", "text", value={"a": 1}),
    without(SAID, "message", "text", value="\ud83d"),
    without(SAID, "message", "text", value="a\0b"),
    without(SAID, "message", "chat", "id", value=10**400),
    without(SAID, "message", "from", "language_code", value=7),
    without(SAID, "update_id", value="x" * 300),
    PRESSED,
    without(without(PRESSED, "callback_query", "id", value="\udc00x"), "update_id", value=4),
    without(PRESSED, "callback_query", "data", value="a\0b"),
    without(PRESSED, "callback_query", "from", "first_name", value="\udc00"),
    without(SAID, "message", "photo", value=[{"file_id": "a", "file_unique_id": "b", "width": "x", "height": 1}]),
    without(SAID, "message", "document", value={"file_id": 1, "file_unique_id": 2, "file_size": "x", "file_name": 3}),
]


@pytest.fixture
async def hooked(telegram: TelegramDouble, database_url: str) -> AsyncIterator[App]:
    """The program, with a webhook."""
    chosen = settings(database_url, telegram_token=SecretStr("1:test"), telegram_api_url=telegram.root)
    async with running(chosen) as started:
        yield started


async def test_no_update_is_our_mistake(telegram: TelegramDouble, hooked: App) -> None:
    """What cannot be read is acknowledged and let go: it would be no better the next time. The next one is answered."""
    secret = {"X-Telegram-Bot-Api-Secret-Token": derived(hooked.settings, "telegram-webhook")}
    async with aiohttp.ClientSession(headers=secret) as session:
        for update in STRANGE:
            async with session.post(f"{hooked.settings.address}/telegram", json=update) as answer:
                assert answer.status == 200, update
        for body in (b"[" * 100_000, b'{"a":' * 50_000, b"\xff", b"7", b""):
            async with session.post(f"{hooked.settings.address}/telegram", data=body) as answer:
                assert answer.status == 400, body[:10]
    lan = telegram.person("Lan")
    await lan.says("/menu")
    await lan.hears("Anh/chị cần gì")


async def test_a_secret_that_is_no_ascii_is_refused(hooked: App) -> None:
    """A header may hold any bytes; it is compared like every other guess."""
    async with aiohttp.ClientSession() as session:
        for guess in ("é", "\udcff", "đúng"):
            headers = {"X-Telegram-Bot-Api-Secret-Token": guess}
            async with session.post(f"{hooked.settings.address}/telegram", json={}, headers=headers) as answer:
                assert answer.status == 403

"""A message on Telegram that is changed after it was sent."""

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from bot.channels.telegram import Telegram, TelegramSettings
from bot.model import Address, Choice, Message, RefusedError
from bot.store import Store
from tests.emulators.telegram.server import TelegramDouble
from tests.running import around


@pytest.fixture
async def double() -> AsyncIterator[TelegramDouble]:
    async with TelegramDouble() as running:
        yield running


@pytest.fixture
async def telegram(double: TelegramDouble, store: Store) -> AsyncIterator[Telegram]:
    """The channel, talking to the double."""
    chosen = TelegramSettings(telegram_token=SecretStr(double.token), telegram_api_url=double.root)
    channel = Telegram(chosen, around(store))
    await channel.open()
    yield channel
    await channel.close()


async def test_a_message_is_changed_in_place(double: TelegramDouble, telegram: Telegram) -> None:
    """The person sees one message, with the new text and the new button; the same once more is refused as Telegram
    does."""
    lan = double.person()
    await lan.says("/start")
    where = Address("telegram", str(lan.id))
    editing = telegram.editing
    assert editing is not None
    name = await editing.post(where, Message("50 %"))
    await editing.edit(where, name, Message("100 %", (Choice("Mở", "open:campaign:1"),)))
    await lan.hears("100 %")
    with pytest.raises(RefusedError):
        await editing.edit(where, name, Message("100 %", (Choice("Mở", "open:campaign:1"),)))

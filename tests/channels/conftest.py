"""Our program on Telegram, as far as it can tell."""

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from bot.app import App
from tests.emulators.telegram.server import TelegramDouble
from tests.running import running, settings


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramDouble]:
    """Telegram, as far as the bot can tell."""
    async with TelegramDouble(token="1:test", allow_http=True) as double:
        yield double


@pytest.fixture
async def app(telegram: TelegramDouble, database_url: str) -> AsyncIterator[App]:
    """The program, polling."""
    chosen = settings(database_url, telegram_token=SecretStr("1:test"), telegram_api_url=telegram.root)
    async with running(chosen) as started:
        yield started

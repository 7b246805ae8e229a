"""PostgreSQL crashes while a page is open and nobody types."""

import asyncio

import pytest

from bot.app import App
from bot.channels.webchat import channel, chat_of
from bot.model import Address, Message
from tests.databases import Postgres
from tests.running import built, running, settings
from tests.socket_citizen import SocketCitizen


async def test_what_another_process_says_still_reaches_the_page(
    postgres: Postgres, direct: str, behind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page stays open, and hears what is said to it after the crash; `/health/ready` recovers as well."""
    monkeypatch.setattr(channel, "GLANCE", 0.2)
    async with running(settings(behind)) as app, SocketCitizen(app.settings.address) as lan:
        await lan.says("/menu")
        await lan.hears("cần gì")
        await asyncio.to_thread(postgres.crash)
        another = built(settings(direct))
        assert lan.token is not None
        where = Address("web", chat_of(lan.token))
        async with asyncio.timeout(20):
            while not await _said(another, where):
                await asyncio.sleep(0.1)
            await lan.hears("Tháng sau", within=15)
        assert lan.closed is None
        await another.close()


async def _said(app: App, where: Address) -> bool:
    """Whether PostgreSQL is there again and has taken it."""
    try:
        return await app.outbox.say([(where, Message("Tháng sau ạ."))])
    except Exception:
        return False

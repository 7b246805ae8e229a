"""What another process says to a browser."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest

from bot.app import App
from bot.channels.webchat import channel, chat_of
from bot.model import Address, Message
from bot.store import Store
from bot.store.chats import outbox
from bot.store.vault import Vault
from tests.databases import Postgres
from tests.people import SECRET
from tests.running import running, settings, together
from tests.socket_citizen import SocketCitizen

NEVER = 3600.0


@pytest.fixture
async def app(database_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[App]:
    """The process to which browsers are connected; it looks all the time."""
    monkeypatch.setattr(channel, "GLANCE", 0.02)
    async with running(settings(database_url)) as started:
        yield started


@asynccontextmanager
async def lan_at(app: App) -> AsyncIterator[tuple[SocketCitizen, Address]]:
    """A browser that was greeted, and its address."""
    async with SocketCitizen(app.settings.address) as lan:
        await lan.says("menu")
        await lan.until(lambda: bool(lan.messages), "an answer")
        assert lan.token
        yield lan, Address("web", chat_of(lan.token))


async def test_it_is_shown_at_once(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On PostgreSQL the other process tells this one, which never looks; so too after the database was started anew."""
    if database_url.startswith("sqlite"):
        return  # one process
    monkeypatch.setattr(channel, "GLANCE", NEVER)
    async with AsyncExitStack() as stack:
        here, there = [await stack.enter_async_context(running(settings(database_url))) for _ in range(2)]
        lan, address = await stack.enter_async_context(lan_at(here))
        await together(here, there)
        assert await there.outbox.say([(address, Message("Sở đã trả lời."))])
        await lan.hears("Sở đã trả lời.")


async def test_a_database_that_is_started_anew(
    database_url: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Every connection is lost. Then processes hear each other again, and a question that is asked meanwhile is
    answered, and not with an apology."""
    if database_url.startswith("sqlite"):
        return
    server: Postgres = request.getfixturevalue("postgres")
    monkeypatch.setattr(channel, "GLANCE", NEVER)
    async with AsyncExitStack() as stack:
        here, there = [await stack.enter_async_context(running(settings(database_url))) for _ in range(2)]
        lan, address = await stack.enter_async_context(lan_at(here))
        here.supervisor._pause = there.supervisor._pause = 0.1
        await together(here, there)
        await asyncio.to_thread(server.restart)
        before = len(lan.messages)
        await lan.says("menu")
        await lan.until(lambda: len(lan.messages) > before, "an answer")
        assert lan.messages[-1]["text"] == lan.messages[before - 1]["text"]
        await together(here, there)
        assert await there.outbox.say([(address, Message("Sở đã trả lời."))])
        await lan.hears("Sở đã trả lời.")


async def test_what_was_not_told_is_found(app: App) -> None:
    """A process that dies between its commit and the telling, or a command that tells nobody: a look finds it."""
    async with lan_at(app) as (lan, address):
        other = Store(app.settings.database_url, Vault(SECRET))
        async with other.begin() as tx:
            await outbox.say(tx, address, [Message("Sở đã trả lời.")], app.outbox.lease())
        await other.close()
        await lan.hears("Sở đã trả lời.")


async def test_what_commits_late_is_shown_first(app: App) -> None:
    """Another process has said something and does not commit yet. Whatever is said after it waits for it, so that the
    page, which shows all beyond a number, never passes over it."""
    async with lan_at(app) as (lan, address):
        other = Store(app.settings.database_url, Vault(SECRET))
        before = len(lan.messages)
        async with other.begin() as late:
            await outbox.say(late, address, [Message("muộn")], app.outbox.lease())
            after = asyncio.create_task(app.outbox.say([(address, Message("sau"))]))
            await asyncio.sleep(0.2)  # several looks of the page
            assert not after.done() and len(lan.messages) == before
        assert await after
        await other.close()
        await lan.hears("sau")
        assert [message["text"] for message in lan.messages[before:]] == ["muộn", "sau"]

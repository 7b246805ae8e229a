"""Our program on Zalo, as far as it can tell. It is started once for a file of tests, on each database."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from pydantic import SecretStr

from bot.app import App
from bot.channels.zalo.bot import ZaloBot
from bot.channels.zalo.bot.intake import Intake
from bot.channels.zalo.oa import ZaloOa
from bot.channels.zalo.oa.access.oauth import whole
from bot.store.chats import connections
from bot.store.chats.connections import Pair
from tests.databases import Postgres
from tests.emulators.zalo_bot import ZaloBotDouble
from tests.emulators.zalo_oa import ZaloOaDouble
from tests.running import built, free_port, running, settings

once = pytest_asyncio.fixture(scope="module", loop_scope="module")
"""A fixture that lives as long as its file of tests, all of which run on one loop."""


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An empty, migrated database of each kind, for a file of tests."""
    if request.param == "sqlite":
        path: Path = tmp_path_factory.mktemp("house") / "bot.db"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), path)
        yield f"sqlite:///{path}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.database() as url:
        yield url


@once
async def bot(house: str) -> AsyncIterator[ZaloBotDouble]:
    """The Bot Platform, one for each database."""
    async with ZaloBotDouble() as double:
        yield double


@asynccontextmanager
async def talking(bot: ZaloBotDouble, house: str, **more: Any) -> AsyncIterator[App]:
    """The program with a Zalo bot."""
    token = SecretStr(bot.token)
    async with running(settings(house, zalo_bot_token=token, zalo_bot_api_url=bot.root, **more)) as started:
        yield started


@once
async def polling(bot: ZaloBotDouble, house: str) -> AsyncIterator[App]:
    """On a machine that nobody can reach: it polls."""
    async with talking(bot, house) as started:
        async with asyncio.timeout(10):
            while not any(sent.method == "getUpdates" for sent in bot.sent):
                await asyncio.sleep(0.01)
        intake_of(started).pause = 0.02
        yield started


def intake_of(app: App) -> Intake:
    """What takes in what the bot is told."""
    channel = app.channels["zalobot"]
    assert isinstance(channel, ZaloBot)
    return channel.intake


@once
async def hooked(bot: ZaloBotDouble, house: str) -> AsyncIterator[App]:
    """With a public address: it has a webhook."""
    port = free_port()
    async with talking(bot, house, port=port, public_url=f"http://127.0.0.1:{port}") as started:
        async with asyncio.timeout(10):
            while not bot.updates.url:
                await asyncio.sleep(0.01)
        yield started


@once
async def oa(house: str) -> AsyncIterator[ZaloOaDouble]:
    """The Official Account's service, one for each database."""
    async with ZaloOaDouble() as double:
        yield double


@once
async def office(oa: ZaloOaDouble, house: str) -> AsyncIterator[App]:
    """The program with an Official Account that somebody has connected; time is what the service says."""
    chosen = settings(house, port=free_port(), public_url="https://bot.example.vn", **account(oa))
    app = built(chosen, clock=oa.now)
    channel_of(app).intake.glance = 0.1
    try:
        async with app.store.begin() as tx:
            await connections.connect(tx, "zalooa", granted(oa))
        async with app.serving() as port:
            oa.hook.url = f"http://127.0.0.1:{port}/zalo/oa"
            yield app
    finally:
        await app.close()


def channel_of(app: App) -> ZaloOa:
    """The account."""
    found = app.channels["zalooa"]
    assert isinstance(found, ZaloOa)
    return found


def account(oa: ZaloOaDouble) -> dict[str, Any]:
    """The settings of an Official Account at the double."""
    return {
        "zalo_oa_app_id": oa.app_id,
        "zalo_oa_app_secret": SecretStr(oa.app_secret),
        "zalo_oa_webhook_secret": SecretStr(oa.webhook_secret),
        "zalo_oa_api_url": oa.root,
        "zalo_oauth_url": oa.root,
    }


def granted(oa: ZaloOaDouble) -> Pair:
    """A pair as somebody's consent gives it."""
    pair = whole(oa.oauth.pair())
    assert pair is not None
    return pair.pair(oa.now())

"""The program begins, and people are there already."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import aiohttp
import sqlalchemy as sa

from bot.app import App
from bot.content import load, whole
from bot.folders import ROOT
from bot.store.tables import session
from bot.understanding import Understanding
from tests.running import built, running, settings
from tests.socket_citizen import SocketCitizen

PACK = ROOT / "tests" / "packs" / "vneid"


class Reader(Understanding):
    """Reads the content when it is allowed to."""

    may = threading.Event()

    def learn(self) -> None:
        """Waits for that."""
        assert self.may.wait(30)
        super().learn()


@asynccontextmanager
async def reading(database_url: str) -> AsyncIterator[tuple[App, Reader]]:
    """The program, which answers, and has not read the content yet."""
    chosen = settings(database_url, content_dir=PACK)
    reader = Reader(whole(load(PACK, chosen.locales_dir)))
    reader.may = threading.Event()
    app = built(chosen, reader)
    ends = asyncio.Event()

    async def serves() -> None:
        async with app.serving():
            await ends.wait()

    task = asyncio.create_task(serves())
    try:
        while not await status(app, "live"):
            await asyncio.sleep(0.02)
        yield app, reader
    finally:
        reader.may.set()
        ends.set()
        await task
        await app.close()


async def status(app: App, what: str) -> int:
    """Of one of the pages for whoever watches; 0 where nothing answers."""
    async with aiohttp.ClientSession() as asking:
        try:
            async with asking.get(f"{app.settings.address}/health/{what}") as answer:
                return answer.status
        except aiohttp.ClientError:
            return 0


async def test_whoever_writes_while_the_content_is_read_waits_and_nobody_else_does(database_url: str) -> None:
    """A word that comes in the first second is answered, once, when the content has been read; until then pages are
    served as ever."""
    async with reading(database_url) as (app, reader), SocketCitizen(app.settings.address) as lan:
        await lan.says("/menu")
        assert (await status(app, "live"), await status(app, "ready")) == (200, 503)
        assert not lan.messages
        reader.may.set()
        await lan.until(lambda: bool(lan.messages), "an answer")
        await lan.says("/menu")
        await lan.until(lambda: len(lan.messages) == 2, "one more")


async def test_the_leases_of_whoever_died_end_before_anybody_is_heard(database_url: str) -> None:
    """On SQLite, where no other process can be there, nobody waits for a dead one; and what is said in the first second
    is sent by who said it: its lease is not ended as well. On PostgreSQL the dead one may be alive."""
    async with running(settings(database_url, content_dir=PACK)) as first:
        async with SocketCitizen(first.settings.address) as lan:
            await lan.says("/menu")
            await lan.until(lambda: bool(lan.messages), "an answer")
        async with first.store.begin() as tx:
            until = datetime.now(UTC) + timedelta(minutes=1)
            await tx.execute(sa.update(session).values(owner="who died", leased_to=until))
    async with reading(database_url) as (app, _), app.store.read() as tx:
        owner = await tx.scalar(sa.select(session.c.owner))
        assert owner == ("" if app.store.is_sqlite else "who died")


async def test_what_colleagues_published_may_be_read_first(database_url: str) -> None:
    """A process by which people are heard with all that is published is ready, whatever it would know without."""
    async with reading(database_url) as (app, _):
        assert await status(app, "ready") == 503
        published = Understanding(app.library, keeps=True)  # the files alone: nothing is published here
        published.learn()
        app._conversation.learn(app.library, published)
        assert await status(app, "ready") == 200

"""The head of the audit log is noted elsewhere every day, where that is set."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.chores.anchoring import NotKeptError, anchor
from bot.store import Store
from bot.store.staff import audit, audit_chain

NOON = datetime(2021, 5, 24, 12, 0, tzinfo=UTC)


class Notary:
    """Whoever keeps what is posted."""

    def __init__(self) -> None:
        self.kept: list[dict[str, object]] = []
        self.closed = False
        self.address = ""

    async def take(self, request: web.Request) -> web.Response:
        """Keeps it, unless closed."""
        if self.closed:
            raise web.HTTPServiceUnavailable
        self.kept.append(await request.json())
        return web.Response()


@pytest.fixture
async def notary() -> AsyncIterator[Notary]:
    """Over real HTTP."""
    keeper, app = Notary(), web.Application()
    app.router.add_post("/heads", keeper.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    keeper.address = f"http://127.0.0.1:{runner.addresses[0][1]}/heads"
    yield keeper
    await runner.cleanup()


async def test_it_is_posted_once_a_day_and_holds_the_log(store: Store, notary: Notary) -> None:
    """What was posted verifies the log, which must still hold it; the next one comes a day later."""
    async with store.begin() as tx:
        await audit.record(tx, "Mai", "role granted", {}, NOON)
    assert await anchor(store, notary.address, lambda: NOON)
    assert not await anchor(store, notary.address, lambda: NOON + timedelta(hours=23))
    assert await anchor(store, notary.address, lambda: NOON + timedelta(hours=25))
    assert [head["entries"] for head in notary.kept] == [1, 2]
    async with store.read() as tx:
        await audit_chain.verify(tx, str(notary.kept[0]["digest"]))


async def test_what_could_not_be_told_is_due_again(store: Store, notary: Notary) -> None:
    """A keeper who does not answer is asked again at the next look."""
    notary.closed = True
    with pytest.raises(NotKeptError):
        await anchor(store, notary.address, lambda: NOON)
    notary.closed = False
    assert await anchor(store, notary.address, lambda: NOON)
    assert len(notary.kept) == 1


async def test_it_can_stand_in_the_log_of_the_process(store: Store) -> None:
    """Where that goes to another machine."""
    with capture_logs() as lines:
        await anchor(store, "log", lambda: NOON)
    assert [(line["event"], line["entries"]) for line in lines] == [("audit head", 0)]

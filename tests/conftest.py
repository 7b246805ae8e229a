"""The two databases, and a town of citizens who talk with the bot."""

import gc
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.__main__ import GARBAGE
from bot.content import Library
from bot.folders import ROOT
from bot.sandbox.process import Sandbox
from bot.store import Store
from bot.store.database.migrate import migrate_now
from bot.store.vault import Vault
from bot.understanding import Understanding
from tests import dialects, running
from tests.databases import Postgres
from tests.french import with_french
from tests.logs import readable_logs
from tests.people import SECRET, Town

HERE = Path(__file__).parent
MEMORY = Path("/dev/shm")
ROOM = 2**30

PROGRAMS = (HERE, HERE / "end_to_end")
"""Folders of tests that start whole programs."""


def pytest_configure() -> None:
    """What tests write lies in memory, where there is room for it and nobody has said otherwise: databases that live
    for a second need not wait for a disk. No example is wrong because the machine was busy."""
    settings.register_profile("busy", parent=settings.default, deadline=None)
    settings.load_profile("busy")
    gc.disable()  # until all is loaded
    dialects.share()
    readable_logs()
    if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first, so that at the end nobody waits for it: tests that start whole programs one
    after the other, then those that look at pages, together, so that one worker has the browser."""
    items.sort(key=lambda item: (item.path.parent not in PROGRAMS, "browser" not in getattr(item, "fixturenames", ())))


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What is loaded by now stays: Python need not look through it again and again for what nobody holds."""
    gc.freeze()
    gc.set_threshold(GARBAGE)
    gc.enable()


@pytest.fixture(scope="session")
def library(understanding: Understanding) -> Library:
    """The real content."""
    return understanding.library


@pytest.fixture(scope="session")
def understanding() -> Understanding:
    """The understanding of questions, over the real content; built once, since it never changes."""
    return running.understood(ROOT / "content", ROOT / "locales")


@pytest.fixture(scope="session")
def french(tmp_path_factory: pytest.TempPathFactory) -> Understanding:
    """What is understood of a site that speaks French besides, and that nobody changes."""
    folder = with_french(tmp_path_factory.mktemp("french"))
    return running.understood(folder / "content", folder / "locales")


@pytest.fixture(scope="session", autouse=True)
def sandbox() -> Iterator[Sandbox]:
    """One process that draws, for all programs and towns."""
    opened = running.sandbox()
    yield opened
    opened.end()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A real PostgreSQL of our own."""
    with tempfile.TemporaryDirectory(prefix="pg-") as folder, Postgres(Path(folder), durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def migrated_sqlite() -> Iterator[Path]:
    """A SQLite file with today's tables, to be copied."""
    with tempfile.TemporaryDirectory(prefix="sqlite-") as folder:
        path = Path(folder) / "bot.db"
        migrate_now(f"sqlite:///{path}")
        yield path


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty, migrated database of each kind."""
    if request.param == "sqlite":
        path = tmp_path / "bot.db"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), path)
        yield f"sqlite:///{path}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.database() as url:
        yield url


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """The store over each database."""
    opened = Store(database_url, Vault(SECRET))
    yield opened
    await opened.close()


@pytest.fixture
async def town(store: Store, library: Library, understanding: Understanding, sandbox: Sandbox) -> AsyncIterator[Town]:
    """The bot, and people who talk with it."""
    place = Town(store, library, understanding, sandbox=sandbox)
    yield place
    await place.dispatcher.drain()

"""The whole program, and a real browser that looks at it."""

import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, Playwright, TimeoutError, async_playwright

from bot.app import App
from tests.running import running, settings
from tests.web.phones import ARGUMENTS, CHROMIUM, hears


@pytest.fixture
async def app(migrated_sqlite: Path, tmp_path: Path) -> AsyncIterator[App]:
    """The program, on SQLite."""
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    async with running(settings(f"sqlite:///{tmp_path}/bot.db")) as started:
        yield started


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where Debian's Chromium listens: one for all tests of this process, as starting it takes a second."""
    assert CHROMIUM is not None
    profile = tmp_path_factory.mktemp("chromium")
    asked = [CHROMIUM, "--headless", "--remote-debugging-port=0", f"--user-data-dir={profile}", *ARGUMENTS]
    with subprocess.Popen(asked, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        yield next(line.split()[-1] for line in process.stderr if line.startswith("DevTools listening on"))
        process.terminate()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def driver() -> AsyncIterator[Playwright]:
    """What leads the browser by the hand: a program in Node.js, which takes half a second to start."""
    async with async_playwright() as started:
        yield started


@pytest.fixture
def _function_scoped_runner(request: pytest.FixtureRequest) -> Any:
    """Where pytest-asyncio runs what has a loop of its own: with a browser, all runs on the loop of its driver."""
    shared = "browser" in request.fixturenames
    return request.getfixturevalue("_session_scoped_runner" if shared else "_function_scoped_runner")


@pytest.fixture
async def browser(driver: Playwright, chromium: str) -> AsyncIterator[Browser]:
    """Debian's Chromium, with nothing in it that another test has left."""
    try:
        opened = await driver.chromium.connect_over_cdp(chromium, timeout=8_000)
    except TimeoutError:  # a browser that has just begun does not always hear who calls first
        opened = await driver.chromium.connect_over_cdp(chromium)
    yield opened
    await opened.close()


@pytest.fixture
def wrong() -> list[str]:
    """What went wrong on the page, as the browser reports it."""
    return []


@pytest.fixture
async def page(browser: Browser, app: App, wrong: list[str]) -> AsyncIterator[Page]:
    """The chat on a phone of 360 × 740, greeted. Nothing may go wrong on the page."""
    phone = await browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN", reduced_motion="reduce")
    opened = await phone.new_page()
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    await opened.goto(app.settings.address)
    await hears(opened, "em là máy chứ không phải người")
    yield opened
    assert wrong == []
    await phone.close()

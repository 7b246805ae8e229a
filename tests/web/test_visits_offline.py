"""A checkpoint's page in a real browser on a cheap phone, with and without a network."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from bot.content import Library
from bot.model import Checkpoint
from bot.store import Store
from bot.store.vault import Vault
from bot.store.visits import presence
from bot.store.visits.presence import Presence
from bot.understanding import Understanding
from tests.people import SECRET, Town
from tests.running import free_port
from tests.web.doors import cafe, path, served
from tests.web.phones import needs_chromium

pytestmark = needs_chromium


class Place:
    """The server that a phone may or may not reach."""

    def __init__(self, town: Town) -> None:
        self.town, self.port = town, free_port()
        self.root = town.registry.root = f"http://127.0.0.1:{self.port}"
        self._stack = AsyncExitStack()

    async def connects(self) -> None:
        """There is a network."""
        await self._stack.enter_async_context(served(self.town, self.port))

    async def disconnects(self) -> None:
        """There is none."""
        await self._stack.aclose()

    async def door(self, checkpoint: Checkpoint) -> str:
        """What the code at a checkpoint's door leads to."""
        return self.root + await path(self.town, checkpoint)

    async def there(self, checkpoint: Checkpoint) -> list[Presence]:
        """Whose visit there has been noted."""
        early = self.town.now - timedelta(hours=1)
        async with self.town.store.read() as tx:
            return await presence.present(tx, checkpoint.code, early, self.town.now + timedelta(minutes=1))


@pytest.fixture
async def place(
    migrated_sqlite: Path, tmp_path: Path, library: Library, understanding: Understanding
) -> AsyncIterator[Place]:
    """The pages, served, on SQLite."""
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    store = Store(f"sqlite:///{tmp_path}/bot.db", Vault(SECRET))
    started = Place(Town(store, library, understanding))
    await started.connects()
    yield started
    await started.disconnects()
    await store.close()


@pytest.fixture
async def phone(browser: Browser) -> Page:
    """A phone of 360 × 740."""
    context = await browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN", reduced_motion="reduce")
    return await context.new_page()


async def presses(phone: Page, label: str) -> None:
    await phone.get_by_role("button", name=label).click()


async def says(phone: Page, text: str) -> None:
    """Waits until the page says so."""
    await expect(phone.get_by_role("status")).to_contain_text(text, timeout=15_000)


async def keeps_the_page(phone: Page) -> None:
    """Waits until the browser has put the page away for a time without a network."""
    async with asyncio.timeout(20):
        while not await phone.evaluate("caches.match(location.href).then(Boolean)"):
            await phone.wait_for_timeout(100)


async def test_arriving_leaving_and_erasing(place: Place, phone: Page) -> None:
    """Name and commune, two large buttons, the list, nothing left: no sideways scrolling, no accessibility fault."""
    checkpoint = await cafe(place.town)
    await phone.goto(await place.door(checkpoint))
    await expect(phone.get_by_role("heading")).to_have_text("Cà phê Hương")
    await expect(phone.locator("body")).to_contain_text("Thành phố Tuy Hòa")
    await presses(phone, "Tôi vừa đến")
    await says(phone, "Em đã ghi")
    await fits(phone)
    place.town.passes(minutes=5)
    await presses(phone, "Tôi rời đi")
    await says(phone, "đã ghi: anh/chị rời")
    await phone.get_by_role("link", name="Nơi tôi đã đến").click()
    await expect(phone.get_by_role("listitem")).to_contain_text("Cà phê Hương")
    await fits(phone)
    await phone.get_by_role("link", name="Xóa hết lượt đến của tôi").click()
    await presses(phone, "Có, xóa đi")
    await expect(phone.locator("body")).to_contain_text("chưa ghi lượt đến nào")
    assert await place.there(checkpoint) == []


async def fits(phone: Page) -> None:
    """Nothing is wider than the phone, and axe finds nothing to complain about."""
    assert await phone.evaluate("document.documentElement.scrollWidth") <= 360
    found = await Axe().run(phone)
    assert found.violations_count == 0, found.generate_report()


async def test_what_is_pressed_without_a_network_is_sent_later(place: Place, phone: Page) -> None:
    """The page says that it waits; once there is a network the visit is noted at the time of the press."""
    checkpoint = await cafe(place.town)
    await phone.goto(await place.door(checkpoint))
    await place.disconnects()
    await presses(phone, "Tôi vừa đến")
    await says(phone, "Đang mất mạng")
    assert await place.there(checkpoint) == []
    await asyncio.sleep(1.2)
    await place.connects()
    await phone.evaluate("dispatchEvent(new Event('online'))")
    await says(phone, "Em đã ghi")
    [visit] = await place.there(checkpoint)
    assert timedelta(seconds=1) < place.town.now - visit.arrived_at < timedelta(minutes=1)


async def test_the_page_opens_without_a_network(place: Place, phone: Page) -> None:
    """A place seen before shows its name; one never seen shows its number and says so. Both presses are sent once
    there is a network, as one visitor's, and a code that was altered is refused even then."""
    known, unknown = await cafe(place.town), await cafe(place.town, "Chợ Tuy Hòa")
    first, second = await place.door(known), await place.door(unknown)
    await phone.goto(first)
    await keeps_the_page(phone)
    await place.disconnects()
    await phone.goto(first)
    await expect(phone.get_by_role("heading")).to_have_text("Cà phê Hương")
    await presses(phone, "Tôi vừa đến")
    await says(phone, "Đang mất mạng")
    await phone.goto(second)
    await expect(phone.get_by_role("heading")).to_have_text("Đang mất mạng")
    await expect(phone.locator("#code")).to_have_text(unknown.code)
    await presses(phone, "Tôi vừa đến")
    await says(phone, "Đang mất mạng")
    forged = second[:-1] + ("1" if second[-1] != "1" else "2")
    await phone.goto(forged)
    await presses(phone, "Tôi vừa đến")
    await place.connects()
    await phone.evaluate("dispatchEvent(new Event('online'))")
    await says(phone, "không phải, hoặc không còn là mã")
    [there], [then] = await place.there(known), await place.there(unknown)
    assert there.visitor_id == then.visitor_id


async def test_a_withdrawn_code_is_not_kept(place: Place, phone: Page) -> None:
    """Once its page was a warning, the friendly one is not shown any more, not even without a network."""
    checkpoint = await cafe(place.town)
    door = await place.door(checkpoint)
    await phone.goto(door)
    await keeps_the_page(phone)
    async with place.town.store.begin() as tx:
        await place.town.registry.revoke(tx, checkpoint.code, place.town.now)
    await phone.goto(door)
    await expect(phone.get_by_role("button")).to_have_count(0)
    await place.disconnects()
    await phone.goto(door)
    await expect(phone.locator("body")).not_to_contain_text("Cà phê Hương")

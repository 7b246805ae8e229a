"""Pages of the console in a real Chromium, on a phone and on an office PC."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page

from bot.model import Content
from bot.store.people import requests
from bot.visits.check_in import person as someone
from tests.campaigns.office import becomes, goes_out, neighbour, planned
from tests.web.console.office import Office
from tests.web.doors import cafe
from tests.web.phones import needs_chromium

pytestmark = [needs_chromium, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]

TEXTS = Content({"vi": "Nhớ bật Bluetooth nhé.", "en": "Please switch Bluetooth on."})


@pytest.fixture
async def hoa(browser: Browser, office: Office) -> AsyncIterator[Page]:
    """A colleague of every role, whose browser is 360 pixels wide."""
    signed_in = await office.colleague("Hoa", "admin", "tracer", "approver")
    phone = await browser.new_context(viewport={"width": 360, "height": 740}, locale="vi-VN", reduced_motion="reduce")
    await phone.add_cookies([{"name": "staff", "value": signed_in.cookies["staff"], "url": office.root}])
    yield await phone.new_page()
    await phone.close()


async def _morning(office: Office) -> str:
    """A place with visits, a message that went out, a request, figures; gives the number of the place."""
    town, place = office.town, await cafe(office.town, "Nhà hàng hải sản tươi sống Biển Xanh – Hương Quê quán")
    lan = await neighbour(town)
    number = await becomes(town, lan)
    await planned(town, TEXTS)
    await goes_out(town)
    async with town.store.begin() as tx:
        await requests.note(tx, number, "erase", "Đơn ngày 24/5", "Hoa", town.now)
        await town.visits.arrive(tx, someone(number), place.code, town.now)
        await town.visits.record_for(tx, place.code, "Nguyễn Thị Ngọc Ánh", "+84912345678", town.now)
    town.now += timedelta(hours=1)
    return place.code


async def test_no_page_is_wider_than_a_phone_and_axe_is_content(hoa: Page, office: Office) -> None:
    """Every page that looks after checkpoints, people's data and rules, at 360 pixels; `/` goes to the search box."""
    code = await _morning(office)
    for path in (
        *("", "/checkpoints", f"/checkpoints/{code}", f"/checkpoints/{code}/confirm/withdraw", "/checkpoints/lists"),
        *(f"/checkpoints/{code}/official", "/proof", "/proof/firings/1", "/requests", "/requests/1", "/settings"),
        *("/search?q=bien+xanh", "/overview/official", "/tracing", "/people", "/audit", "/help"),
    ):
        await hoa.goto(f"{office.root}/staff{path}")
        await _fits(hoa, path)
    await hoa.goto(f"{office.root}/staff/tracing?checkpoint={code}")
    await hoa.get_by_label("Lý do tra cứu").fill("Công văn 12/CDC")
    await hoa.get_by_role("button", name="Ai đã ở đó?").click()
    await _fits(hoa, "tracing")
    await hoa.keyboard.press("/")
    await hoa.keyboard.type("nhac")
    await hoa.keyboard.press("Enter")
    await hoa.wait_for_url("**/staff/search?q=nhac")


async def _fits(page: Page, path: str) -> None:
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360, path
    found = await Axe().run(page)
    serious = [one for one in found.response["violations"] if one["impact"] in ("serious", "critical")]
    assert not serious, f"{path}: {found.generate_report()}"

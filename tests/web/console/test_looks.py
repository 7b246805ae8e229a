"""Pages of the console in a real Chromium, on a phone and on an office PC."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, ViewportSize

from bot.model import Addition, CampaignState, Content
from bot.store.people import questions, requests
from bot.store.staff import additions
from bot.visits.check_in import person as someone
from bot.web.console.server import ROUTES
from tests.campaigns.office import becomes, goes_out, neighbour, planned
from tests.web.console.office import Office, tried_already
from tests.web.console.test_inbox import asks
from tests.web.console.walk import kind
from tests.web.doors import cafe
from tests.web.phones import needs_chromium

pytestmark = [needs_chromium, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]

PHONE: ViewportSize = {"width": 360, "height": 740}

PAGES = (
    *("", "/overview/official", "/overview/pending", "/search?q=bien+xanh", "/browsers", "/help", "/settings"),
    *("/checkpoints", "/checkpoints/CODE", "/checkpoints/CODE/confirm/withdraw", "/checkpoints/CODE/official"),
    *("/checkpoints/lists", "/tracing", "/proof", "/proof/firings/1", "/requests", "/requests/1", "/audit"),
    *("/people", "/people/dismiss?name=Mai", "/inbox", "/inbox/1", "/inbox/replies", "/inbox/unanswered"),
    *("/inbox/unanswered/1", "/inbox/additions", "/inbox/additions/1", "/campaigns", "/campaigns/calendar"),
    *("/campaigns/begin", "/campaigns/new", "/campaigns/1", "/campaigns/1/results", "/campaigns/2/edit"),
    *("/campaigns/2/audience", "/campaigns/2/picture", "/campaigns/2/rehearsal", "/campaigns/3/approve"),
    "/campaigns/1/confirm/cancel",
)
"""One of each."""

PAPER = 703
"""CSS pixels between the margins of a sheet of A4."""

PRESSED = "nav, button, .button, form:not(.kept), input[type=file], .foot, .skip"
SEEN = """pressed => {
  const shown = (each) => each.offsetWidth > 0 && each.offsetHeight > 0;
  const wide = (each) => shown(each) && each.getBoundingClientRect().right > innerWidth + 1;
  return {
    width: document.documentElement.scrollWidth,
    pressed: [...document.querySelectorAll(pressed)].filter(shown).map((each) => each.outerHTML.slice(0, 80)),
    cut: [...document.querySelectorAll("main *")].filter(wide).map((each) => each.tagName),
    who: document.querySelector(".printed").innerText,
  };
}"""
"""What is seen of a page: its width, what could be pressed, what is cut off at the right, who printed it."""

TEXTS = Content({"vi": "Nhớ bật Bluetooth nhé.", "en": "Please switch Bluetooth on."})


@pytest.fixture
async def hoa(browser: Browser, office: Office) -> AsyncIterator[Page]:
    """A colleague of every role, whose browser is 360 pixels wide."""
    signed_in = await office.colleague("Hoa", "admin", "tracer", "approver")
    phone = await browser.new_context(viewport=PHONE, locale="vi-VN", reduced_motion="reduce")
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
    for state in (CampaignState.DRAFT, CampaignState.WAITING):
        await planned(town, TEXTS, state=state)
    await asks(office, "Quán tôi có hai cửa, dán mấy mã vậy?")
    await office.colleague("Mai", "editor")
    async with town.store.begin() as tx:
        await questions.keep(tx, questions.Missed("máy rớt xuống sông thì sao", "unanswered", "", "vi", town.now))
        await additions.write(tx, Addition("vi", "battery", ("pin tụt",)), "Mai", town.now)
        await requests.note(tx, number, "erase", "Đơn ngày 24/5", "Hoa", town.now)
        await town.visits.arrive(tx, someone(number), place.code, town.now)
        await town.visits.record_for(tx, place.code, "Nguyễn Thị Ngọc Ánh", "+84912345678", town.now)
    await tried_already(office)
    town.now += timedelta(hours=1)
    return place.code


async def test_no_page_is_wider_than_a_phone_and_axe_is_content(hoa: Page, office: Office) -> None:
    """Every page that there is, at 360 pixels; `/` goes to the search box. On
    A4 nothing is cut off, what is pressed is left out, and it says who printed it when."""
    code = await _morning(office)
    pages = [path.replace("CODE", code) for path in PAGES]
    looked = {route.path for route in ROUTES if route.method == "GET" and "{kind:" not in route.path}
    assert {kind(path) for path in pages} == looked
    for path in pages:
        await hoa.goto(f"{office.root}/staff{path}", wait_until="domcontentloaded")
        await _fits(hoa, path)
        await _prints(hoa, path)
    await hoa.goto(f"{office.root}/staff/tracing?checkpoint={code}")
    await hoa.get_by_label("Lý do tra cứu").fill("Công văn 12/CDC")
    await hoa.get_by_role("button", name="Ai đã ở đó?").click()
    await _fits(hoa, "tracing")
    await _prints(hoa, "tracing")
    await hoa.keyboard.press("/")
    await hoa.keyboard.type("nhac")
    await hoa.keyboard.press("Enter")
    await hoa.wait_for_url("**/staff/search?q=nhac")


async def test_pictures_to_pick_from_stand_in_columns(hoa: Page, office: Office) -> None:
    """On an office PC the pictures of a campaign stand under each other, so that the eye finds one: few left edges."""
    await hoa.set_viewport_size({"width": 1280, "height": 800})
    await hoa.goto(f"{office.root}/staff/campaigns/new", wait_until="domcontentloaded")
    edges = "[...document.querySelectorAll('.thumbs .choice')].map(it => Math.round(it.getBoundingClientRect().left))"
    found = await hoa.evaluate(edges)
    assert len(found) > 6 and len(set(found)) <= 3, found


async def _prints(page: Page, path: str) -> None:
    await page.emulate_media(media="print")
    await page.set_viewport_size({"width": PAPER, "height": 1000})
    seen = await page.evaluate(SEEN, PRESSED)
    assert seen["width"] <= PAPER and seen["cut"] == [] and seen["pressed"] == [], f"{path}: {seen}"
    assert "Sở Thông tin và Truyền thông" in seen["who"] and "Hoa in lúc 24/05/2021" in seen["who"], f"{path}: {seen}"
    await page.emulate_media(media="screen")
    await page.set_viewport_size(PHONE)


async def _fits(page: Page, path: str) -> None:
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360, path
    found = await Axe().run(page, options={"resultTypes": ["violations"]})
    serious = [one for one in found.response["violations"] if one["impact"] in ("serious", "critical")]
    assert not serious, f"{path}: {found.generate_report()}"

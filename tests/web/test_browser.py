"""The web chat in a real browser, at the width of a cheap phone."""

import json

import pytest
import zxingcpp
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from bot.app import App
from bot.channels.webchat import chat_of
from bot.model import Address, Message
from tests.pictures import printed
from tests.web.phones import downloads, hears, needs_chromium, press, presses, says

pytestmark = needs_chromium


async def test_a_citizen_installs_asks_and_registers(page: Page, app: App) -> None:
    """Through the guide, a question in between, and a registration whose QR is downloaded and decodes."""
    await presses(page, "Cài Bluezone")
    await hears(page, "loại nào")
    await presses(page, "Android")
    await hears(page, "Bước 1/11")
    await presses(page, "Tiếp")
    await hears(page, "Bước 2/11")
    await says(page, "cai bluezone co ton pin khong")
    await hears(page, "10%")
    await hears(page, "Bước 2/11")
    await says(page, "/dangky")
    await presses(page, "Tôi đồng ý")
    await hears(page, "tên gì")
    await says(page, "Cà phê Hương")
    await hears(page, "huyện, thị xã")
    await says(page, "hoa kien")
    await hears(page, "Địa chỉ ở đâu")
    await says(page, "12 Trần Phú")
    await hears(page, "gọi điểm này theo số điện thoại nào")
    await says(page, "0912345678")
    await hears(page, "Đúng hết chưa")
    await presses(page, "Đúng, đăng ký")
    await presses(page, "Chưa, để sau tôi làm")
    await presses(page, "Không cần nhắc")
    await hears(page, "Mỗi cửa chỉ một mã")
    _, poster = await downloads(page, page.locator("#log"))
    (code,) = zxingcpp.read_barcodes(printed(poster))
    assert code.text.startswith(f"{app.settings.address}/c/")


async def test_a_reload_shows_the_same_conversation(page: Page) -> None:
    """The history is there at once after a reload, and the guide goes on where it was."""
    await presses(page, "Cài Bluezone")
    await hears(page, "loại nào")
    await page.reload()
    await hears(page, "loại nào")
    await presses(page, "iPhone")
    await hears(page, "Bước 1/10")


async def test_nothing_typed_is_lost_while_there_is_no_network(page: Page, wrong: list[str]) -> None:
    """What is typed offline is sent once the network is back, and answered once. Of what goes wrong, the browser may
    report no more than that there was no network."""
    await page.context.set_offline(True)
    await says(page, "/menu")
    await page.context.set_offline(False)
    await hears(page, "Anh/chị cần gì")
    await expect(page.locator("#log .own", has_text="/menu")).to_have_count(1)
    wrong[:] = [one for one in wrong if "net::ERR_INTERNET_DISCONNECTED" not in one]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_page_is_accessible(page: Page, scheme: str) -> None:
    """No rule of WCAG 2.1 A and AA is broken, in light or dark; nothing is wider than the phone."""
    await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    await says(page, "Bluezone có tốn pin không?")
    await hears(page, "10%")
    await page.wait_for_timeout(400)  # colours fade in
    found = await Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
    assert found.violations_count == 0, found.generate_report()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("width", [320, 360, 1280])
async def test_who_speaks_is_read_to_the_end(page: Page, width: int) -> None:
    """Whose helper this is stands above the conversation, whole: it is why anybody believes what is said there. It
    leaves the room to the conversation."""
    await page.set_viewport_size({"width": width, "height": 740})
    said = page.locator(".names p")
    await expect(said).to_have_text("Sở Thông tin và Truyền thông Phú Yên")
    assert await said.evaluate("it => it.scrollWidth <= it.clientWidth")
    assert await page.locator("header").evaluate("it => it.offsetHeight <= 130")


async def test_what_says_that_there_is_more_covers_nothing(page: Page, app: App) -> None:
    """Whoever reads further up is told of what came, below the conversation: each button and link of it stays free."""
    await says(page, "Bluezone có tốn pin không?")
    await hears(page, "10%")
    await page.locator("#scroll").hover()
    await page.mouse.wheel(0, -9000)
    await expect(page.locator("#scroll")).to_have_js_property("scrollTop", 0)
    token = json.loads(await page.evaluate("localStorage.getItem('chat:token')"))
    address = Address("web", chat_of(token))
    assert await app.outbox.say([(address, Message("Sở đã trả lời."))])
    pill = page.get_by_role("button", name="Tin mới nhất")
    await expect(pill).to_be_visible(timeout=15_000)
    box, read = await pill.bounding_box(), await page.locator("#scroll").bounding_box()
    assert box and read
    assert box["y"] >= read["y"] + read["height"] and box["y"] + box["height"] <= 740
    await press(pill)
    await expect(pill).to_be_hidden()


async def test_the_chat_works_with_the_keyboard_alone(page: Page) -> None:
    """A choice can be reached and pressed without a pointer."""
    button = page.locator("#log").get_by_role("button", name="Cài Bluezone").last
    await button.focus()
    await page.keyboard.press("Enter")
    await hears(page, "loại nào")


async def test_the_chat_can_be_embedded(browser: Browser, app: App) -> None:
    """The portal's snippet adds a button that opens the chat."""
    portal = await browser.new_page()
    script = f"{app.settings.address}/static/embed.js"
    await portal.goto(f"{app.settings.address}/health/live")
    await portal.set_content(f'<main>Cổng thông tin</main><script src="{script}" data-label="Hỏi trợ lý"></script>')
    await portal.get_by_role("button", name="Hỏi trợ lý").click()
    await expect(portal.frame_locator("iframe").get_by_role("textbox")).to_be_visible(timeout=15_000)


def test_pictures_are_small_enough_for_a_slow_network() -> None:
    """No picture of the content is larger than 60 kB."""
    from bot.folders import ROOT

    sizes = {path.name: path.stat().st_size for path in (ROOT / "content" / "images").glob("*.png")}
    assert max(sizes.values()) <= 60 * 1024

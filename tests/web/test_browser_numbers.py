"""Phone numbers in the web chat can be called, in a real browser."""

from playwright.async_api import Page, expect

from tests.web.phones import hears, needs_chromium, says

pytestmark = needs_chromium

LINKS = """async (text) => {
  const { linked } = await import(new URL("static/linked.js", location.href));
  const parts = linked(text);
  return [parts.textContent, [...parts.querySelectorAll("a")].map((link) => link.getAttribute("href"))];
}"""


CALLED: dict[str, list[str]] = {
    "Gọi 115 ngay, hoặc 113, 114.": ["tel:115", "tel:113", "tel:114"],
    "📞 1900 9095, 19003228 (hay 1022)": ["tel:19009095", "tel:19003228", "tel:1022"],
    "1900.558.892 và 1800 1091 24/7": ["tel:1900558892", "tel:18001091"],
    "0834 291 679 0963391414 2 lần": ["tel:0834291679", "tel:0963391414"],
    "Hotline: 0257.3821982.": ["tel:02573821982"],
    "+84 963 391 414; +842573821982": ["tel:+84963391414", "tel:+842573821982"],
    "https://a.vn/0963391414?x=115. Gọi 115!": ["https://a.vn/0963391414?x=115", "tel:115"],
    "http://a.vn/0963391414 zalo.me/0963391414 a@0963391414.vn x=115": [],
    "năm 1900, 1900-1975, 2021; lúc 01.02.2021 10:00, 09-05-2021 08:30": [],
    "115.000 đồng, 115 000 đồng, 115 đ, 1.115, 115%, 115 VND": [],
    "115 Trần Hưng Đạo, 115/QĐ-UBND, 16-115, 0.123456789, 115A": [],
    "CCCD 079123456789, mã AB-0963391414, 09633914145": [],
}


async def test_numbers_of_a_text_can_be_called(page: Page) -> None:
    """Phones, hotlines and the numbers of help are links; years, dates, money, houses and addresses are none; no
    letter of the text is lost."""
    found = {text: await page.evaluate(LINKS, text) for text in CALLED}
    assert found == {text: [text, links] for text, links in CALLED.items()}


async def test_whoever_is_ill_presses_and_calls(page: Page) -> None:
    """The numbers are links under the message and in it, and do not open a tab."""
    await says(page, "con tui khó thở quá")
    message = await hears(page, "Gọi cấp cứu 115")
    button = message.locator("a.choice", has_text="Gọi cấp cứu 115")
    await expect(button).to_have_attribute("href", "tel:115")
    assert await button.get_attribute("target") is None
    await expect(message.locator(".text a", has_text="1900 9095").first).to_have_attribute("href", "tel:19009095")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360

"""The languages of the site on the chat's page, in a real browser."""

import shutil
from pathlib import Path

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from bot.app import App
from bot.understanding import Understanding
from tests.running import running, settings
from tests.web.phones import hears, needs_chromium, picks

pytestmark = needs_chromium

WORDS = """() => {
  const all = [...document.querySelectorAll("html, head *, body *")];
  const said = all.filter((node) => !node.closest("#log > *, #status"));
  const names = ["lang", "aria-label", "placeholder", "value"];
  const attributes = said.flatMap((node) => names.map((name) => node.getAttribute(name))).filter(Boolean);
  const about = document.querySelector("meta[name=description]").content;
  const texts = ["header", ".privacy", "footer"].map((place) => document.querySelector(place).innerText);
  return [document.title, about, ...texts, ...attributes];
}"""
"""All that stands on the page, seen or read aloud, apart from what is said."""


async def test_the_other_of_two_languages_is_a_button(page: Page) -> None:
    """It is labelled in the other language, and the bot answers in it."""
    await page.get_by_role("button", name="English", exact=True).first.click()
    await hears(page, "From now on I speak English")


async def test_the_whole_page_follows_the_language(page: Page, browser: Browser, app: App) -> None:
    """Without a reload everything on the page reads as on one that was opened in that language, and back again; what
    was said before stays marked as what it is."""
    before = await page.evaluate(WORDS)
    await page.get_by_role("button", name="English", exact=True).first.click()
    await hears(page, "From now on I speak English")
    english = await browser.new_page(viewport={"width": 360, "height": 740})
    await english.goto(f"{app.settings.address}/?lang=en")
    await expect(english.locator("#log .bot").first).to_be_visible(timeout=15_000)
    after = await page.evaluate(WORDS)
    assert after == await english.evaluate(WORDS) and after != before
    await english.close()
    assert await page.locator("#log .sr", has_text="Helper: ").count() >= 2
    assert await page.locator("#log .sr", has_text="Trợ lý").count() == 0
    said = await page.locator("#log .text").evaluate_all("(lines) => lines.map((line) => line.lang)")
    assert said[0] == "vi" and said[-1] == "en"
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    await page.wait_for_timeout(400)  # colours fade in
    found = await Axe().run(page)
    assert not found.response["violations"], found.generate_report()
    await page.get_by_role("button", name="Tiếng Việt", exact=True).first.click()
    await expect(page.get_by_placeholder("Gõ câu hỏi…")).to_be_visible(timeout=15_000)
    assert await page.evaluate(WORDS) == before


async def test_notices_follow_the_language(page: Page) -> None:
    """What comes up later is in the new language too, and so is the page when it is opened anew."""
    await page.get_by_role("button", name="English", exact=True).first.click()
    await hears(page, "From now on I speak English")
    await picks(page, "strange.png", b"no picture", label="Send a photo or a list")
    notice = page.locator("#notice")
    await expect(notice).to_contain_text("I cannot open that file.")
    await expect(notice.get_by_role("button", name="Close")).to_be_visible()
    await page.reload()
    await expect(page.get_by_placeholder("Type your question…")).to_be_visible(timeout=15_000)
    await expect(page.locator("html")).to_have_attribute("lang", "en")


async def test_more_languages_are_a_list(
    browser: Browser, french: Understanding, migrated_sqlite: Path, tmp_path: Path
) -> None:
    """Whoever picks one is answered in it; nothing runs over the edge of a small phone."""
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    async with running(settings(f"sqlite:///{tmp_path}/bot.db"), understanding=french) as app:
        opened = await browser.new_page(viewport={"width": 320, "height": 640})
        await opened.goto(app.settings.address)
        await hears(opened, "em là máy chứ không phải người")
        await opened.get_by_role("combobox", name="Ngôn ngữ").select_option("Français")
        await hears(opened, "Désormais je vous parle français.")
        assert await opened.evaluate("document.documentElement.scrollWidth") <= 320
        languages = opened.get_by_role("combobox", name="Langue")
        assert await languages.locator("option").all_text_contents() == ["Langue", "Tiếng Việt", "English"]
        await opened.wait_for_timeout(400)  # colours fade in
        found = await Axe().run(opened)
        assert not found.response["violations"], found.generate_report()
        await opened.goto(f"{app.settings.address}/?lang=fr")
        await expect(opened.get_by_placeholder("Écrivez votre question…")).to_be_visible()
        await opened.close()

"""The languages of the site on the chat's page, in a real browser."""

import shutil
from pathlib import Path

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from tests.french import with_french
from tests.running import running, settings
from tests.web.phones import hears, needs_chromium

pytestmark = needs_chromium


async def test_the_other_of_two_languages_is_a_button(page: Page) -> None:
    """It is labelled in the other language, and the bot answers in it."""
    await page.get_by_role("button", name="English", exact=True).first.click()
    await hears(page, "From now on I speak English")


async def test_more_languages_are_a_list(browser: Browser, migrated_sqlite: Path, tmp_path: Path) -> None:
    """Whoever picks one is answered in it; nothing runs over the edge of a small phone."""
    with_french(tmp_path)
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    folders = {"content_dir": tmp_path / "content", "locales_dir": tmp_path / "locales"}
    async with running(settings(f"sqlite:///{tmp_path}/bot.db", **folders)) as app:
        opened = await browser.new_page(viewport={"width": 320, "height": 640})
        await opened.goto(app.settings.address)
        await hears(opened, "em là máy chứ không phải người")
        await opened.get_by_role("combobox", name="Ngôn ngữ").select_option("Français")
        await hears(opened, "Désormais je vous parle français.")
        assert await opened.evaluate("document.documentElement.scrollWidth") <= 320
        found = await Axe().run(opened)
        assert not found.response["violations"], found.generate_report()
        await opened.goto(f"{app.settings.address}/?lang=fr")
        await expect(opened.get_by_placeholder("Écrivez votre question…")).to_be_visible()
        await opened.close()

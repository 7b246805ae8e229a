"""A cheap phone with a real Chromium, and how a hand uses the web chat on it."""

import os
import shutil

import pytest
from playwright.async_api import Download, FilePayload, Locator, Page, expect

CHROMIUM = shutil.which("chromium")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-quic", "--disable-gpu", "--no-first-run"]

needs_chromium = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("CI"), reason="chromium is not installed (Debian: apt-get install chromium)"
)


async def says(page: Page, text: str) -> None:
    """Types into the field and presses Enter."""
    await page.get_by_role("textbox").fill(text)
    await page.get_by_role("textbox").press("Enter")


async def press(what: Locator) -> None:
    """Looks whether a finger would reach it, then presses it as a keyboard does: where an answer that arrives moves the
    page between touching and letting go, a click has hit nothing."""
    await what.click(trial=True)
    await what.press("Enter")


async def presses(page: Page, label: str) -> None:
    """Presses the newest button with this label."""
    await press(page.locator("#log").get_by_role("button", name=label).last)


async def hears(page: Page, text: str) -> Locator:
    """Waits until the newest message with this in it can be seen."""
    message = page.locator("#log .bot", has_text=text).last
    await expect(message).to_be_visible(timeout=15_000)
    return message


async def picks(page: Page, name: str, content: bytes, kind: str = "", label: str = "Gửi ảnh hoặc danh sách") -> None:
    """Presses the camera in the field and picks a file of the phone's."""
    async with page.expect_file_chooser() as waiting:
        await page.get_by_role("button", name=label).click()
    await (await waiting.value).set_files(FilePayload(name=name, mimeType=kind, buffer=content))


async def downloads(page: Page, message: Locator) -> tuple[str, bytes]:
    """Presses "download" in a message; gives the file's name and what is in it."""
    async with page.expect_download() as waiting:
        await press(message.get_by_role("link", name="Tải về").last)
    kept: Download = await waiting.value
    return kept.suggested_filename, (await kept.path()).read_bytes()

"""Takes the pictures of /staff/help from the console itself, in each of its languages: `python -m tests.draw_help`,
with Debian's Chromium.

A picture that looks as it did is left alone, since codes and digests are others each time.
"""

import asyncio
import io
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.async_api import Page, async_playwright

from bot.content import load
from bot.folders import ROOT
from bot.model import Content
from bot.sandbox.process import Sandbox
from bot.store import Store
from bot.store.database.migrate import migrate_now
from bot.store.people import requests
from bot.store.staff import colleagues
from bot.store.vault import Vault
from bot.understanding import Understanding
from bot.visits.check_in import person as someone
from bot.web.console.help.rooms import PICTURED, TOLD, picture
from tests.campaigns.office import becomes, goes_out, neighbour, planned
from tests.draw_images import difference
from tests.people import SECRET, Town
from tests.web.console.office import Office, open_office
from tests.web.console.test_inbox import asks
from tests.web.doors import cafe

PICTURES = ROOT / "bot" / "web" / "static" / "help"
WIDE, HIGH, SCALE, COLOURS = 960, 600, 0.75, 16
ALIKE = 3
"""Mean difference of two pictures, of 255: so much do other codes and digests make."""


async def draw(folder: Path) -> list[Path]:
    """Takes each picture that is missing or looks otherwise; gives those that it wrote."""
    with tempfile.TemporaryDirectory() as kept:
        url, sandbox = f"sqlite:///{kept}/bot.db", Sandbox()
        await asyncio.to_thread(migrate_now, url)
        library, store = load(ROOT / "content", ROOT / "locales"), Store(url, Vault(SECRET))
        town = Town(store, library, Understanding(library), sandbox=sandbox)
        try:
            async with open_office(town) as office:
                return await _drawn(office, folder)
        finally:
            await town.dispatcher.drain()
            await store.close()
            sandbox.close()


async def _drawn(office: Office, folder: Path) -> list[Path]:
    code = await _furnished(office)
    hoa = await office.colleague("Hoa", "admin", "tracer", "approver")
    async with async_playwright() as tools:
        browser = await tools.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        context = await browser.new_context(viewport={"width": WIDE, "height": HIGH}, device_scale_factor=SCALE)
        await context.add_cookies([{"name": "staff", "value": hoa.cookies["staff"], "url": office.root}])
        page, taken = await context.new_page(), {}
        for language in PICTURED:
            await _speaks(page, office.root, language)
            taken |= {picture(path, language): await _taken(page, office.root, path, code) for path in TOLD}
        await browser.close()
    return [folder / name for name, image in taken.items() if _written(folder / name, image)]


async def _speaks(page: Page, root: str, language: str) -> None:
    await page.goto(f"{root}/staff/help")
    other = page.locator(f"button[name=language][value={language}]")
    if await other.count():
        await other.click()
        await page.wait_for_load_state()


async def _taken(page: Page, root: str, path: str, code: str) -> Image.Image:
    await page.goto(f"{root}/staff{path}{f'?checkpoint={code}' if path == '/tracing' else ''}")
    if path == "/tracing":
        await page.locator("[name=reason]").fill("Công văn 12/CDC")
        await page.locator("main form button").first.click()
    top = await page.locator("main").evaluate("main => { main.style.minHeight = '1000px'; return main.offsetTop }")
    clip: Any = {"x": 0, "y": top, "width": WIDE, "height": HIGH}
    return Image.open(io.BytesIO(await page.screenshot(clip=clip, full_page=True)))


def _written(kept: Path, image: Image.Image) -> bool:
    if kept.exists() and difference(Image.open(kept), image) <= ALIKE:
        return False
    kept.parent.mkdir(exist_ok=True)
    image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(kept, optimize=True)
    return True


async def _furnished(office: Office) -> str:
    """A morning like any other; gives the number of a place."""
    town, text = office.town, {"vi": "Cô bác nhớ bật Bluetooth nhé.", "en": "Please switch Bluetooth on."}
    places = [await cafe(town, name) for name in ("Cà phê Hương", "Nhà hàng Biển Xanh", "Trường THCS Lương Thế Vinh")]
    people = [await neighbour(town, district=code) for code in ("555", "561", "564", "557")]
    number = await becomes(town, people[0])
    await planned(town, Content(text))
    await goes_out(town)
    for question in ("Mã QR in cỡ nào vậy cán bộ?", "Quán tôi có hai cửa, dán mấy mã vậy?", "Ai chỉ má tôi cài được?"):
        await asks(office, question)
    async with town.store.begin() as tx:
        for name, role in (("Bình", "approver"), ("Mai", "editor"), ("Tư", "tracer")):
            await colleagues.grant(tx, name, role, town.now)
        await requests.note(tx, number, "see", "Đơn ngày 24/5", "Hoa", town.now)
        await town.visits.arrive(tx, someone(number), places[0].code, town.now)
        await town.visits.record_for(tx, places[0].code, "Nguyễn Thị Ngọc Ánh", "+84912345678", town.now)
    town.now += timedelta(hours=1)
    return places[0].code


if __name__ == "__main__":
    for path in asyncio.run(draw(PICTURES)):
        print(path.relative_to(ROOT))

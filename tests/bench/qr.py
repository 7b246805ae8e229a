"""QR codes against segno, posters a second, and whether conversations notice when 1,000 posters are made."""

import asyncio
import io
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import segno

from bot.checkpoints.codes.signature import Signer
from bot.checkpoints.sheets import Sheets
from bot.content import Library, load
from bot.folders import ROOT
from bot.model import Checkpoint
from bot.paper.posters import words as poster_words
from bot.paper.posters.poster import merged_pdf, poster_pdf, poster_png
from bot.paper.recipes import drawn
from bot.sandbox.drawing.qr import code_png, modules
from bot.sandbox.process import Sandbox
from bot.store import Store
from bot.store.database.migrate import migrate
from bot.store.vault import Vault
from bot.understanding import Understanding
from tests.people import SECRET, Town

CODES, POSTERS, MANY = 300, 60, 1000


def main() -> None:
    """Prints what was measured. All in one process and one thread, except for the thousand posters."""
    library = load(ROOT / "content", ROOT / "locales")
    links = [Signer(1, bytes(32)).link("https://bot.example.vn", "AB3D5FGH", n) for n in range(1, CODES + 1)]
    _compare(links)
    _draw(library, links)
    asyncio.run(_talk(library))


def _compare(links: list[str]) -> None:
    print(f"QR code as PNG, ten pixels a module, {CODES} signed addresses of {len(links[0])} characters")
    _rate("ours", lambda link: code_png(link, module=10), links)
    _rate("segno, same level", _segno, links)
    ours, theirs = len(modules(links[0])), segno.make(links[0], error="m", micro=False).symbol_size(border=0)[0]
    print(f"  modules a side: ours {ours}, segno {theirs}")


def _segno(link: str) -> None:
    segno.make(link, error="m", micro=False, boost_error=False).save(io.BytesIO(), kind="png", scale=10, border=4)


def _draw(library: Library, links: list[str]) -> None:
    where = "Phường 9, Thành phố Tuy Hòa"
    sheets = [poster_words.own(library, link, "Cà phê Hương", where, "AB3D5FGH") for link in links]
    print("Posters, one core")
    _rate("A4 PDF", poster_pdf, sheets[:POSTERS])
    _rate("A6 PDF, four cards", lambda sheet: poster_pdf(sheet, "A6"), sheets[:POSTERS])
    _rate("A4 PNG, 150 dpi", poster_png, sheets[:POSTERS])
    start = time.perf_counter()
    merged_pdf(sheets)
    print(f"  pages of one merged PDF: {len(sheets) / (time.perf_counter() - start):.0f} a second")


def _rate(name: str, make: Callable[..., object], things: list[object] | list[str]) -> None:
    make(things[0])
    modules.cache_clear()
    start = time.perf_counter()
    for thing in things:
        make(thing)
    print(f"  {name}: {len(things) / (time.perf_counter() - start):.0f} a second")


async def _talk(library: Library) -> None:
    """Turns of a conversation, at rest and while another process makes a thousand posters."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'bot.db'}", Vault(SECRET))
        await migrate(store)
        sandbox = Sandbox()
        town = Town(store, library, Understanding(library), sandbox=sandbox)
        now = datetime(2021, 5, 24, tzinfo=UTC)
        places = [
            Checkpoint(f"AB3D5{n:03}", 1, "Cà phê Hương", "food", "555", "22024", "", "", now) for n in range(MANY)
        ]
        async with store.begin() as tx:
            sheets = await Sheets.open(tx, town.registry, library, now)
        await asyncio.to_thread(sandbox.run, drawn, sheets.recipe(places[:1], "A4"))  # the other process has begun
        quiet = await _turns(town, 10)
        start = time.perf_counter()
        making = asyncio.create_task(asyncio.to_thread(sandbox.run, drawn, sheets.recipe(places, "zip")))
        busy = await _turns(town, 600, making)
        await making
        print(f"Conversations while {MANY} posters are made in {time.perf_counter() - start:.1f} s")
        for name, turns in (("at rest", quiet), ("meanwhile", busy)):
            ordered = sorted(turns)
            median, last = statistics.median(ordered) * 1000, ordered[int(len(ordered) * 0.99)] * 1000
            print(f"  a turn {name}: median {median:.1f} ms, p99 {last:.1f} ms of {len(turns)}")
        sandbox.close()
        await store.close()


async def _turns(town: Town, seconds: float, until: asyncio.Task[bytes] | None = None) -> list[float]:
    """How long turns took, one every tenth of a second, until the time is up or the task is done."""
    lan, took, end = town.citizen(), [], time.perf_counter() + seconds
    while time.perf_counter() < end and not (until and until.done()):
        start = time.perf_counter()
        await lan.says("menu")
        took.append(time.perf_counter() - start)
        await asyncio.sleep(0.05)
    return took

"""A list of 1,000 places: read, registered, and every poster made. The aim: under 60 s and 300 MB."""

import asyncio
import resource
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.checkpoints import Registry
from bot.checkpoints.lists import batch
from bot.checkpoints.posters import Posters, to_sign
from bot.content import load
from bot.folders import ROOT
from bot.paper.posters.bundle import parts
from bot.paper.recipes import drawn
from bot.sandbox.process import Sandbox
from bot.sandbox.spreadsheets.workbooks import as_xlsx
from bot.store import Store
from bot.store.database.migrate import migrate
from bot.store.people import people
from bot.store.vault import Vault

ROWS = 1000


def main() -> None:
    """Prints seconds and megabytes of each part."""
    asyncio.run(_run())


async def _run() -> None:
    library = load(ROOT / "content", ROOT / "locales")
    vault = Vault("a secret for a benchmark")
    registry, now = Registry(vault, "https://bot.example.vn"), datetime.now(UTC)
    data, sandbox = _list(library), Sandbox()
    for words in library.words.values():
        words("Menu")  # its catalog is read, as in a program that runs
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{Path(folder) / 'bot.db'}", vault)
        await migrate(store)
        slept = asyncio.create_task(_longest_sleep())
        begun = clock = time.perf_counter()
        reading = await batch.check(await sandbox.files.rows("bench", data), library, vault)
        clock = _told("read and checked", clock)
        async with store.begin() as tx:
            owner = await _owner(tx, now)
            outcome = await batch.register(tx, owner, reading, now)
        assert len(outcome.checkpoints) == ROWS, outcome.problems[:3]
        clock = _told("registered in one transaction", clock)
        size, posters = 0, Posters(store, registry, library, lambda: now)
        for _, part in parts(outcome.checkpoints):
            signed = await posters.signed(to_sign("p.pdf", "", part, "A4").recipe or {})
            assert signed is not None
            size += len(await asyncio.to_thread(sandbox.run, drawn, signed))
        _told(f"posters as PDF, {size / 1e6:.1f} MB", clock)
        slept.cancel()
        print(f"in all                             {time.perf_counter() - begun:6.2f} s (aim: under 60)")
        waited, busy = await slept
        print(f"longest wait of the event loop     {1000 * waited:6.1f} ms")
        print(f"longest that it was busy           {1000 * busy:6.1f} ms")
        await store.close()
    sandbox.close()
    print(f"memory                             {_memory():6.0f} MB (aim: under 300, both processes together)")


def _list(library) -> bytes:  # type: ignore[no-untyped-def]
    """An XLSX with places in every commune, spelt as people spell them."""
    communes = list(library.communes.by_code.values())
    rows = [["Tên điểm", "Huyện", "Xã/Phường", "Địa chỉ", "SĐT"]]
    for number in range(ROWS):
        commune = communes[number % len(communes)]
        district = library.communes.districts[commune.district].name
        rows.append([f"Lớp học số {number}", district.upper(), commune.name, f"{number} Trần Phú", "0912 345 678"])
    return as_xlsx({"Danh sách": rows})


async def _owner(tx, now):  # type: ignore[no-untyped-def]
    from bot.model import Address

    return (await people.welcome(tx, Address("bench", "1"), "vi", now)).id


async def _longest_sleep() -> tuple[float, float]:
    """How long the event loop let somebody wait who asked for a millisecond, and the most processor time that it used
    meanwhile: the first grows with whatever else this machine does."""
    longest = busy = 0.0
    try:
        while True:
            before, used = time.perf_counter(), time.thread_time()
            await asyncio.sleep(0.001)
            longest = max(longest, time.perf_counter() - before - 0.001)
            busy = max(busy, time.thread_time() - used)
    except asyncio.CancelledError:
        return longest, busy


def _told(what: str, since: float) -> float:
    now = time.perf_counter()
    print(f"{what:<34} {now - since:6.2f} s")
    return now


def _memory() -> float:
    """Megabytes at the highest, of this process and of the one that made the posters (Linux counts in KiB)."""
    own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return (own + child) / 1024

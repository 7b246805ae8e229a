"""A backup is made while everybody goes on writing, and put back: the rows before, meanwhile and after, table by table
(`python -m tests.soak restore`)."""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.folders import ROOT
from bot.store import Store
from tests.bench.grounds import BOTH, line
from tests.commands.test_backup import rows, writers
from tests.crowd import announce, settle_in
from tests.databases import PG_BIN
from tests.people import SECRET

PEOPLE = int(os.environ.get("SOAK_PEOPLE", "20000"))

OURS = ("audit", "occurrence", "campaign")
"""Tables that the two commands themselves write into: that they were run, and that campaigns are paused."""


def main() -> bool:
    """Whether on both databases everything was there again."""
    good = True
    for name in BOTH:
        good = _soak(name) and good
    return good


def _soak(name: str) -> bool:
    with BOTH[name]() as url, tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_restored(name, url, Path(folder) / "all.backup"))


async def _restored(name: str, url: str, file: Path) -> bool:
    store = Store(url)
    await settle_in(store, PEOPLE)
    await announce(store, datetime.now(UTC))
    await store.close()
    written: list[int] = []
    async with writers(url, written):
        before, begun = await rows(url), time.monotonic()
        await asyncio.to_thread(_bot, url, "backup", str(file))
        seconds, until = time.monotonic() - begun, await rows(url)
    await asyncio.to_thread(_bot, url, "restore", str(file), "--replace")
    after = await rows(url)
    line(f"{name}: transactions written while it was made", until["ticket"] - before["ticket"], f"in {seconds:.1f} s")
    for table in (one for one in before if until[one] or after[one]):
        told = f"before, {until[table]:,} when it was made"
        line(f"{name}: {table}", before[table], told, f"{after[table]:,} put back")
    wrong = [one for one in before if one not in OURS and not before[one] <= after[one] <= until[one]]
    line(f"{name}: tables with rows too few or too many", len(wrong), "tables", f"wanted: 0 {wrong or ''}")
    return not wrong


def _bot(url: str, *words: str) -> None:
    settings = {"DATABASE_URL": url, "SECRET_KEY": SECRET, "PG_BIN": str(PG_BIN), "LOG_LEVEL": "ERROR"}
    subprocess.run([sys.executable, "-m", "bot", *words], cwd=ROOT, env={**os.environ, **settings}, check=True)

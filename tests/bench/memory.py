"""The memory of a real `python -m bot work` that enrols a million people and sends to them; wanted: under 150 MiB."""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import sqlalchemy as sa

from bot.folders import ROOT
from bot.model import Content
from bot.model.campaigns.audience import EVERYBODY
from bot.store import Store
from bot.store.campaigns import campaigns
from bot.store.tables import occurrence
from tests.bench.grounds import BOTH, line
from tests.bench.wire import daytime
from tests.crowd import settle_in
from tests.emulators.telegram.server import TelegramDouble
from tests.people import SECRET

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "1000000"))
SENT = 20_000
RATE = 500


def _work(url: str, content: Path, double: TelegramDouble) -> subprocess.Popen[bytes]:
    settings = {
        "DATABASE_URL": url,
        "CONTENT_DIR": str(content),
        "SECRET_KEY": SECRET,
        "TELEGRAM_TOKEN": double.token,
        "TELEGRAM_API_URL": double.root,
        "WEBCHAT_RATE": str(RATE),
    }
    return subprocess.Popen([sys.executable, "-m", "bot", "work"], env={**os.environ, **settings}, cwd=ROOT)


async def _sent(store: Store) -> int:
    async with store.read() as tx:
        return int(await tx.scalar(sa.select(sa.func.coalesce(sa.func.sum(occurrence.c.sent), 0))))


async def _measure(name: str, url: str, folder: Path) -> None:
    store, now = Store(url), datetime.now(UTC)
    await settle_in(store, PEOPLE, "web", datetime.now(UTC) - timedelta(hours=1))
    async with store.begin() as tx:
        text = Content({"vi": "Nhớ bật Bluetooth nhé.", "en": "Please keep Bluetooth on."})
        await campaigns.add(tx, "Bluetooth", text, EVERYBODY, now, "", now)
    async with TelegramDouble() as double:
        process = _work(url, daytime(folder), double)
        seen, highest, begun = psutil.Process(process.pid), 0, time.monotonic()
        while await _sent(store) < min(SENT, PEOPLE):
            assert process.poll() is None and time.monotonic() - begun < 600, "nothing is sent"
            highest = max(highest, seen.memory_info().rss)
            await asyncio.sleep(0.1)
        process.terminate()
        await asyncio.to_thread(process.wait)
    line(f"{name}: `work`, {PEOPLE:,} people, {SENT:,} sent: at the most", highest / 2**20, "MiB", "wanted: under 150")
    await store.close()


def main() -> None:
    """On both databases."""
    for name, ground in BOTH.items():
        with ground() as url, tempfile.TemporaryDirectory(prefix="bench-") as folder:
            asyncio.run(_measure(name, url, Path(folder)))

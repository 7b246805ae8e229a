"""Zalo is told 200 within two seconds while a broadcast to 100,000 people runs: `python -m tests.soak posted`.

The Official Account takes thirty reminders a second, as its limits allow; each comes back as an echo and as a receipt,
and beside that ten people a second ask something. Then 10,000 mutated calls come to each webhook, with and without its
secret.
"""

import asyncio
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.folders import ROOT
from bot.store import Store
from bot.store.chats import connections
from bot.store.vault import Vault
from tests.bench.grounds import line
from tests.bench.wire import daytime, stop
from tests.channels.zalo.conftest import granted
from tests.crowd import announce, settle_in
from tests.emulators.zalo_oa import Person, ZaloOaDouble
from tests.fuzz.attack import Tally, attacked, webhooks
from tests.people import SECRET
from tests.running import answering, free_port

PEOPLE = int(os.environ.get("SOAK_POSTED_PEOPLE", "100000"))
SECONDS = int(os.environ.get("SOAK_POSTED_SECONDS", "60"))
MUTATED = int(os.environ.get("SOAK_MUTATED", "10000"))
A_SECOND, LIMIT = 10, 2.0
COMMANDS = {"SQLite": ("run",), "PostgreSQL": ("serve", "work")}
QUESTIONS = ("/menu", "cài ứng dụng có tốn pin không", "Bluezone là gì vậy?", "cai bluezone")


async def soak(name: str, url: str) -> bool:
    """Whether every event of one database was answered in time, and no mutated call ended in a traceback."""
    in_time = await _in_time(name, url)
    return await _refused(name, url) and in_time


async def _in_time(name: str, url: str) -> bool:
    async with ZaloOaDouble() as oa:
        with tempfile.TemporaryDirectory() as folder:
            await _crowd(oa, url)
            port = free_port()
            settings = _settings(oa, url, port, daytime(Path(folder)))
            processes = [_process(command, settings) for command in COMMANDS[name]]
            await asyncio.to_thread(answering, f"http://127.0.0.1:{port}/health/ready")
            oa.hook.url = f"http://127.0.0.1:{port}/zalo/oa"
            asking = await _asked(oa)
            sent = sum(len(person.received) for person in oa.people.values() if person not in asking)
            await asyncio.to_thread(stop, processes)
    answered = sum(bool(person.received) for person in asking)
    return _told(name, oa.hook.answers, sent) and answered >= 0.9 * len(asking)


async def _crowd(oa: ZaloOaDouble, url: str) -> None:
    """Everybody wrote an hour ago, and is to get a campaign from now on."""
    store, then = Store(url, Vault(SECRET)), datetime.now(UTC) - timedelta(hours=1)
    for number in range(1, PEOPLE + 1):
        person = oa.person(str(number))
        person.id, person.last, person.follower = str(number), then, True
        oa.people[person.id] = person
    async with store.begin() as tx:
        await connections.connect(tx, "zalooa", granted(oa))
    await settle_in(store, PEOPLE, "zalooa", then)
    await announce(store, datetime.now(UTC))
    await store.close()


def _settings(oa: ZaloOaDouble, url: str, port: int, content: Path) -> dict[str, str]:
    return {
        "DATABASE_URL": url,
        "CONTENT_DIR": str(content),
        "SECRET_KEY": SECRET,
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "PUBLIC_URL": "https://bot.example.vn",
        "ZALO_OA_APP_ID": oa.app_id,
        "ZALO_OA_APP_SECRET": oa.app_secret,
        "ZALO_OA_WEBHOOK_SECRET": oa.webhook_secret,
        "ZALO_OA_API_URL": oa.root,
        "ZALO_OAUTH_URL": oa.root,
        "LOG_LEVEL": "ERROR",
    }


def _process(command: str, settings: dict[str, str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "bot", command], cwd=ROOT, env={**os.environ, **settings})


async def _asked(oa: ZaloOaDouble) -> list[Person]:
    """So many people a second ask something for the first time."""
    asking = []
    for number in range(SECONDS * A_SECOND):
        asking.append(oa.person(f"newcomer {number}"))
        await asking[-1].says(QUESTIONS[number % len(QUESTIONS)])
        await asyncio.sleep(1 / A_SECOND)
    await oa.hook.ends()
    return asking


def _told(name: str, answers: list[tuple[int, float]], sent: int) -> bool:
    times = sorted(seconds for _, seconds in answers)
    line(f"{name}: reminders that left meanwhile", sent, "of " + str(PEOPLE), f"in {SECONDS} s")
    line(f"{name}: events posted", len(answers), "events")
    for share, called in ((0.5, "p50"), (0.99, "p99"), (1.0, "the slowest")):
        line(f"{name}: answered, {called}", 1000 * times[int(share * (len(times) - 1))], "ms", f"wanted: {LIMIT:.0f} s")
    wrong = Counter(status for status, seconds in answers if status != 200 or seconds > LIMIT)
    line(f"{name}: not answered with 200 in time", wrong.total(), "events", f"wanted: 0 {dict(wrong) or ''}")
    return not wrong and sent > 0


async def _refused(name: str, url: str) -> bool:
    tally, chance = Tally(), random.Random(15)
    async with attacked(url, tally) as (app, hooks):
        for hook in hooks:
            await webhooks(app, hook, tally, chance, MUTATED)
    print(f"{name}: {dict(tally.sent)} mutated calls: {dict(sorted(tally.answers.items()))}")
    line(f"{name}: answered with 5xx, taken unproved, or with a traceback", len(tally.faults), "calls", "wanted: 0")
    return not tally.faults

"""Every page of the console over a made-up province: how long it takes, and how much goes over the wire.

BENCH_DATABASE is one that `bot seed` has filled; without it one of each kind is made, of BENCH_PEOPLE people.
"""

import asyncio
import gzip
import json
import os
import re
import statistics
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import sqlalchemy as sa

from bot.app import App
from bot.model import CampaignState
from bot.model.campaigns.audience import EVERYBODY
from bot.model.staff import ROLES
from bot.staff import sign_in
from bot.store import Store, tables
from bot.store.campaigns import campaigns
from bot.store.seeding.province import seed
from bot.store.seeding.sizes import Sizes, Words
from bot.store.staff import audit, colleagues
from bot.store.vault import Vault
from tests.bench.grounds import BOTH, line
from tests.people import SECRET
from tests.running import settings

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "100000"))
TEXTS = {"vi": "Nhớ bật Bluetooth nhé.", "en": "Please switch Bluetooth on."}
ROUTES = Path(__file__).parent.parent / "web" / "console" / "routes.txt"
LOGGED = 20_000
"""Entries of the log: the province answers fifty questions a day for a year."""

TIMES = 5
MILLISECONDS, KILOBYTES = 100, 60


def main() -> None:
    """On the database that is named, or on both kinds."""
    named = os.environ.get("BENCH_DATABASE", "")
    if named:
        asyncio.run(measure(named))
        return
    for name, database in BOTH.items():
        with database() as url:
            print(f"{name}, {PEOPLE:,} people", flush=True)
            asyncio.run(_filled(url))
            asyncio.run(measure(url))


async def _filled(url: str) -> None:
    library = App(settings(url)).library
    words = Words(
        [(one.district, code) for code, one in library.communes.by_code.items()],
        [group.id for group in library.site.groups],
        library.tracked,
        [kind.id for kind in library.site.checkpoint_kinds],
    )
    store, began = Store(url, Vault(SECRET)), time.monotonic()
    await seed(store, Vault(SECRET), words, Sizes(PEOPLE, 14 * PEOPLE, 10 * PEOPLE), datetime.now(UTC), lambda _: None)
    async with store.begin() as tx:
        await tx.execute(sa.insert(tables.audit), list(_chain(Vault(SECRET))))
    await store.close()
    line("filled", time.monotonic() - began, "s")


def _chain(vault: Vault) -> Iterator[dict[str, Any]]:
    """A log that is whole."""
    previous, now = audit.FIRST, datetime.now(UTC).isoformat()
    for number in range(1, LOGGED + 1):
        detail = json.dumps({"ticket": number})
        entry = asdict(audit.Entry(number, now, "Mai", "ticket answered", detail, previous, ""))
        previous = entry["digest"] = audit.Entry(**entry).digests(vault)[0]
        yield entry


async def measure(url: str) -> None:
    """Signs in as somebody who may do everything, and opens every page again and again."""
    known = settings(url)
    app = App(known)
    async with app.serving():
        numbers, link = await _prepared(app)
        async with aiohttp.ClientSession(known.address, cookie_jar=aiohttp.CookieJar(unsafe=True)) as client:
            await _sign_in(client, link)
            for path in pages(numbers):
                await _page(client, path)
    await app.close()


async def _prepared(app: App) -> tuple[dict[str, str], str]:
    now = datetime.now(UTC)
    async with app.store.begin() as tx:
        for role in ROLES:
            await colleagues.grant(tx, "Mai", role, now)
        who = await colleagues.called(tx, "Mai")
        assert who is not None
        later = now + timedelta(days=1)
        made = {
            state: await campaigns.add(tx, f"{state}", TEXTS, EVERYBODY, later, "", now, state=state, next_at=None)
            for state in (CampaignState.DRAFT, CampaignState.WAITING)
        }
        link = await sign_in.link(tx, who, "", now)
    draft, waiting = made[CampaignState.DRAFT], made[CampaignState.WAITING]
    return {"edit": f"{draft}", "audience": f"{draft}", "picture": f"{draft}", "approve": f"{waiting}"}, link


async def _sign_in(client: aiohttp.ClientSession, link: str) -> None:
    """The cookie is for https alone, which this is not: it is sent by hand."""
    async with client.post(link, allow_redirects=False) as answer:
        client.headers["Cookie"] = f"staff={answer.cookies['staff'].value}"


def pages(numbers: dict[str, str]) -> list[str]:
    """Every address that shows a page, with something in each of its places."""
    found = [row.partition(": ")[0].removeprefix("GET ") for row in ROUTES.read_text("utf-8").splitlines()]
    shown = [path for path in found if not path.startswith("POST") and "{kind" not in path]
    return [_example(path, numbers.get(path.rpartition("/")[2], "")) for path in shown]


def _example(path: str, number: str) -> str:
    number = number or ("20" if "/inbox/{" in path else "1")
    path = re.sub(r"\{number[^}]*\}", number, path.replace("{code}", "00000001"))
    return re.sub(r"\{\w+:(\w+)[^}]*\}", r"\1", path)


async def _page(client: aiohttp.ClientSession, path: str) -> None:
    took, size, status = [], 0, 0
    for _ in range(TIMES):
        began = time.perf_counter()
        async with client.get(path) as answer:
            body, status = await answer.read(), answer.status
        took.append(1000 * (time.perf_counter() - began))
        size = len(gzip.compress(body))
    said = [f"quickest: {min(took):.0f} ms", *([] if status == 200 else [f"answers {status}"])]
    said += [f"first: {took[0]:.0f} ms"] if took[0] > MILLISECONDS else []
    said += ["TOO SLOW"] if statistics.median(took) > MILLISECONDS else []
    said += ["TOO LARGE"] if size > KILOBYTES * 1000 else []
    line(path, statistics.median(took), f"ms {size / 1000:5.1f} kB", ", ".join(said))

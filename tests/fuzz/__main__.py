"""`make fuzz`: an hour of it, or as many seconds as are named; `--once` sends 10,000 calls to each webhook, 4,000
requests and 2,000 frames. Ends with 1 where there was a 500 or a traceback, and names the seed."""

import asyncio
import random
import sys
import tempfile
import time
from pathlib import Path

from bot.store.database.migrate import migrate_now
from tests.databases import Postgres
from tests.fuzz.attack import Tally, attacked, frames, requests, webhooks

ONCE = (10_000, 4_000, 2_000)
ROUND = (500, 200, 105)


async def _attack(url: str, seed: int, counts: tuple[int, int, int]) -> Tally:
    tally, chance = Tally(), random.Random(seed)
    async with attacked(url, tally) as (app, hooks):
        for hook in hooks:
            await webhooks(app, hook, tally, chance, counts[0])
        for kind, count in zip((requests, frames), counts[1:], strict=True):
            await kind(app, tally, chance, count)
    return tally


def _told(name: str, seed: int, tally: Tally) -> bool:
    print(f"{name}, seed {seed}: {dict(tally.sent)}\n  {dict(sorted(tally.answers.items()))}")
    for fault in tally.faults[:20]:
        print(f"  WRONG {fault}")
    print(f"  faults: {len(tally.faults)}", flush=True)
    return not tally.faults


def _url(folder: str) -> str:
    url = f"sqlite:///{folder}/bot.db"
    migrate_now(url)
    return url


def main() -> None:
    """On both databases by turns."""
    once = sys.argv[1:] == ["--once"]
    until = time.monotonic() + (0 if once else float((sys.argv[1:] or ["3600"])[0]))
    good, seed = True, time.time_ns() % 10**6
    with tempfile.TemporaryDirectory(prefix="pg-") as folder, Postgres(Path(folder), durable=False) as server:
        while True:
            with server.database() as url, tempfile.TemporaryDirectory() as file:
                for name, where in (("SQLite", _url(file)), ("PostgreSQL", url)):
                    good = _told(name, seed, asyncio.run(_attack(where, seed, ONCE if once else ROUND))) and good
            seed += 1
            if time.monotonic() > until or not good:
                sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()

"""Every fault of the line to PostgreSQL, again and again, while a broadcast goes out: `python -m tests.soak faults`."""

import asyncio
import logging
import os
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import parse_qs, urlsplit

import structlog

from tests.bench.grounds import line
from tests.databases import Postgres
from tests.faults.proxy import FaultProxy, unix
from tests.faults.trials import FAULTS, Books, broadcast

ROUNDS = int(os.environ.get("SOAK_ROUNDS", "10"))
PEOPLE = int(os.environ.get("SOAK_FAULT_PEOPLE", "2000"))


def soak() -> bool:
    """Whether nothing was lost and nothing doubled, whatever failed, on a PostgreSQL that may crash."""
    with TemporaryDirectory(prefix="soak-") as folder, Postgres(Path(folder)) as server:
        return sum(_rounds(name, server) for name in FAULTS) == len(FAULTS)


def _rounds(name: str, server: Postgres) -> bool:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    sums: Counter[str] = Counter()
    for _ in range(ROUNDS):
        with server.database(durable=True) as direct:
            books = asyncio.run(_tried(name, server, direct))
        sums.update({**books.totals, "lost": books.lost, "doubled": books.doubled})
    told = f"lost {sums['lost']}, doubled {sums['doubled']}, in doubt {sums['in_doubt']}"
    line(f"faults: {name}, {ROUNDS} times: sent", sums["sent"], "people", told)
    complete = sums["sent"] + sums["in_doubt"] == ROUNDS * PEOPLE
    return complete and not sums["lost"] and not sums["doubled"]


async def _tried(name: str, server: Postgres, direct: str) -> Books:
    parts = urlsplit(direct)
    socket = f"{parse_qs(parts.query)['host'][0]}/.s.PGSQL.5432"
    async with FaultProxy(unix(socket)).open() as proxy:
        behind = f"postgresql://postgres@127.0.0.1:{proxy.port}{parts.path}?ssl=disable"
        return await broadcast(FAULTS[name], proxy, server, direct, behind, PEOPLE)

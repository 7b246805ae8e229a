"""Two hundred bursts over two `serve` whose sends take up to 0.3 s: `python -m tests.soak bursts`.

Each is four questions of one person, delivered now to this process and now to that one.
"""

import asyncio
import os
import random
from collections import Counter

from tests.bench.grounds import line, postgresql
from tests.soak.book import Book, answers, books
from tests.soak.program import WAYS, begun

BURSTS = int(os.environ.get("SOAK_BURSTS", "200"))
IN_A_BURST, AT_A_TIME = 4, 10
PATIENCE = 120.0
SLOWEST = 0.3


async def soak(url: str) -> bool:
    """Whether all came in order."""
    async with begun(url, WAYS["PostgreSQL"][1]) as (double, _bot):
        known = await answers(double.person())
        for _ in range(BURSTS * IN_A_BURST * 2):
            double.fault("slow", "sendMessage", seconds=random.random() * SLOWEST)
        people = await books([double.person() for _ in range(BURSTS)], known)
        free = asyncio.Semaphore(AT_A_TIME)

        async def burst(book: Book) -> None:
            async with free:
                for _ in range(IN_A_BURST):
                    await book.asks()
                await book.waits(PATIENCE)

        await asyncio.gather(*map(burst, people))
    count = sum((book.count for book in people), Counter[str]())
    for what in ("silent", "something else", "out of order", "twice"):
        line(f"bursts: {BURSTS} over two serve: {what}", count[what], "updates", "wanted: 0")
    return not sum(count.values())


def main() -> bool:
    """On PostgreSQL."""
    with postgresql() as url:
        return asyncio.run(soak(url))

"""Telegram is gone for two minutes, and for twenty, while people go on asking: `python -m tests.soak outage`.

Everything that it is asked fails; what it has to deliver still comes, as it does where only the way out is blocked.
Every question must be answered afterwards, in order.
"""

import asyncio
import os
import time
from collections import Counter

from tests.bench.grounds import BOTH, line
from tests.soak.book import Book, answers, books
from tests.soak.program import WAYS, Way, begun

PEOPLE, EACH = 20, 3
OUTAGES = tuple(float(seconds) for seconds in os.environ.get("SOAK_OUTAGES", "120 1200").split())
PATIENCE = 180.0


async def soak(name: str, url: str, way: Way, seconds: float) -> bool:
    """One database, one outage."""
    async with begun(url, way) as (double, _bot):
        known = await answers(double.person())
        people = await books([double.person() for _ in range(PEOPLE)], known)
        for book in people:
            await book.asks()
        await _answered(people)
        double.fault("error", times=None, status=502)
        for turn in range(EACH):
            for book in people:
                await book.asks()
            await asyncio.sleep(seconds / EACH if turn < EACH - 1 else seconds - 2 * seconds / EACH)
        double._faults.ordered.clear()
        begun_again = time.perf_counter()
        await _answered(people)
        took = time.perf_counter() - begun_again
    for book in people:
        book.close()
    count = sum((book.count for book in people), Counter[str]())
    asked = sum(book.asked for book in people)
    line(f"{name}, {way}: gone for {seconds:g} s, questions", asked, "", f"silent: {count['silent']}")
    line(
        f"{name}, {way}: out of order, something else", count["out of order"] + count["something else"], "", "wanted: 0"
    )
    line(f"{name}, {way}: all answered after", took, "s", f"twice: {count['twice']}")
    return not (count["silent"] or count["something else"] or count["out of order"])


async def _answered(people: list[Book]) -> None:
    until = time.perf_counter() + PATIENCE
    while not all(book.complete for book in people) and time.perf_counter() < until:
        await asyncio.sleep(0.1)


def main() -> bool:
    """Both databases, with a webhook."""
    good = True
    for seconds in OUTAGES:
        for name, ground in BOTH.items():
            with ground() as url:
                good = asyncio.run(soak(name, url, WAYS[name][1], seconds)) and good
    return good

"""Thirty people talk with the bot while its processes are killed: `python -m tests.soak talks`.

Each says three things at once and then waits for the three answers. Every one must come, none other, in the order of
the questions; what comes twice is counted, and must have been on its way, or not noted yet, when a process died.
SOAK_ONLY is part of the name of those ways that are to be tried: "SQLite, polling".
"""

import asyncio
import math
import os
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.grounds import BOTH, line
from tests.emulators.telegram.server import TelegramDouble
from tests.soak.book import Book, answers, books
from tests.soak.program import WAYS, Bot, Way, begun

PEOPLE = int(os.environ.get("SOAK_TALKERS", "30"))
KILLS = int(os.environ.get("SOAK_TALK_KILLS", "150"))
UPDATES = int(os.environ.get("SOAK_UPDATES", "10000"))
AT_ONCE = 3
PATIENCE = float(os.environ.get("SOAK_PATIENCE", "600"))
ONLY = os.environ.get("SOAK_ONLY", "")
WRONG = ("silent", "something else", "out of order", "twice, not in flight")
GAP = UPDATES / (KILLS + 1)
AHEAD = 2
"""Gaps between two kills that are said until the next one is over: one while a process begins, which takes seconds and
others answer meanwhile, and one in which the next is killed."""

IN_FLIGHT = 3.0
"""Seconds before a kill in which what arrived may not be noted yet, on a machine that has a lot else to do."""

SHOWN = 5
"""Texts that were something else and are shown: is it an older answer that came again, or none?"""

UNREAD = 0.5
"""Seconds for which what left just before a kill may lie in the line."""


@dataclass
class Course:
    """How many updates are left, and how many kills are over: the process that was killed is there again."""

    left: int = UPDATES
    over: int = 0

    @property
    def ahead(self) -> bool:
        """Whether the people are to wait for the kills, which come while they talk."""
        return self.over < KILLS and UPDATES - self.left > GAP * (self.over + AHEAD)


async def _talks(book: Book, course: Course) -> None:
    while course.left > 0:
        while course.ahead:
            await asyncio.sleep(0.02)
        course.left -= AT_ONCE
        for _ in range(AT_ONCE):
            await book.asks()
        await book.waits(PATIENCE)
        await asyncio.sleep(random.random() * 0.2)


async def _kills(bot: Bot, course: Course) -> None:
    """Kills one process after another, as many updates apart as there are for each."""
    for number in range(KILLS):
        target = UPDATES - GAP * (number + 1 + random.random())
        while course.left > max(0.0, target):
            await asyncio.sleep(0.005)
        await asyncio.sleep(random.random() * 0.1)
        await bot.loses_one()
        course.over += 1


def arrived_before(double: TelegramDouble, book: Book, killed: Sequence[float]) -> list[float]:
    """For each text that came again, how long before the next kill it had arrived; endless where there was none."""
    sends = ("sendMessage", "sendPhoto", "sendDocument")
    came = [sent.at for sent in double.sent if sent.chat_id == book.person.id and sent.method in sends]
    pairs = [(came[before], came[again]) for before, again in book.again]
    return [
        min((kill - first for kill in killed if first - UNREAD <= kill < again), key=abs, default=math.inf)
        for first, again in pairs
    ]


async def soak(name: str, url: str, way: Way) -> bool:
    """One database, run in one way."""
    async with begun(url, way) as (double, bot):
        known = await answers(double.person())
        people = await books([double.person() for _ in range(PEOPLE)], known)
        course = Course()
        talking = asyncio.gather(*(_talks(book, course) for book in people))
        await _kills(bot, course)
        await talking
    count = sum((book.count for book in people), Counter[str]())
    ages = sorted(age for book in people for age in arrived_before(double, book, bot.killed))
    count["twice, not in flight"] = sum(age > IN_FLIGHT for age in ages)
    said = sum(book.asked for book in people)
    line(f"{name}, {way}: {len(bot.killed)} kills among {PEOPLE} people, updates", said, "")
    for what in WRONG:
        line(f"{name}, {way}: {what}", count[what], "updates", "wanted: 0")
    for text in [text for book in people for text in book.strange][:SHOWN]:
        print(f"    {'an older answer' if text in known else 'no answer'}: {text[:80]!r}")
    half = f"half arrived within {ages[len(ages) // 2]:.2f} s of it, the first {ages[-1]:.2f} s before" if ages else ""
    line(f"{name}, {way}: twice, in flight at a kill", count["twice"] - count[WRONG[-1]], "texts", half)
    return not any(count[what] for what in WRONG)


def main() -> bool:
    """On both databases, in every way."""
    good = True
    for name, ground in BOTH.items():
        for way in WAYS[name]:
            if ONLY in f"{name}, {way}":
                with ground() as url:
                    good = asyncio.run(soak(name, url, way)) and good
    return good

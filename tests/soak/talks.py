"""Thirty people talk with the bot while its processes are killed: `python -m tests.soak talks`.

Each says three things at once and then waits for the three answers. Every one must come, none other, in the order of
the questions; what comes twice is counted, and must have been on its way, or not noted yet, when a process died.
SOAK_ONLY is part of the name of those ways that are to be tried: "SQLite, polling".
"""

import asyncio
import os
import random
from collections import Counter
from collections.abc import Sequence

from tests.bench.grounds import BOTH, line
from tests.emulators.telegram import TelegramDouble
from tests.soak.book import Book, answers, books
from tests.soak.program import WAYS, Bot, Way, begun

PEOPLE = int(os.environ.get("SOAK_TALKERS", "30"))
KILLS = int(os.environ.get("SOAK_TALK_KILLS", "150"))
UPDATES = int(os.environ.get("SOAK_UPDATES", "10000"))
AT_ONCE = 3
PATIENCE = float(os.environ.get("SOAK_PATIENCE", "600"))
ONLY = os.environ.get("SOAK_ONLY", "")
WRONG = ("silent", "something else", "out of order", "twice, not in flight")
IN_FLIGHT = 1.0
"""Seconds before and after a kill in which what arrives may have been on its way; noting takes a twentieth of it."""


async def _talks(book: Book, left: list[int]) -> None:
    while left[0] > 0:
        left[0] -= AT_ONCE
        for _ in range(AT_ONCE):
            await book.asks()
        await book.waits(PATIENCE)
        await asyncio.sleep(random.random() * 0.2)


async def _kills(bot: Bot, left: list[int]) -> int:
    """Kills one process after another, as many updates apart as there are for each; gives how many."""
    gap = UPDATES / (KILLS + 1)
    for number in range(KILLS):
        target = UPDATES - gap * (number + random.random() + 0.5)
        while left[0] > max(0.0, target):
            await asyncio.sleep(0.005)
        if left[0] <= 0:
            return number
        await asyncio.sleep(random.random() * 0.2)
        await bot.loses_one()
    return KILLS


def _unexplained(double: TelegramDouble, book: Book, killed: Sequence[float]) -> int:
    """How much came again though nothing was killed while it was on its way."""
    sends = ("sendMessage", "sendPhoto", "sendDocument")
    came = [sent.at for sent in double.sent if sent.chat_id == book.person.id and sent.method in sends]
    pairs = [(came[before], came[again]) for before, again in book.again]
    return sum(not any(abs(kill - first) <= IN_FLIGHT and kill < last for kill in killed) for first, last in pairs)


async def soak(name: str, url: str, way: Way) -> bool:
    """One database, run in one way."""
    async with begun(url, way) as (double, bot):
        known = await answers(double.person())
        people = await books([double.person() for _ in range(PEOPLE)], known)
        left = [UPDATES]
        talking = asyncio.gather(*(_talks(book, left) for book in people))
        kills = await _kills(bot, left)
        await talking
    count = sum((book.count for book in people), Counter[str]())
    count["twice, not in flight"] = sum(_unexplained(double, book, bot.killed) for book in people)
    said = sum(book.asked for book in people)
    line(f"{name}, {way}: {kills} kills among {PEOPLE} people, updates", said, "")
    for what in WRONG:
        line(f"{name}, {way}: {what}", count[what], "updates", "wanted: 0")
    line(f"{name}, {way}: twice, in flight at a kill", count["twice"] - count["twice, not in flight"], "texts")
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

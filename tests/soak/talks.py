"""Thirty people talk with the bot while its processes are killed: `python -m tests.soak talks`.

Each says three things at once and then waits for the three answers. Every one must come, none other, in the order of
the questions; what comes twice is counted. Polling with `run` on SQLite, a webhook with two `serve` on PostgreSQL.
"""

import asyncio
import itertools
import os
import random
import sys
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

import aiohttp
from aiohttp import web

from bot.folders import ROOT
from tests.bench.grounds import line
from tests.emulators.telegram import TelegramDouble
from tests.emulators.telegram_people import Person
from tests.people import SECRET
from tests.running import free_port

PEOPLE = int(os.environ.get("SOAK_TALKERS", "30"))
KILLS = int(os.environ.get("SOAK_TALK_KILLS", "150"))
UPDATES = int(os.environ.get("SOAK_UPDATES", "10000"))
PATIENCE = 120.0
QUESTIONS = (
    "menu",
    "cài ứng dụng có tốn pin không",
    "Bluezone là gì vậy?",
    "/help",
)
"""Each is answered with one message, always the same."""


class Proxy:
    """Gives every post to the next of several servers, as a balancer does that knows nothing of addresses."""

    def __init__(self, ports: Sequence[int]) -> None:
        self._ports = itertools.cycle(ports)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[str]:
        """Gives its address."""
        app = web.Application()
        app.router.add_post("/{path:.*}", self._passed)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        async with aiohttp.ClientSession() as self._session:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        await runner.cleanup()

    async def _passed(self, request: web.Request) -> web.Response:
        headers = {name: value for name, value in request.headers.items() if name.startswith("X-")}
        url, body = f"http://127.0.0.1:{next(self._ports)}{request.path}", await request.read()
        try:
            async with self._session.post(url, data=body, headers=headers) as answer:
                return web.Response(status=answer.status)
        except aiohttp.ClientError:
            return web.Response(status=502)


class Bot:
    """Processes of the program, which are started again whenever they are killed."""

    def __init__(self, url: str, api: str, command: str, ports: Sequence[int], public: str) -> None:
        self._command, self.ports, self._public = command, ports, public
        self._settings = {
            "DATABASE_URL": url,
            "HOST": "127.0.0.1",
            "SECRET_KEY": SECRET,
            "LOG_LEVEL": "CRITICAL",
            "TELEGRAM_TOKEN": "1:test",
            "TELEGRAM_API_URL": api,
        }
        self._processes: list[asyncio.subprocess.Process] = []

    async def begins(self) -> None:
        """Every process answers."""
        await (await self._spawn(self.ports[0], "migrate")).wait()
        self._processes = [await self._spawn(port, self._command) for port in self.ports]
        await asyncio.gather(*(ready(port) for port in self.ports))

    async def loses_one(self) -> None:
        """One is killed at once and replaced."""
        place = random.randrange(len(self.ports))
        self._processes[place].kill()
        await self._processes[place].wait()
        self._processes[place] = await self._spawn(self.ports[place], self._command)
        await ready(self.ports[place])

    async def ends(self) -> None:
        """All are killed."""
        for process in self._processes:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _spawn(self, port: int, command: str) -> asyncio.subprocess.Process:
        own = {"PUBLIC_URL": self._public, "PORT": str(port), "PYTHONPATH": str(ROOT)}
        env = {**os.environ, **self._settings, **own}
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", command, env=env, stdout=asyncio.subprocess.DEVNULL
        )


async def ready(port: int) -> None:
    """Until the process at a port answers."""
    async with aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/health/live") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                await asyncio.sleep(0.05)


def heard(person: Person, since: int) -> tuple[list[str], int]:
    """What came since so many messages, without what came twice in a row, and how often that was."""
    texts = [str(message.get("text", message.get("caption", ""))) for message in person.received[since:]]
    once = [text for place, text in enumerate(texts) if not place or texts[place - 1] != text]
    return once, len(texts) - len(once)


async def answers(person: Person) -> list[str]:
    """What each question is answered with."""
    found = []
    for question in (*QUESTIONS, *QUESTIONS):
        since = len(person.received)
        await person.says(question)
        while len(person.received) == since:
            await asyncio.sleep(0.05)
        await asyncio.sleep(1.0)
        (text,), _ = heard(person, since)
        found.append(text)
    return found[len(QUESTIONS) :]


async def talks(person: Person, known: Sequence[str], count: Counter[str], left: list[int]) -> None:
    """Says three things at once and waits for the answers, again and again."""
    turn = random.randrange(len(QUESTIONS))
    while left[0] > 0:
        places = [(turn + step) % len(QUESTIONS) for step in range(3)]
        turn, since = turn + 3, len(person.received)
        left[0] -= 3
        for place in places:
            await person.says(QUESTIONS[place])
        wanted = [known[place] for place in places]
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while len(heard(person, since)[0]) < 3:
                    await asyncio.sleep(0.05)
        await asyncio.sleep(random.random() * 0.2)
        once, twice = heard(person, since)
        count["said"] += 3
        count["twice"] += twice
        count["silent"] += max(0, 3 - len(once))
        count["something else"] += sum(text not in known for text in once)
        count["out of order"] += once != wanted and sorted(once) == sorted(wanted)


async def soak(name: str, url: str) -> bool:
    """One database."""
    serves = name == "PostgreSQL"
    ports = [free_port() for _ in range(2 if serves else 1)]
    async with TelegramDouble(allow_http=True) as double, Proxy(ports).open() as public:
        bot = Bot(url, double.root, "serve" if serves else "run", ports, public if serves else "")
        await bot.begins()
        known = await answers(double.person())
        count, left = Counter[str](), [UPDATES]
        talkers = [asyncio.create_task(talks(double.person(), known, count, left)) for _ in range(PEOPLE)]
        kills = 0
        while kills < KILLS and left[0] > 0:
            await asyncio.sleep(random.random() * 1.5)
            await bot.loses_one()
            kills += 1
        await asyncio.gather(*talkers)
        await bot.ends()
    how = "webhook, two serve" if serves else "polling, run"
    line(f"{name}, {how}: {kills} kills among {PEOPLE} people, updates", count["said"], "")
    for what in ("silent", "something else", "out of order"):
        line(f"{name}: {what}", count[what], "updates", "wanted: 0")
    line(f"{name}: said twice", count["twice"], "texts")
    return not (count["silent"] or count["something else"] or count["out of order"])

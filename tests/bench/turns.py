"""Turns a second, webhook to reply, beside two bots that only echo; the bot on one core, 400 people on the other.

`BENCH_TURNS` is how many turns each figure is taken over, `BENCH_ON` the databases. What is
"at half" is measured at half of the rate before it.
"""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import psutil

from bot.content import load
from bot.folders import ROOT
from bot.understanding import Kind, Understanding, Zone
from tests.bench.echoes import ECHOES, PATH, TOKEN
from tests.bench.grounds import BOTH
from tests.bench.rush import FIRST_ID, PEOPLE, Api, Rush, Took
from tests.people import SECRET
from tests.running import free_port

TURNS = int(os.environ.get("BENCH_TURNS", "6000"))
ON = os.environ.get("BENCH_ON", "SQLite PostgreSQL").split()
CORES = sorted(os.sched_getaffinity(0))
MENU = ("menu",)
ASKED = ROOT / "content" / "evaluation" / "queries.tsv"
QUESTIONS = 200
"""Different ones that are asked, so that nothing is known by heart."""
HEAD = ("", "a second", "CPU ms", "p50 ms", "p99 ms", "p99 at half", "of aiogram")
ROW = "{:<44}{:>10}{:>9}{:>9}{:>9}{:>13}{:>12}"


def main() -> None:
    """One table."""
    questions = answered()
    print(ROW.format(*HEAD), flush=True)
    _settle(1)
    echoed = [asyncio.run(_echoed(name)) for name in ECHOES]
    for name, ground in BOTH.items():
        for count in () if name not in ON else (1, 2) if name == "PostgreSQL" else (1,):
            _settle(count)
            with ground() as url:
                asyncio.run(
                    _turned(f"ours, {name}, {count} process" + "es" * (count > 1), url, count, echoed[0], questions)
                )


def _settle(count: int) -> None:
    """The people, and a PostgreSQL that is started from here, leave a core to one bot; with two they share both."""
    os.sched_setaffinity(0, CORES[-1:] if count == 1 else CORES)


async def _echoed(name: str) -> float:
    async with Api().open() as api, _echo(name, api) as (rush, processes):
        return await _row(f"{name}: echo", rush, processes, MENU)


def answered() -> list[str]:
    """Questions of the labelled ones that are answered at once, each with one message: none begins a guide, in which
    whatever is asked afterwards would be asked."""
    library = load(ROOT / "content", ROOT / "locales")
    understanding = Understanding(library)
    asked = (line.partition("\t")[0] for line in ASKED.read_text("utf-8").splitlines()[1:])
    meant = ((text, understanding(text, "vi")) for text in asked if not understanding.known.telling.phones(text).guides)
    sure = [
        text for text, m in meant if m.kind is Kind.TOPIC and m.zone is Zone.ANSWER and not m.urgent and not m.secret
    ]
    opening = {topic.id for topic in library.topics["vi"].values() if topic.opens}
    return [text for text in sure if understanding(text, "vi").id not in opening][:QUESTIONS]


async def _turned(label: str, url: str, count: int, yardstick: float, questions: Sequence[str]) -> None:
    async with Api().open() as api, _ours(url, api, count) as (rush, processes):
        await _row(f"{label}: menu", rush, processes, MENU, yardstick)
        await _row(f"{label}: FAQ", rush, processes, questions, yardstick)


async def _row(
    label: str, rush: Rush, processes: list[psutil.Process], texts: Sequence[str], yardstick: float = 0.0
) -> float:
    await rush.together(texts, TURNS // 10)
    before = _cpu(processes)
    took = await rush.together(texts, TURNS)
    spent = (_cpu(processes) - before) / TURNS
    half = await rush.evenly(texts, took.rate / 2, max(TURNS // 4, 200))
    print(_line(label, took, spent, half, took.rate / yardstick if yardstick else 1.0), flush=True)
    return took.rate


def _line(label: str, took: Took, spent: float, half: Took, share: float) -> str:
    times = (1000 * spent, 1000 * took.share(50), 1000 * took.share(99), 1000 * half.share(99))
    return ROW.format(
        label, f"{took.rate:,.0f}", f"{times[0]:.2f}", *(f"{one:.0f}" for one in times[1:]), f"{share:.2f}"
    )


def _cpu(processes: list[psutil.Process]) -> float:
    """Seconds of processor time."""
    return sum(sum(one.cpu_times()[:2]) for one in processes)


@asynccontextmanager
async def _echo(name: str, api: Api) -> AsyncIterator[tuple[Rush, list[psutil.Process]]]:
    port = free_port()
    command = [sys.executable, "-m", "tests.bench.echoes", name, str(port), api.root]
    async with _up([(command, {})], [port], api) as up:
        yield up


@asynccontextmanager
async def _ours(url: str, api: Api, count: int) -> AsyncIterator[tuple[Rush, list[psutil.Process]]]:
    """`bot serve`, so many times; everybody has been greeted."""
    ports = [free_port() for _ in range(count)]
    known = {
        "DATABASE_URL": url,
        "HOST": "127.0.0.1",
        "SECRET_KEY": SECRET,
        "PUBLIC_URL": "https://bot.example.vn",
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.root,
        "LOG_LEVEL": "ERROR",
    }
    command = [sys.executable, "-m", "bot", "serve"]
    async with _up([(command, {**known, "PORT": str(port)}) for port in ports], ports, api) as (rush, processes):
        while not api.secret:
            await asyncio.sleep(0.05)
        await asyncio.sleep(1.0)
        for first in range(0, PEOPLE, 20):
            await asyncio.gather(*(rush.say(FIRST_ID + first + number, "/start") for number in range(20)))
        yield rush, processes


@asynccontextmanager
async def _up(
    commands: list[tuple[list[str], dict[str, str]]], ports: list[int], api: Api
) -> AsyncIterator[tuple[Rush, list[psutil.Process]]]:
    """Processes: one has a core that nobody else is on, two share both."""
    begun = [_begun(command, more, CORES[:1] if len(commands) == 1 else CORES) for command, more in commands]
    try:
        for port in ports:
            await _listens(port)
        yield Rush(api, ports, PATH), [psutil.Process(one.pid) for one in begun]
    finally:
        for one in begun:
            one.terminate()
        await asyncio.to_thread(lambda: [one.wait() for one in begun])


def _begun(command: list[str], more: dict[str, str], cores: list[int]) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(command, env={**os.environ, **more}, cwd=ROOT, stdout=subprocess.DEVNULL)
    os.sched_setaffinity(process.pid, cores)
    return process


async def _listens(port: int) -> None:
    until = time.monotonic() + 30
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.close()
            return
        except OSError:
            assert time.monotonic() < until, "it does not start"
            await asyncio.sleep(0.05)

"""Several processes of one command, which share a port."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Callable

import structlog

from bot.model.errors import BotError

log = structlog.get_logger()

YOUNG = 5.0
"""Seconds: whatever ends by itself sooner would end again."""

LONGEST = 20.0
"""Seconds that the processes have to end."""


class EndedError(BotError):
    """A process could not go on; its own words say why."""


async def several(command: str, count: int) -> None:
    """So many processes, each begun anew when it ends, until the terminal or the operating system says so. Raises
    `EndedError` where one ends by itself soon after its beginning."""
    stopped = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    keeping = [asyncio.create_task(_keep(command, stopped.is_set)) for _ in range(count)]
    waiting = asyncio.create_task(stopped.wait())
    done, _ = await asyncio.wait([*keeping, waiting], return_when=asyncio.FIRST_COMPLETED)
    stopped.set()
    waiting.cancel()
    for task in keeping:
        task.cancel()
    await asyncio.gather(*keeping, return_exceptions=True)
    if waiting not in done:
        raise EndedError


async def _keep(command: str, is_over: Callable[[], bool]) -> None:
    while True:
        begun, process = time.monotonic(), await _begin(command)
        try:
            code = await process.wait()
        finally:
            await _end(process)
        by_itself = code >= 0  # and not by a signal, such as that of a machine without memory
        if by_itself and time.monotonic() - begun < YOUNG and not is_over():
            return
        log.error("process ended, begun anew", command=command, code=code)


async def _begin(command: str) -> asyncio.subprocess.Process:
    """One process, which is to have no others of its own."""
    own = {**os.environ, "WEB_CONCURRENCY": "1"}
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", command, env=own, start_new_session=True)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        async with asyncio.timeout(LONGEST):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()

"""Tasks that run beside everything else: they go on, and it is known which do not."""

import asyncio

import pytest
import structlog

from bot.model.supervisor import PAUSE, STEADY, Supervisor


class Clock:
    """Seconds that pass when the test says so."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


async def test_a_task_that_fails_goes_on() -> None:
    """Three failures of any kind, then it ends by itself; the log names the task, and not what it was working on."""
    troubles = [ValueError("0912 345 678"), TypeError("con tui khó thở"), OSError()]

    async def work() -> None:
        if troubles:
            raise troubles.pop()

    supervisor = Supervisor(pause=0)
    with structlog.testing.capture_logs() as lines:
        await supervisor.keep("telegram", work)
    assert [(line["event"], line["chore"]) for line in lines] == [("task failed", "telegram")] * 3
    assert not any("0912" in str({**line, "exc_info": None}) for line in lines)
    assert supervisor.down == []


async def test_what_fails_at_every_start_is_down_all_the_time() -> None:
    """It is named from its first failure on, also while it is tried again, until it has run for a while."""
    clock, tries = Clock(), asyncio.Queue[None]()

    async def work() -> None:
        tries.put_nowait(None)
        if tries.qsize() < 3:
            raise ValueError
        await asyncio.Event().wait()

    supervisor = Supervisor(pause=0, clock=clock)
    task = asyncio.create_task(supervisor.keep("telegram", work))
    while tries.qsize() < 3:
        await asyncio.sleep(0)
    assert supervisor.down == ["telegram"]
    clock.now = PAUSE + STEADY
    assert supervisor.down == []
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


@pytest.mark.parametrize("first", [ValueError("x"), None])
async def test_a_chore_comes_again_and_again(first: Exception | None) -> None:
    """Whether or not a round failed; one good round, and it is up."""
    rounds = asyncio.Queue[None]()

    async def chore() -> int:
        rounds.put_nowait(None)
        if first is not None and rounds.qsize() == 1:
            raise first
        return 1

    supervisor = Supervisor(pause=0)
    task = asyncio.create_task(supervisor.repeat("sweep", chore, 3600))
    async with asyncio.timeout(10):
        while rounds.qsize() < 3:
            await asyncio.sleep(0.001)
    assert supervisor.down == []
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

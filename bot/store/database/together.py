"""What waits is committed together: one transaction, one flush to the disk."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

Query = Callable[[Any], Coroutine[Any, Any, Any]]

MOST = 64
"""Queries in one transaction: nobody waits for more than about a fiftieth of a second."""


@dataclass(frozen=True, slots=True)
class Failed:
    """In place of a result: the query undid itself with this."""

    wrong: Exception


class _Waiting(NamedTuple):
    key: str
    query: Query
    answer: "asyncio.Future[Any]"


class Together:
    """Takes queries, and runs all that wait in one transaction; nobody waits for company. `run` gives a result for each
    query, or `Failed`, once they are committed; of the first ones, where all would take too long. `lanes` transactions
    run at the same time at the most."""

    def __init__(self, run: Callable[[Sequence[Query]], Awaitable[Sequence[Any]]], lanes: int = 1) -> None:
        self._run, self._lanes = run, lanes
        self._ahead: list[_Waiting] = []
        self._waiting: list[_Waiting] = []
        self._busy = 0
        self._tasks: set[asyncio.Task[None]] = set()  # the event loop itself keeps none

    async def __call__(self, query: Query, key: str = "", ahead: bool = False) -> Any:
        """What the query gives, once it is committed. Queries of one transaction run in the order of their keys, so
        that no two transactions lock the same rows in another order. What is short goes `ahead` of all that waits."""
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        (self._ahead if ahead else self._waiting).append(_Waiting(key, query, answer))
        self._begin()
        return await answer

    def _begin(self) -> None:
        if (self._ahead or self._waiting) and self._busy < self._lanes:
            self._busy += 1
            task = asyncio.create_task(self._work())
            self._tasks.add(task)
            task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        """Where everything is cancelled, somebody may still have a last thing to write."""
        self._tasks.discard(task)
        self._busy -= 1
        self._begin()

    async def _work(self) -> None:
        while self._ahead or self._waiting:
            waiting, self._ahead = self._ahead + self._waiting, []
            taken, self._waiting = waiting[:MOST], waiting[MOST:]
            self._waiting = await self._do(self._in_order(taken)) + self._waiting

    def _in_order(self, taken: list[_Waiting]) -> list[_Waiting]:
        """Where several transactions run, all lock rows in one order; else whoever came first is first, and what was
        not run comes before what came in the meantime."""
        return sorted(taken, key=lambda one: one.key) if self._lanes > 1 else taken

    async def _do(self, taken: list[_Waiting]) -> list[_Waiting]:
        """Gives what was not run."""
        try:
            given = await self._run([one.query for one in taken])
        except Exception as wrong:
            given = [Failed(wrong)] * len(taken)
        except asyncio.CancelledError:
            for one in taken:
                one.answer.cancel()
            raise
        for one, result in zip(taken, given, strict=False):
            _answer(one.answer, result)
        return taken[len(given) :]


def _answer(answer: "asyncio.Future[Any]", result: Any) -> None:
    if answer.done():
        return  # whoever asked was cancelled in the meantime
    if isinstance(result, Failed):
        answer.set_exception(result.wrong)
    else:
        answer.set_result(result)

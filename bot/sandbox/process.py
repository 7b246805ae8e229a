"""The processes beside ours in which heavy things are done: nobody's conversation waits meanwhile."""

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from threading import Lock
from typing import ParamSpec, TypeVar

from bot.sandbox.opening.files import Files
from bot.sandbox.opening.limits import YIELDING

P = ParamSpec("P")
T = TypeVar("T")


class Sandbox:
    """One process that draws what is ours, whoever asks, and one that opens what strangers sent (`files`): each does
    one thing after the other. They begin when they are first needed, and anew when somebody has ended them."""

    def __init__(self) -> None:
        self.files = Files()
        self._lock = Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._closed: ProcessPoolExecutor | None = None

    def run(self, work: Callable[P, T], *args: P.args, **more: P.kwargs) -> T:
        """What a function of a module gives, done in that process. Waits for it, so call it in a thread."""
        pool = self._begun()
        try:
            return pool.submit(work, *args, **more).result()
        except BrokenProcessPool:  # somebody ended that process: a new one takes its place
            if pool is self._closed:
                raise
            self._drop(pool)
            return self._begun().submit(work, *args, **more).result()

    def close(self) -> None:
        """Ends the processes, and what is being drawn with them; they begin anew when they are needed."""
        self.files.close()
        with self._lock:
            pool, self._pool = self._pool, None
            self._closed = pool
        if pool:
            processes = list((pool._processes or {}).values())
            pool.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                process.terminate()

    def _begun(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._pool is None:
                spawned = get_context("spawn")
                self._pool = ProcessPoolExecutor(1, spawned, initializer=os.nice, initargs=(YIELDING,))
            return self._pool

    def _drop(self, broken: ProcessPoolExecutor) -> None:
        """Only the one that broke: somebody else may have replaced it in the meantime."""
        with self._lock:
            if self._pool is broken:
                self._pool = None

"""What is counted, for whom. What every turn counts lies in memory, and costs no statement; what is rare or dear is
shared by all processes."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Protocol
from weakref import WeakValueDictionary

from bot.limits import rules
from bot.limits.buckets import Buckets
from bot.limits.origin import OURS, Network, origin
from bot.limits.rules import Rule
from bot.model.errors import BotError

EVERYBODY = "everybody"


class Shared(Protocol):
    """Counts that all processes share."""

    async def take(self, rule: Rule, key: str) -> float: ...

    async def spent(self, rule: Rule, key: str) -> float: ...


class TooManySocketsError(BotError):
    """More sockets are open than one browser, one address or this process may have."""


class Limits:
    """The counts of one process, and those that are `shared`. `trusted` are the proxies that say for whom they ask;
    `clock` counts seconds."""

    def __init__(
        self,
        trusted: Iterable[Network] = (),
        clock: Callable[[], float] = time.monotonic,
        shared: Shared | None = None,
    ) -> None:
        self._trusted, self._buckets, self._shared = tuple(trusted), Buckets(clock), shared
        self._open: Counter[str] = Counter()
        self._turns: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self.hit: Counter[str] = Counter()
        """How often each limit was met, by its name."""

    def origin(self, peer: str | None, forwarded: Iterable[str]) -> str:
        """Where somebody comes from: the key under which their address is counted."""
        return origin(peer, forwarded, self._trusted)

    def wait(self, rule: Rule, key: str, cost: float = 1.0) -> float:
        """0.0 where one more was taken for this key, else after how many seconds it can be. Who comes from our own
        network has no origin, and is not held up for one."""
        return self._told(rule, 0.0 if key == OURS else self._buckets.wait(rule, key, min(cost, rule.burst)))

    def owe(self, rule: Rule, key: str, cost: float = 1.0) -> float:
        """How many seconds whatever has come from this key already must lie unread."""
        return self._told(rule, 0.0 if key == OURS else self._buckets.owe(rule, key, min(cost, rule.burst)))

    def due(self, rule: Rule, key: str) -> float:
        """As `wait`, but takes nothing."""
        return self._told(rule, 0.0 if key == OURS else self._buckets.due(rule, key))

    async def wait_everywhere(self, rule: Rule, key: str) -> float:
        """The same over all processes."""
        if self._shared is None or key == OURS:
            return self.wait(rule, key)
        return self._told(rule, await self._shared.take(rule, key))

    async def spent_everywhere(self, rule: Rule, key: str) -> bool:
        """Whether nothing is left for this key in any process; takes nothing."""
        if key == OURS:
            return False
        if self._shared is None:
            return self._buckets.left(rule, key) < 1
        return await self._shared.spent(rule, key) > 0

    @asynccontextmanager
    async def turn(self, address: str) -> AsyncIterator[None]:
        """Waits until fewer than AT_ONCE requests of this address are worked at, and is one of them meanwhile."""
        if address == OURS:
            yield
            return
        turns = self._turns.get(address) or self._turns.setdefault(address, asyncio.Semaphore(rules.AT_ONCE))
        async with turns:
            yield

    @contextmanager
    def socket(self, address: str) -> Iterator[None]:
        """One more socket of an address, for as long as it is open. Raises `TooManySocketsError`."""
        most = {EVERYBODY: rules.SOCKETS}
        if address != OURS:
            most[f"address {address}"] = rules.SOCKETS_OF_ADDRESS
        with self._counted(most):
            yield

    @contextmanager
    def browser(self, browser: str) -> Iterator[None]:
        """One more socket of a browser, once it has said who it is. Raises `TooManySocketsError`."""
        with self._counted({f"browser {browser}": rules.SOCKETS_OF_ONE}):
            yield

    def _told(self, rule: Rule, wait: float) -> float:
        if wait:
            self.hit[rule.name] += 1
        return wait

    @contextmanager
    def _counted(self, most: Mapping[str, int]) -> Iterator[None]:
        if any(self._open[key] >= limit for key, limit in most.items()):
            self.hit["sockets"] += 1
            raise TooManySocketsError
        self._open.update(most.keys())
        try:
            yield
        finally:
            self._open.subtract(most.keys())
            for key in most:
                if self._open[key] <= 0:
                    del self._open[key]

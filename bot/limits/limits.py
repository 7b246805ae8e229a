"""What is counted, for whom. Counts lie in memory: a turn costs no statement more for them."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

from bot.limits import rules
from bot.limits.buckets import Buckets
from bot.limits.origin import OURS, Network, origin
from bot.limits.rules import Rule
from bot.model.errors import BotError

EVERYBODY = "everybody"


class TooManySocketsError(BotError):
    """More sockets are open than one browser, one address or this process may have."""


class Limits:
    """The counts of one process. `trusted` are the proxies that say for whom they ask; `clock` counts seconds."""

    def __init__(self, trusted: Iterable[Network] = (), clock: Callable[[], float] = time.monotonic) -> None:
        self._trusted, self._buckets = tuple(trusted), Buckets(clock)
        self._open: Counter[str] = Counter()
        self.hit: Counter[str] = Counter()
        """How often each limit was met, by its name."""

    def origin(self, peer: str | None, forwarded: Iterable[str]) -> str:
        """Where somebody comes from: the key under which their address is counted."""
        return origin(peer, forwarded, self._trusted)

    def wait(self, rule: Rule, key: str) -> float:
        """0.0 where one more was taken for this key, else after how many seconds it can be. Who comes from our own
        network has no origin, and is not held up for one."""
        wait = 0.0 if key == OURS else self._buckets.wait(rule, key)
        if wait:
            self.hit[rule.name] += 1
        return wait

    def spent(self, rule: Rule, key: str) -> bool:
        """Whether nothing is left for this key; takes nothing."""
        return key != OURS and self._buckets.left(rule, key) < 1

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

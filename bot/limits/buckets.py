"""Buckets that fill by themselves: who takes more than is in theirs waits."""

import math
import time
from collections import OrderedDict
from collections.abc import Callable

from bot.limits.rules import Rule

KEPT = 50_000
"""Buckets that are remembered, those used last: some 10 MB. One that is forgotten was mostly full again."""


class Buckets:
    """One for each rule and key, full at first. `clock` counts seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, kept: int = KEPT) -> None:
        self._clock, self._kept = clock, kept
        self._filled: OrderedDict[tuple[str, str], tuple[float, float]] = OrderedDict()

    def wait(self, rule: Rule, key: str, cost: float = 1.0) -> float:
        """0.0 where it was taken, else after how many seconds it can be."""
        due = self.due(rule, key, cost)
        if not due:
            self._put(rule, key, self.left(rule, key) - cost)
        return due

    def due(self, rule: Rule, key: str, cost: float = 1.0) -> float:
        """The same where nothing is taken."""
        left = self.left(rule, key)
        return (
            0.0 if left >= cost else math.ceil((cost - left) / rule.rate * 100) / 100
        )  # never 0.0, which would be free

    def owe(self, rule: Rule, key: str, cost: float = 1.0) -> float:
        """Takes it in any case; after how many seconds it will have been there. Whoever comes next waits longer."""
        left = self.left(rule, key) - cost
        self._put(rule, key, left)
        return max(0.0, -left / rule.rate)

    def left(self, rule: Rule, key: str) -> float:
        """What is in a bucket now."""
        before, at = self._filled.get((rule.name, key), (rule.burst, 0.0))
        return min(rule.burst, before + (self._clock() - at) * rule.rate) if at else rule.burst

    def _put(self, rule: Rule, key: str, amount: float) -> None:
        self._filled[rule.name, key] = (amount, self._clock())
        self._filled.move_to_end((rule.name, key))
        while len(self._filled) > self._kept:
            self._filled.popitem(last=False)

    def __len__(self) -> int:
        return len(self._filled)

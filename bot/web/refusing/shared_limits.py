"""Counts that all processes share, in the database."""

from bot.limits.rules import Rule
from bot.store import Store, buckets


class SharedLimits:
    """For what is rare, or dear: a query each time."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def take(self, rule: Rule, key: str) -> float:
        """0.0 where one more was taken for this key, else after how many seconds it can be."""
        return await self._store.at_once(lambda tx: buckets.take(tx, rule.name, key, rule.burst, rule.rate))

    async def spent(self, rule: Rule, key: str) -> float:
        """After how many seconds one more can be taken; takes nothing."""
        async with self._store.read() as tx:
            return await buckets.spent(tx, rule.name, key, rule.burst, rule.rate)

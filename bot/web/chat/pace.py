"""How fast one browser may talk, and how fast all may that share its address. Whoever is faster is not read."""

import asyncio
from collections.abc import Iterator

from bot.limits import Limits, rules
from bot.limits.limits import EVERYBODY
from bot.limits.rules import Rule


class Pace:
    """One socket's frames. What is counted is the browser's and its address's, however many sockets they have.
    `newcomer`: it was never here."""

    def __init__(self, limits: Limits, browser: str, origin: str) -> None:
        self._limits, self._browser, self._origin, self.newcomer = limits, browser, origin, False

    async def wait_to_read(self, length: int, in_part: bool = False) -> None:
        """Until a message of so many letters may be looked at, or a piece of one. Meanwhile nothing more is read from
        its socket."""
        cost = max(length / rules.PIECE, rules.LEAST) if in_part else 1 + length // rules.PIECE
        counted = ((rules.ARRIVING, self._browser), (rules.ALL_ARRIVING, self._origin))
        await asyncio.sleep(max(self._limits.owe(rule, key, cost) for rule, key in counted))

    async def wait_to_talk(self, with_file: bool, length: int = 0) -> float:
        """0.0 when what somebody did may be taken now, else after how many seconds it may."""
        cost = 1 + length // rules.SHORT
        counted = ((rules.TALK, self._browser), (rules.FRAMES, self._origin))
        wait = max(self._limits.wait(rule, key, cost) for rule, key in counted)
        for rule, key in self._dear(with_file) if not wait else ():
            wait = max(wait, await self._limits.wait_everywhere(rule, key))
        self.newcomer = self.newcomer and bool(wait)
        return wait

    def _dear(self, with_file: bool) -> Iterator[tuple[Rule, str]]:
        if self.newcomer:
            yield rules.NEWCOMERS, self._origin
        if with_file:
            yield rules.UPLOADS, self._origin
            yield rules.ALL_UPLOADS, EVERYBODY

    def wait_to_tell(self) -> float:
        """The same for what a page says by itself."""
        return max(self._limits.wait(rules.SIGNS, self._browser), self._limits.wait(rules.FRAMES, self._origin))

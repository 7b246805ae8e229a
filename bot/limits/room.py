"""Memory that what is unfinished may take."""

from collections import Counter

from bot.limits.limits import EVERYBODY
from bot.limits.origin import OURS


class Room:
    """So many bytes of one address, and of everybody."""

    def __init__(self, of_one: int, of_all: int) -> None:
        self._of_one, self._of_all = of_one, of_all
        self._taken: Counter[str] = Counter()

    def take(self, address: str, amount: int) -> bool:
        """Whether there is still so much room, which is then taken."""
        full = address != OURS and self._taken[address] + amount > self._of_one
        if full or self._taken[EVERYBODY] + amount > self._of_all:
            return False
        self._taken.update({address: amount, EVERYBODY: amount})
        return True

    def give(self, address: str, amount: int) -> None:
        """So much is free again."""
        self._taken.subtract({address: amount, EVERYBODY: amount})
        if self._taken[address] <= 0:
            del self._taken[address]

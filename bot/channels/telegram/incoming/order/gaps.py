"""Which of a bot's updates have come. They are numbered one after the other, over all chats
(https://core.telegram.org/bots/api#update), so whoever knows which have come knows which are missing."""

import time
from collections.abc import Callable

NEAR = 1000
"""Numbers beyond which a gap is none: after a week of silence Telegram goes on at any number."""

IN_VAIN, REST = 3, 60.0
"""After so many gaps in a row that nothing came to fill, none is seen for so many seconds."""


class Gaps:
    """Begins with the first number that comes. `clock` counts seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._all_to: int | None = None
        self._beyond: set[int] = set()
        self._in_vain, self._rests_until = 0, float("-inf")

    def come(self, number: int) -> None:
        """A number has come."""
        if self._all_to is None or abs(number - self._all_to) > NEAR:
            self._all_to = number
            self._beyond.clear()
        elif number > self._all_to:
            if number == self._all_to + 1 and self._beyond:
                self._in_vain = 0
            self._beyond.add(number)
            self._close_up(self._all_to)

    def before(self, number: int) -> bool:
        """Whether one before a number that has come is missing."""
        return self._all_to is not None and self._all_to < number and self._clock() >= self._rests_until

    def give_up(self, number: int) -> None:
        """Nothing came to fill the gaps before a number."""
        if not self.before(number):
            return
        self._in_vain += 1
        if self._in_vain >= IN_VAIN:
            self._in_vain, self._rests_until = 0, self._clock() + REST
        self._beyond = {one for one in self._beyond if one > number}
        self._close_up(number)

    def _close_up(self, number: int) -> None:
        while number + 1 in self._beyond:
            number += 1
            self._beyond.discard(number)
        self._all_to = number

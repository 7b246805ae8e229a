"""A finger that trembles presses twice; that is one press."""

import time
from collections import OrderedDict
from collections.abc import Callable

from bot.model import Update

SAME = 3.0
"""Seconds within which the same button under the same message is pressed by mistake: nobody reads an answer faster."""

KEPT = 10_000
"""Presses that are remembered at the most."""


class Taps:
    """The presses of the last seconds. `clock` counts seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._pressed: OrderedDict[tuple[str, str, str], tuple[float, str]] = OrderedDict()

    def again(self, update: Update) -> bool:
        """Whether this is a second tap. The same update that is delivered twice is none: whoever takes it in knows it
        by its id, and it must not be acknowledged before it is saved."""
        if update.choice is None or not update.about:
            return False
        key, now = (update.address.chat_id, update.about[1], update.choice), self._clock()
        at, first = self._pressed.get(key, (float("-inf"), update.id))
        if first != update.id and now - at < SAME:
            return True
        self._pressed[key] = (now, update.id)
        if len(self._pressed) > KEPT:
            self._pressed.popitem(last=False)
        return False

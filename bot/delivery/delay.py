"""How late the messages of one channel leave this process, so that nobody makes up for lost time faster than a channel
permits, and no slot is wasted on whoever is always late."""

from collections import deque

LATE = 0.012
"""Seconds of lost time that may be made up for within a second: with what the network adds, less than what lanes.MARGIN
leaves of one, so that no second has more messages than are permitted."""

HELD = 0.1
"""Seconds for which a message is held back for that at the most: after a machine has slept for a minute, nobody else is
late because of it."""

WINDOW = 1.0
"""Seconds for which a limit of so many messages a second counts."""


class Delay:
    """How long after their slots the messages of the last second have left, and what that means for the next. All
    moments are seconds of one monotonic clock."""

    def __init__(self) -> None:
        self._left: deque[tuple[float, float]] = deque()
        self._moved = float("-inf")

    def missed(self, slot_at: float, now: float) -> bool:
        """Whether a batch has so suddenly become late that it takes new slots. Within `WINDOW` after such a move it
        keeps its slots: a process in which every batch is late by the same time exceeds no pace."""
        if now - slot_at <= self._most(now) + LATE or self._moved <= slot_at < self._moved + WINDOW:
            return False
        if slot_at >= self._moved:
            self._moved = now
        return True

    def least(self, now: float) -> float:
        """Seconds after its slot before which nothing may leave now, since others have just left so late."""
        return min(HELD, max(0.0, self._most(now) - LATE))

    def left(self, slot_at: float, now: float) -> None:
        """A message of this slot is leaving."""
        while self._left and self._left[-1][1] <= now - slot_at:
            self._left.pop()  # only what is the latest of all that left after it can ever matter
        self._left.append((now, now - slot_at))

    def _most(self, now: float) -> float:
        while self._left and self._left[0][0] < now - WINDOW:
            self._left.popleft()
        return self._left[0][1] if self._left else 0.0

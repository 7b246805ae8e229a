"""How fast one browser may talk."""

import time

RATE, BURST = 2.0, 20.0
"""Frames a second in the long run, and at once: nobody types faster, and a script gains nothing."""


class FrameRate:
    """A bucket of `BURST` frames that fills at `RATE`."""

    def __init__(self) -> None:
        self._left, self._at = BURST, time.monotonic()

    def wait(self) -> float:
        """0.0 when the frame may be taken now, else after how many seconds it may."""
        now = time.monotonic()
        self._left = min(BURST, self._left + (now - self._at) * RATE)
        self._at = now
        if self._left < 1:
            return round((1 - self._left) / RATE, 2)
        self._left -= 1
        return 0.0

"""How much of the memory that is freed glibc may keep; other C libraries have nothing to set."""

import ctypes

TRIM = -1
"""What glibc calls it."""

STARTING = 1 << 17
"""What it is where glibc begins: else it grows with the largest table that was made and freed, and a start keeps 3 MB
for nothing."""

SERVING = 1 << 21
"""What one question takes and frees, several times over: given back each time, it is a fifth of what a search takes."""


def keep_at_most(room: int) -> None:
    """Has what is freed beyond this go back to the system."""
    setting = getattr(ctypes.CDLL(None), "mallopt", None)
    if setting is not None:
        setting(TRIM, room)

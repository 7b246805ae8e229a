"""A long frame comes in pieces, so that what is unfinished lies with us, where it is counted, and not in the socket."""

import time
from collections.abc import Callable

from bot.limits import rules
from bot.limits.room import Room

MORE, LAST = "+", "="
"""What a piece begins with: more of the frame follows, or this is the end of it. A whole frame begins with a brace."""


KEEPING = 128
"""Letters that a piece counts besides its own, for what it takes to keep it: the shortest would be the dearest."""


def is_piece(data: object) -> bool:
    """Whether a message is part of a frame."""
    return isinstance(data, str) and data[:1] in (MORE, LAST)


class LostError(Exception):
    """A frame has become too long, took too long or found no room; the page connects anew and sends it again."""


class Pieces:
    """One socket's pieces. What they take is taken out of the `room`, of which an address has a share; `clock` counts
    seconds."""

    def __init__(self, room: Room, origin: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._room, self._origin, self._clock = room, origin, clock
        self._parts: list[str] = []
        self._held = 0
        self._until = 0.0

    def joined(self, data: str) -> str | None:
        """The frame that is whole with this; `None` while more of it is to come. Raises `LostError`."""
        if not is_piece(data):
            return data
        self._keep(data[1:])
        if data[0] == MORE:
            return None
        whole = "".join(self._parts)
        self.drop()
        return whole

    def _keep(self, part: str) -> None:
        now, size = self._clock(), len(part) + KEEPING
        self._until = self._until if self._parts else now + rules.UNFINISHED_SECONDS
        if self._held + size > rules.FRAME or now > self._until or not self._room.take(self._origin, size):
            raise LostError
        self._parts.append(part)
        self._held += size

    @property
    def left(self) -> float | None:
        """Seconds within which the rest must come; `None` where nothing is unfinished."""
        return max(0.01, self._until - self._clock()) if self._parts else None

    def drop(self) -> None:
        """Forgets what was unfinished."""
        self._room.give(self._origin, self._held)
        self._parts, self._held = [], 0

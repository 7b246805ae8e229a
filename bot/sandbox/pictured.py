"""What a ZIP of pictures holds, and how much of it is taken."""

from dataclasses import dataclass

MAX_ARCHIVE = 12 * 1024 * 1024
"""Bytes of a ZIP."""

MAX_PICTURES = 40
"""Pictures in one: reading a photograph takes a tenth of a second of processor time."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture by its name without the ending, and what its codes carry; `readable` is off where it is no picture."""

    name: str
    payloads: tuple[bytes, ...] = ()
    readable: bool = True

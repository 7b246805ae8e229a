"""Several messages that are one: once the first is there, the whole is never begun anew."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable

from bot.model import InDoubtError, Message, RetryError

PATIENCE = 30.0
"""Seconds in all that the rest waits for a service that says "later"."""


async def in_order(parts: Iterable[Message], send: Callable[[Message], Awaitable[None]]) -> None:
    """Sends them one after the other. What the first raises is raised; after that a "later" is waited for, and one that
    takes too long leaves the whole in doubt."""
    left, begun = PATIENCE, False
    for part in parts:
        while True:
            try:
                await send(part)
                break
            except RetryError as later:
                if not begun:
                    raise
                if later.after > left:
                    raise InDoubtError(str(later)) from later
                left -= max(later.after, 0.5)
                await asyncio.sleep(later.after)
        begun = True

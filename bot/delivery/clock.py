"""Waiting for a moment, or for something that may happen before."""

import asyncio
import time


async def until(moment: float) -> None:
    """Sleeps until a moment of the monotonic clock (seconds); not at all for less than a millisecond."""
    left = moment - time.monotonic()
    if left > 0.001:
        await asyncio.sleep(left)


async def first(event: asyncio.Event, seconds: float) -> None:
    """Waits for an event, or for so many seconds."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return

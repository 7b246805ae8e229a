"""One thing that was said, on its way."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

import structlog

from bot.model import Address, Channel, InDoubtError, Message, RefusedError, RetryError, UnreachableError
from bot.store.chats.outbox import Waiting

log = structlog.get_logger()

A_DAY = timedelta(days=1)
"""How long a reply is tried; by then the person has moved on."""

SOONEST, LONGEST = 1.0, 60.0
"""Seconds between two attempts, the least and the most, where nobody knows why the first failed."""

Booking = Callable[[str], None]
"""Is told the channel of every reply that leaves, so that reminders make room; returns at once."""

Drawn = Callable[[Message], Awaitable[Message]]
"""Gives a message whose files can be read."""


class Attempt:
    """Tries to send. Whoever talks with somebody had better say a thing twice than be silent: what is in doubt is tried
    again."""

    def __init__(
        self, channels: Mapping[str, Channel], clock: Callable[[], datetime], booking: Booking, drawn: Drawn
    ) -> None:
        self._channels, self._clock, self._booking, self._drawn = channels, clock, booking, drawn

    async def __call__(self, address: Address, letter: Waiting) -> float | None:
        """Seconds until it is to be tried again; `None` when it has left or was dropped. Raises `UnreachableError`."""
        age = self._clock() - letter.since
        if age > A_DAY:
            log.error("reply dropped after a day", channel=address.channel)
            return None
        if _is_over(letter.message, self._clock()):
            log.info("not said in time, so not at all", channel=address.channel)
            return None
        channel, message = self._channels[address.channel], await self._drawn(letter.message)
        for _part in channel.parts(message):
            self._booking(address.channel)
        try:
            await channel.send(address, message)
        except RetryError as later:
            return later.after
        except UnreachableError:
            raise
        except RefusedError as refused:
            log.error("reply refused", channel=address.channel, reason=refused.reason)
        except InDoubtError as doubt:
            log.warning("reply in doubt, tried again", channel=address.channel, reason=str(doubt))
            return _longer(age)
        except Exception as wrong:
            log.error("reply not sent yet", channel=address.channel, exc_info=wrong)
            return _longer(age)
        return None


def _is_over(message: Message, now: datetime) -> bool:
    return bool(message.until) and now > datetime.fromisoformat(message.until)


def _longer(age: timedelta) -> float:
    """The longer it waits, the longer it may."""
    return min(max(age.total_seconds(), SOONEST), LONGEST)

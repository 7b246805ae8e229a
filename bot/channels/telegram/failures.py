"""Telegram's refusals as our closed set of send errors."""

from collections.abc import Awaitable
from datetime import timedelta
from typing import TypeVar

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.channels.telegram.transport import NotSentError
from bot.model import InDoubtError, RefusedError, RetryError, UnreachableError

T = TypeVar("T")


async def translated(sending: Awaitable[T]) -> T:
    """Telegram's answers as our closed set, told apart by their class and code alone."""
    try:
        return await sending
    except RetryAfter as later:
        after = later.retry_after
        raise RetryError(after.total_seconds() if isinstance(after, timedelta) else float(after)) from later
    except Forbidden as gone:
        raise UnreachableError from gone
    except NotSentError as unsent:
        raise RetryError(2.0) from unsent
    except BadRequest as refused:
        raise RefusedError(f"400 {refused.message}") from refused
    except NetworkError as unknown:
        raise InDoubtError(type(unknown).__name__) from unknown
    except TelegramError as refused:
        raise RefusedError(type(refused).__name__) from refused

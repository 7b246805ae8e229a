"""The Bot API's codes when something is sent, as our closed set of send errors.

https://bot.zaloplatforms.com/docs/error-codes
"""

from bot.channels.zalo.bot.api import ApiError
from bot.model import InDoubtError, RefusedError, RetryError, SendError, UnreachableError

QUOTA = 429
"""The month's messages are used up; it comes with no time after which to try again."""

UNAUTHORISED = 401

NAPS = {
    UNAUTHORISED: 300.0,  # the token was reset: nothing is lost while somebody puts the new one in
    403: 5.0,  # "internal server error", in spite of its number
}
"""Codes after which nothing was sent, and the seconds to wait."""


def failure(error: ApiError) -> SendError:
    """What a code means for one message. `QUOTA` is not for one message: see quota.py."""
    if error.code in NAPS:
        return RetryError(NAPS[error.code])
    if error.code == 404:
        return UnreachableError()
    if error.code == 408 or error.code >= 500:
        return InDoubtError(str(error.code))
    return RefusedError(str(error))

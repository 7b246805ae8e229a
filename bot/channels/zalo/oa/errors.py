"""The error numbers of the OpenAPI, one table for each endpoint: the same number means different things.

https://docs.zaloplatforms.com/docs/OA/error-code. Numbers that no table has are refusals.
"""

from collections.abc import Mapping
from enum import Enum

from bot.model import ClosedError, InDoubtError, RefusedError, RetryError, SendError, UnreachableError
from bot.model.errors import BotError


class OaError(BotError):
    """The OpenAPI answered that it has not done it. The text is for the log alone: the number tells what happened."""

    def __init__(self, number: int, text: str = "") -> None:
        super().__init__(f"{number} {text}".strip())
        self.number = number


class Means(Enum):
    """What a number stands for."""

    STRANGER = "the access token is not valid (any more)"
    BUSY = "too many calls"
    GONE = "this person cannot be reached"
    CLOSED = "this person gets nothing now"
    STALE = "what was uploaded is gone"
    NIGHT = "not at this hour"
    SPENT = "today's quota is used up"
    UNPAID = "nobody pays for what is not free: the Zalo Cloud Account is missing or empty"
    BROKEN = "nothing can be sent until somebody has mended the account"
    DOUBT = "nobody knows"


TOKENS = {-216: Means.STRANGER, -220: Means.STRANGER, -32: Means.BUSY}
ACCOUNT = dict.fromkeys((-204, -205, -209, -212, -219, -221, -223, -224), Means.BROKEN)

UNPAID = dict.fromkeys((-320, -321), Means.UNPAID)

CONSULTATION_AT, TEMPLATE_AT = "v3.0/oa/message/cs", "v3.0/oa/message/template"

CONSULTATION: Mapping[int, Means] = {
    **TOKENS,
    **ACCOUNT,
    **UNPAID,
    **dict.fromkeys((-213, -217, -227, -244), Means.GONE),
    **dict.fromkeys((-218, -230, -232), Means.CLOSED),
    **dict.fromkeys((-100, -238, -241), Means.STALE),
    -200: Means.DOUBT,
    -211: Means.SPENT,
}
"""What `CONSULTATION_AT` answers."""

TEMPLATE: Mapping[int, Means] = {
    **TOKENS,
    **ACCOUNT,
    **UNPAID,
    -124: Means.STRANGER,
    **dict.fromkeys((-114, -118, -119, -139, -141, -213, -227), Means.GONE),
    **dict.fromkeys((-218, -244), Means.CLOSED),
    **dict.fromkeys((-133, -234), Means.NIGHT),
    **dict.fromkeys((-144, -147, -211), Means.SPENT),
    **dict.fromkeys((-115, -136, -137), Means.UNPAID),
}
"""What `TEMPLATE_AT` answers."""

OTHERS: Mapping[int, Means] = {**TOKENS, **ACCOUNT, -211: Means.SPENT}
"""Uploads and lists."""

TABLES = {CONSULTATION_AT: CONSULTATION, TEMPLATE_AT: TEMPLATE}

NAPS = {
    Means.STRANGER: 300.0,
    Means.BUSY: 20.0,
    **dict.fromkeys((Means.NIGHT, Means.SPENT, Means.UNPAID, Means.BROKEN), 1800.0),
}
"""Seconds to wait after what certainly did not go out."""


def meaning(endpoint: str, number: int) -> Means | None:
    """What a number means there; nothing where it is unknown, or our fault."""
    return TABLES.get(endpoint, OTHERS).get(number)


def failure(endpoint: str, error: OaError) -> SendError:
    """A number as our closed set of send errors."""
    match meaning(endpoint, error.number):
        case Means.GONE:
            return UnreachableError()
        case Means.CLOSED:
            return ClosedError()
        case Means.DOUBT:
            return InDoubtError(str(error.number))
        case Means.STALE | None:
            return RefusedError(str(error))
        case nap:
            return RetryError(NAPS[nap], others=nap is Means.NIGHT)

"""Arguments of a query, and whom and what they speak of."""

from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from bot.model import Address, Update

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)

LAN, HOA = Address("post", "1"), Address("post", "2")
"""Lan owns the checkpoint `CODE`, Hoa is its keeper, an admin, and writes campaigns."""

NOBODY = Address("post", "nobody")
CODE = "AB3D5FGH"
DIGEST = "d" * 64
"""Of a link that nobody has followed."""

SEEN = Update("1", LAN)
RUNNING, DRAFT, DUE, PAUSED = 1, 2, 3, 4
"""Numbers of campaigns. The first has an occurrence of this number, with deliveries in many states; that of `PAUSED`
is 2, and 3 is one of `RUNNING` that is being enrolled."""


class Given(NamedTuple):
    """One call."""

    arguments: tuple[Any, ...]
    named: dict[str, Any]


def given(*arguments: Any, **named: Any) -> Given:
    """A call with these arguments after the transaction."""
    return Given(arguments, named)

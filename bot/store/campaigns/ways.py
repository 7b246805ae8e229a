"""Where somebody is reached: at one address, the one at which they did something last of those that take a message."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import pairwise

import sqlalchemy as sa

from bot.store.tables import address, person

Ways = Mapping[str, int]
"""The channels that take reminders, each with the hours after somebody's last word there beyond which nothing goes out
(0: it always does)."""

STEPS = (0, 48, 168)
"""Hours of silence at which channels change what they take, or what they charge."""


def takes(ways: Ways | None, now: datetime) -> sa.ColumnElement[bool]:
    """Whether an `address` takes a message now: nobody has left there, its channel takes reminders, and they wrote
    there lately enough for it. `None`: every channel takes everything."""
    here = address.c.unreachable_at.is_(None)
    if ways is None:
        return here
    always = [name for name, hours in ways.items() if not hours]
    open_ = [
        sa.and_(address.c.channel == name, address.c.seen_at > now - timedelta(hours=hours))
        for name, hours in ways.items()
        if hours
    ]
    return sa.and_(here, sa.or_(address.c.channel.in_(always), *open_))


def silent(now: datetime) -> sa.ColumnElement[int]:
    """The last of `STEPS` for which nothing was done at an `address`."""
    steps = [(address.c.seen_at > now - timedelta(hours=after), at) for at, after in pairwise(STEPS)]
    return sa.case(*steps, else_=STEPS[-1])


def place(*before: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    """The place of an `address` among those of its `person`, from 1: those for which `before` holds come first, then
    those at which something was done last."""
    order = [*(condition.desc() for condition in before), address.c.seen_at.desc().nulls_last()]
    return sa.func.row_number().over(partition_by=person.c.id, order_by=[*order, address.c.channel, address.c.chat_id])

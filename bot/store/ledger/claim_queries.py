"""What a claim asks of the database, put together once: to build a statement takes far longer than to run it, and all
the while the lane is locked."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.model import DeliveryState, OccurrenceState
from bot.store.database.transaction import Tx
from bot.store.tables import Id, Instant, delivery, occurrence, person

LEASE = timedelta(seconds=60)
"""How long a claim may stay unsettled before it is taken for in doubt: twice the longest time-out of a send."""

APART = timedelta(seconds=1)
"""Between two messages to one chat, whichever occurrences they belong to, and after a turn of its conversation
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)."""

# The partial indexes are used only where the state stands in the query itself.
IS_PENDING = delivery.c.state == sa.literal_column("'pending'")
IS_SENDING = delivery.c.state == sa.literal_column("'sending'")
IS_IN_DOUBT = delivery.c.state == sa.literal_column("'in_doubt'")

_NOW, _SINCE = sa.bindparam("now", type_=Instant), sa.bindparam("since", type_=Instant)
_LEASE = sa.bindparam("lease", type_=Instant)
_CHANNEL = sa.bindparam("lane", type_=sa.String)


def _due(occurrence_id: Any) -> list[sa.ColumnElement[bool]]:
    of_it = delivery.c.occurrence_id == occurrence_id
    return [of_it, delivery.c.channel == _CHANNEL, IS_PENDING, delivery.c.due_at <= _NOW]


# A scalar with a LIMIT, and not EXISTS: PostgreSQL may turn EXISTS into a scan of the whole ledger.
_FIRST = sa.select(delivery.c.id).where(*_due(occurrence.c.id)).limit(1).scalar_subquery()
_RUNNING = (
    sa.select(occurrence.c.id, occurrence.c.campaign_id)
    .where(occurrence.c.state == OccurrenceState.RUNNING, _FIRST.is_not(None))
    .where(occurrence.c.expires_at.is_(None) | (occurrence.c.expires_at > _NOW))
    .order_by(occurrence.c.id <= sa.bindparam("turn", type_=Id), occurrence.c.id)
    .limit(20)
)


async def running(tx: Tx, channel: str, turn: int, now: datetime) -> list[tuple[int, int]]:
    """The occurrences that have something due on this channel, each with its campaign: those after the one that was
    served last come first. What is paused, expired or cancelled is simply not offered."""
    found = await tx.execute(_RUNNING, {"lane": channel, "turn": turn, "now": now})
    return [(row.id, row.campaign_id) for row in found]


_BUSY = (
    sa.select(occurrence.c.id)
    .where(sa.or_(occurrence.c.sending > 0, occurrence.c.settled_at > _SINCE))
    .order_by(occurrence.c.id)
)


async def busy(tx: Tx, since: datetime) -> list[int]:
    """The occurrences of which something is on its way or was settled since a moment."""
    return list(await tx.scalars(_BUSY, {"since": since}))


# Counts, and not EXISTS, for the same reason as above.
_SAID = (
    sa.select(sa.func.count())
    .where(person.c.id == delivery.c.person_id, person.c.seen_at.between(_SINCE, _NOW))
    .scalar_subquery()
)
_OTHER = delivery.alias("other")
_SENT = (
    sa.select(sa.func.count())
    .where(
        _OTHER.c.occurrence_id.in_(sa.bindparam("others", type_=Id, expanding=True)),
        _OTHER.c.person_id == delivery.c.person_id,
        _OTHER.c.channel == delivery.c.channel,
        sa.or_(_OTHER.c.state == DeliveryState.SENDING, _OTHER.c.settled_at.between(_SINCE, _LEASE)),
    )
    .scalar_subquery()
)


def _taking(*rested: sa.ColumnElement[bool]) -> sa.Executable:
    due = (
        sa.select(delivery.c.id)
        .where(*_due(sa.bindparam("occurrence", type_=Id)), *rested)
        .order_by(delivery.c.due_at, delivery.c.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
        .with_for_update(skip_locked=True)
        .cte("due")
    )
    return (
        sa.update(delivery)
        .where(delivery.c.id.in_(sa.select(due.c.id)))
        .values(
            state=DeliveryState.SENDING,
            attempt=delivery.c.attempt + 1,
            leased_to=_LEASE,
        )
        .returning(*(delivery.c[name] for name in ("id", "person_id", "chat_id", "attempt", "variant")))
    )


_TAKE, _TAKE_BESIDE = _taking(_SAID == 0), _taking(_SAID == 0, _SENT == 0)


async def take(tx: Tx, channel: str, occurrence_id: int, most: int, others: Sequence[int], now: datetime) -> list[Any]:
    """Makes due deliveries of an occurrence `sending`; not to chats in which something was said, or to which one of
    the `others` sent something, within `APART`."""
    parameters = {"lane": channel, "occurrence": occurrence_id, "most": most, "now": now, "since": now - APART}
    parameters["lease"] = now + LEASE
    if not others:
        return list(await tx.execute(_TAKE, parameters))
    return list(await tx.execute(_TAKE_BESIDE, {**parameters, "others": others}))

"""The pace of each channel's token, held over all workers together by one row in the database (GCRA).

A lane hands out slots: moments that are `1 / rate` apart. A worker books its slots a little ahead and sends in them,
so that what leaves is even, whatever the database and the workers' timing do.
"""

import time
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.store.database.clock import clock, clock_timestamp
from bot.store.database.prepared import Prepared
from bot.store.database.transaction import Tx
from bot.store.ledger.stepping import STEPPED, step_back
from bot.store.tables import Id, Instant, lane

MARGIN = 0.984
"""How much of a vendor's limit is used: as many messages as it permits in a second then take 16 ms longer than one,
which is more than jitter makes up for (bot/delivery/delay.py)."""

LEAD = timedelta(milliseconds=10)
"""How long before its slot a message is claimed: a little longer than a claim takes."""

PAIR = 20.0
"""Messages a second from which two are claimed together: the second waits for a twentieth of a second at the most."""

BEHIND = timedelta(milliseconds=12)
"""Slots that nobody booked are still given out so much later, so that a slow claim costs no pace."""

_NEW = sa.text("INSERT INTO lane (channel, tat, turn) VALUES (:channel, :tat, 0) ON CONFLICT DO NOTHING").bindparams(
    sa.bindparam("tat", type_=Instant)
)
_NAMED = lane.c.channel == sa.bindparam("name", type_=sa.String)
_LANE = Prepared(sa.select(lane.c.tat, lane.c.turn, lane.c.as_of, clock_timestamp()).where(_NAMED).with_for_update())
_BOOK = Prepared(
    sa.update(lane)
    .where(_NAMED)
    .values(
        tat=sa.bindparam("to", type_=Instant),
        turn=sa.bindparam("served", type_=Id),
        as_of=sa.bindparam("now", type_=Instant),
        taken=lane.c.taken + sa.bindparam("more", type_=sa.Double),
    )
)


@dataclass(frozen=True, slots=True)
class Pace:
    """Messages a second that a channel's token permits on average."""

    rate: float

    @classmethod
    def under(cls, limit: float) -> "Pace":
        """The pace that keeps a vendor's limit in every single second."""
        return cls(limit * MARGIN)

    @property
    def ahead(self) -> timedelta:
        """How far ahead slots may be booked: a fiftieth of a second or the least that is worth a claim, and the time to
        book them in. What is booked and has not left yet when a worker dies is in doubt, so it is no more than that."""
        return LEAD + timedelta(seconds=max(0.02, self.few / self.rate))

    @property
    def few(self) -> int:
        """The least that is worth a claim, a hundredth of a second or `PAIR`: many workers must not take slots one by
        one, and on SQLite every claim keeps conversations waiting."""
        return max(2 if self.rate >= PAIR else 1, int(self.rate / 100))

    def lasts(self, count: float) -> timedelta:
        """The time that so many messages take."""
        return timedelta(seconds=count / self.rate)


@dataclass(frozen=True, slots=True)
class Permit:
    """What a lane allows now: `count` messages, the first in `slot`. `now` is the database's clock, and `read_at` what
    `time.monotonic()` of this process said at that moment. `turn` is the occurrence that was served last."""

    count: int
    slot: datetime
    turn: int
    now: datetime
    read_at: float

    @property
    def slot_at(self) -> float:
        """The first slot, on the monotonic clock of this process (seconds)."""
        return self.read_at + (self.slot - self.now).total_seconds()


async def permits(tx: Tx, channel: str, pace: Pace, now: datetime | None = None) -> Permit:
    """What the channel's lane permits; it stays locked until the transaction ends."""
    found = await tx.rows(_LANE, {"name": channel})
    if not found:
        await tx.execute(_NEW, {"channel": channel, "tat": datetime.fromtimestamp(0).astimezone()})
        found = await tx.rows(_LANE, {"name": channel})
    tat, turn, as_of, read = found[0]
    moment = now or read
    if as_of and as_of - moment > STEPPED:
        tat -= as_of - moment
        await step_back(tx, channel, tat, moment)
    slot = max(tat, moment - BEHIND)
    room = (moment + pace.ahead - slot) / timedelta(seconds=1)
    return Permit(max(0, int(room * pace.rate + 1e-6)), slot, turn, moment, time.monotonic())


async def book(tx: Tx, channel: str, pace: Pace, permit: Permit, count: float, served: int) -> None:
    """Uses up the lane's next `count` slots, for an occurrence."""
    to = permit.slot + pace.lasts(count)
    given = {"name": channel, "to": to, "served": served, "now": permit.now, "more": float(count)}
    await tx.rows(_BOOK, given)


async def spend(tx: Tx, channel: str, pace: Pace, count: int, now: datetime | None = None) -> float:
    """Books slots whether or not they are permitted yet, and gives the first, on this process's monotonic clock: for
    replies of conversations, for which reminders make room, and for messages that missed their slots."""
    permit = await permits(tx, channel, pace, now)
    await book(tx, channel, pace, permit, count, permit.turn)
    return permit.slot_at


async def hold(tx: Tx, channel: str, seconds: float, now: datetime | None = None) -> datetime:
    """The channel said "later": nobody sends on this lane before the moment that this gives."""
    moment = now or await clock(tx)
    until = moment + timedelta(seconds=seconds)
    later = sa.update(lane).where(lane.c.channel == channel, lane.c.tat < until)
    await tx.execute(later.values(tat=until, as_of=moment))
    return until

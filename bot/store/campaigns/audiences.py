"""Audiences in SQL: who belongs, how many they are, and audiences kept under a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

import sqlalchemy as sa

from bot.model import Audience, DeliveryState
from bot.model.campaigns.audience import All, Alone, AnyOf, AudienceError, Joined, Not, Owner, Progress, Seen, Within
from bot.store.campaigns.ways import Ways, place, silent, takes
from bot.store.database.transaction import Tx
from bot.store.tables import address, checkpoint, colleague, delivery, occurrence, person, progress, saved_audience

WEEK = timedelta(days=7)
"""Over which the cap on campaigns counts."""

_COUNTED = (DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.IN_DOUBT)

Condition = sa.ColumnElement[bool]


def where(audience: Audience, guides: Sequence[str], now: datetime) -> Condition:
    """An audience as a condition on `person` joined with `address`. `guides` are those whose end means that the app
    is installed. Raises `AudienceError` for a day that is none."""
    deeper = partial(where, guides=guides, now=now)
    match audience:
        case All(parts):
            return sa.and_(*map(deeper, parts))
        case AnyOf(parts):
            return sa.or_(sa.false(), *map(deeper, parts))
        case Not(part):
            return sa.not_(deeper(part))
        case Within(field, values):
            column = address.c.channel if field == "channel" else person.c[field]
            return sa.and_(column.is_not(None), column.in_(values))
        case Progress():
            return _progress(audience, guides)
        case Owner():
            return sa.select(checkpoint.c.code).where(checkpoint.c.owner_id == person.c.id).exists()
        case Joined(before):
            return person.c.created_at < _moment(before)
        case Seen(days):
            return person.c.seen_at >= now - timedelta(days=days)
        case Alone(number):
            return person.c.id == sa.select(colleague.c.person_id).where(colleague.c.id == number).scalar_subquery()
    return sa.true()


def _progress(wanted: Progress, guides: Sequence[str]) -> Condition:
    mine = sa.select(progress.c.guide).where(progress.c.person_id == person.c.id, progress.c.guide.in_(guides))
    done = mine.where(progress.c.done).exists()
    if wanted.state == "done":
        return done
    if wanted.state == "not-begun":
        return ~mine.exists()
    guide, _, page = wanted.page.partition("/")
    stuck = mine.where(*([progress.c.guide == guide] if guide else []), *([progress.c.page == page] if page else []))
    return sa.and_(stuck.exists(), ~done)


def _moment(day: str) -> datetime:
    try:
        moment = datetime.fromisoformat(day)
    except ValueError as wrong:
        raise AudienceError(f"{day}: a day is written 2021-05-01") from wrong
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def lately(now: datetime) -> sa.ScalarSelect[int]:
    """How many campaigns a `person` got within `WEEK`, with what is still to come of them and what is in doubt."""
    firings = sa.select(occurrence.c.id).where(occurrence.c.due_at > now - WEEK)
    got = sa.select(sa.func.count(delivery.c.occurrence_id.distinct())).where(
        delivery.c.occurrence_id.in_(firings), delivery.c.person_id == person.c.id, delivery.c.state.in_(_COUNTED)
    )
    return got.scalar_subquery()


@dataclass(frozen=True, slots=True)
class Part:
    """So many people of an audience that have all of this in common, each at the address where they are reached, or
    would be. `silent`: for how many hours they have done nothing there, as one of `ways.STEPS`; `closed`: too many for
    the channel; `sated`: they got as many campaigns this week as anybody may."""

    channel: str
    district: str | None
    language: str
    reminders: bool
    reachable: bool
    silent: int
    closed: bool
    sated: bool
    count: int
    name: str = ""


async def breakdown(
    tx: Tx,
    audience: Audience,
    guides: Sequence[str],
    now: datetime,
    cap: int = 0,
    ways: Ways | None = None,
    named: bool = False,
) -> list[Part]:
    """Everybody whom an audience means, once, also those whom it cannot reach: because reminders are off, because they
    left, because their channel takes nothing for them any more, or because they got `cap` campaigns this week (0: any
    number). Parts have a name in common where they are to be `named`."""
    reachable, taken = address.c.unreachable_at.is_(None), takes(ways, now)
    closed = sa.and_(reachable, address.c.channel.in_(list(ways or ())), sa.not_(taken))
    each = (
        sa.select(
            *(address.c.channel, person.c.district, person.c.language, person.c.reminders),
            reachable.label("reachable"),
            silent(now).label("silent"),
            closed.label("closed"),
            (lately(now) >= cap if cap else sa.false()).label("sated"),
            (sa.func.coalesce(person.c.name, "") if named else sa.literal("")).label("name"),
            place(taken, reachable).label("place"),
        )
        .select_from(person.join(address, address.c.person_id == person.c.id))
        .where(where(audience, guides, now))
        .subquery()
    )
    kinds = [column for column in each.c if column.name != "place"]
    found = await tx.execute(
        sa.select(*kinds, sa.func.count())
        .where(each.c.place == 1)
        .group_by(*kinds)
        .order_by(each.c.channel, each.c.district)
    )
    return [
        Part(row[0], row[1], row[2], bool(row[3]), bool(row[4]), row[5], bool(row[6]), bool(row[7]), row[9], row[8])
        for row in found
    ]


async def keep(tx: Tx, name: str, audience: Audience, now: datetime) -> None:
    """Keeps an audience under a name; the newest wins."""
    values = {"audience": audience.plain(), "saved_at": now}
    done = await tx.execute(sa.update(saved_audience).where(saved_audience.c.name == name).values(**values))
    if done.rowcount != 1:
        await tx.execute(sa.insert(saved_audience).values(name=name, **values))


async def kept(tx: Tx) -> dict[str, Audience]:
    """Every audience that has a name."""
    found = await tx.execute(sa.select(saved_audience).order_by(saved_audience.c.name))
    return {row.name: Audience.of(row.audience) for row in found}

"""What came of a campaign: what people did with a delivery, counted by district and variant."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.model import Campaign, DeliveryState
from bot.store.campaigns import campaigns
from bot.store.database.transaction import Tx
from bot.store.ledger.deliveries import of
from bot.store.tables import delivery, occurrence, person, progress, response

WITHIN = timedelta(hours=72)
"""How long after a message what somebody does is put down to it."""

OPENED, STOPPED = "opened", "stopped"


@dataclass(slots=True)
class Tally:
    """Counts of one district, group and variant; `states` by `DeliveryState`. `district` is a code, empty where unknown
    or forgotten, as `group` is; `variant` is empty where there is only one."""

    district: str
    group: str
    variant: str
    states: dict[str, int] = field(default_factory=lambda: {state.value: 0 for state in DeliveryState})
    opened: int = 0
    installed: int = 0
    stopped: int = 0


async def follow(tx: Tx, delivery_id: int, person_id: int, now: datetime) -> Campaign | None:
    """Notes that somebody opened a choice of a delivery of theirs; gives its campaign."""
    campaign_id = await tx.scalar(
        sa.select(occurrence.c.campaign_id)
        .select_from(delivery.join(occurrence, occurrence.c.id == delivery.c.occurrence_id))
        .where(delivery.c.id == delivery_id, delivery.c.person_id == person_id)
    )
    if campaign_id is None:
        return None
    await _note(tx, delivery_id, OPENED, now)
    return await campaigns.by_id(tx, campaign_id)


async def stopped(tx: Tx, person_id: int, now: datetime, delivery_id: int = 0) -> None:
    """Notes that somebody turned reminders off: because of that delivery, or of the last one within `WITHIN`."""
    mine = sa.select(delivery.c.id).where(of(person_id))
    recent = mine.where(delivery.c.state == DeliveryState.SENT, delivery.c.settled_at > now - WITHIN)
    wanted = mine.where(delivery.c.id == delivery_id) if delivery_id else recent.order_by(delivery.c.settled_at.desc())
    found = await tx.scalar(wanted.limit(1))
    if found is not None:
        await _note(tx, found, STOPPED, now)


async def _note(tx: Tx, delivery_id: int, kind: str, now: datetime) -> None:
    noted = sa.select(response.c.kind).where(response.c.delivery_id == delivery_id, response.c.kind == kind)
    if (await tx.execute(noted)).first() is None:
        its = sa.select(delivery.c.occurrence_id).where(delivery.c.id == delivery_id).scalar_subquery()
        row = {"delivery_id": delivery_id, "kind": kind, "occurrence_id": its, "at": now}
        await tx.execute(sa.insert(response).values(row))


async def tallies(tx: Tx, campaign_id: int, guides: Sequence[str]) -> list[Tally]:
    """Counts over every firing of a campaign, by district, group and variant. `guides` are those whose end means that
    the app is installed."""
    counted: dict[tuple[str, str, str], Tally] = {}

    def tally(row: Any) -> Tally:
        key = (row.district or "", row.group or "", row.variant)
        return counted.setdefault(key, Tally(*key))

    for row in await tx.execute(_by(campaign_id, delivery.c.state)):
        tally(row).states[row.state] += row.deliveries
    answered = _by(campaign_id, response.c.kind, delivery.join(response, response.c.delivery_id == delivery.c.id))
    for row in await tx.execute(answered):
        setattr(tally(row), row.kind, row.deliveries)
    for row in await _installed(tx, campaign_id, guides):
        tally(row).installed += 1
    return [counted[key] for key in sorted(counted)]


async def by_hour(tx: Tx, campaign_id: int) -> dict[datetime, dict[str, int]]:
    """When things happened: by hour how much was "sent", and how often "opened" and "stopped" came of it."""
    found: dict[datetime, dict[str, int]] = {}
    its = occurrence.c.campaign_id == campaign_id
    sent, answered = _hour(delivery.c.settled_at), _hour(response.c.at)
    of_it = delivery.join(occurrence, occurrence.c.id == delivery.c.occurrence_id)
    noted = response.join(occurrence, occurrence.c.id == response.c.occurrence_id)
    queries = (
        sa.select(sent, sa.literal("sent"), sa.func.count())
        .select_from(of_it)
        .where(its, delivery.c.state == DeliveryState.SENT)
        .group_by(sent),
        sa.select(answered, response.c.kind, sa.func.count())
        .select_from(noted)
        .where(its)
        .group_by(answered, response.c.kind),
    )
    for query in queries:
        for hour, kind, count in await tx.execute(query):
            found.setdefault(datetime.fromtimestamp(hour * 3600, UTC), {})[kind] = count
    return dict(sorted(found.items()))


def _hour(column: sa.Column[datetime]) -> sa.ColumnElement[int]:
    """The number of an hour since 1970."""
    return (sa.cast(sa.func.floor(sa.extract("epoch", column)), sa.BigInteger) // 3600).label("hour")


def _by(campaign_id: int, what: sa.Column[Any], source: sa.FromClause = delivery) -> sa.Select[Any]:
    columns = (person.c.district, person.c.group, delivery.c.variant, what)
    joined = source.join(occurrence, occurrence.c.id == delivery.c.occurrence_id)
    return (
        sa.select(*columns, sa.func.count().label("deliveries"))
        .select_from(joined.outerjoin(person, person.c.id == delivery.c.person_id))
        .where(occurrence.c.campaign_id == campaign_id)
        .group_by(*columns)
    )


async def _installed(tx: Tx, campaign_id: int, guides: Sequence[str]) -> list[Any]:
    """A row for everybody who finished a guide within `WITHIN` of a message; each person once."""
    found = await tx.execute(
        sa.select(
            *(delivery.c.person_id, person.c.district, person.c.group, delivery.c.variant),
            *(delivery.c.settled_at, progress.c.updated_at),
        )
        .select_from(
            delivery.join(occurrence, occurrence.c.id == delivery.c.occurrence_id)
            .join(person, person.c.id == delivery.c.person_id)
            .join(progress, progress.c.person_id == person.c.id)
        )
        .where(occurrence.c.campaign_id == campaign_id, delivery.c.state == DeliveryState.SENT)
        .where(progress.c.done, progress.c.guide.in_(guides), progress.c.updated_at >= delivery.c.settled_at)
    )
    by_person: dict[int, list[Any]] = defaultdict(list)
    for row in found:
        if row.updated_at - row.settled_at <= WITHIN:
            by_person[row.person_id].append(row)
    return [rows[0] for rows in by_person.values()]

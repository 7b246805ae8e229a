"""Who gets an occurrence: one pending delivery for every address in its audience, made in chunks."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.model import Audience, DeliveryState, OccurrenceState
from bot.store.deliveries import finish
from bot.store.engine import Tx
from bot.store.tables import address, campaign, delivery, occurrence, person, progress

CHUNK = 5000
"""People looked at in one enrolling transaction, so that other SQLite writers wait for milliseconds, not seconds."""


async def enrolling(tx: Tx) -> list[tuple[int, Audience]]:
    """Occurrences that have not all their deliveries yet, with the audience of their campaign."""
    found = await tx.execute(
        sa.select(occurrence.c.id, campaign.c.audience)
        .join(campaign)
        .where(occurrence.c.state == OccurrenceState.ENROLLING)
        .order_by(occurrence.c.id)
    )
    return [(row[0], Audience.of(row[1])) for row in found]


async def enrol(tx: Tx, occurrence_id: int, audience: Audience, guides: Sequence[str], now: datetime) -> bool:
    """Gives the next chunk of the audience its pending deliveries; `True` once everybody has been looked at."""
    at = await tx.scalar(
        sa.select(occurrence.c.enrolled_to)
        .where(occurrence.c.id == occurrence_id, occurrence.c.state == OccurrenceState.ENROLLING)
        .with_for_update()
    )
    if at is None:
        return True
    chunk = sa.select(person.c.id).where(person.c.id > at).order_by(person.c.id).limit(CHUNK).subquery()
    last = await tx.scalar(sa.select(sa.func.max(chunk.c.id)))
    if last is None:
        await _start(tx, occurrence_id)
        return True
    before = await _count(tx, occurrence_id)
    await tx.execute(_insert(occurrence_id, audience, guides, at, last, now))
    added = await _count(tx, occurrence_id) - before
    await tx.execute(
        sa.update(occurrence)
        .where(occurrence.c.id == occurrence_id)
        .values(enrolled_to=last, pending=occurrence.c.pending + added)
    )
    return False


def _insert(
    occurrence_id: int, audience: Audience, guides: Sequence[str], after: int, upto: int, now: datetime
) -> sa.Insert:
    columns = ["occurrence_id", "person_id", "channel", "chat_id", "state", "attempt", "due_at", "reason"]
    row = sa.select(
        sa.literal(occurrence_id, delivery.c.occurrence_id.type),
        person.c.id,
        address.c.channel,
        address.c.chat_id,
        sa.literal(DeliveryState.PENDING.value),
        sa.literal(0),
        sa.literal(now, delivery.c.due_at.type),
        sa.literal(""),
    ).select_from(person.join(address, address.c.person_id == person.c.id))
    return sa.insert(delivery).from_select(
        columns, row.where(person.c.id > after, person.c.id <= upto, *_within(audience, guides))
    )


def _within(audience: Audience, guides: Sequence[str]) -> list[sa.ColumnElement[bool]]:
    """Who belongs: reminders on, reachable, and every field of the audience that is set."""
    belongs: list[sa.ColumnElement[bool]] = [person.c.reminders, address.c.unreachable_at.is_(None)]
    for column, wanted in (
        (person.c.district, audience.districts),
        (person.c.group, audience.groups),
        (person.c.language, audience.languages),
        (address.c.channel, audience.channels),
    ):
        if wanted:
            belongs.append(column.in_(wanted))
    mine = sa.select(progress.c.guide).where(progress.c.person_id == person.c.id, progress.c.guide.in_(guides))
    done = mine.where(progress.c.done).exists()
    states = {"not-begun": ~mine.exists(), "begun": mine.exists() & ~done, "done": done}
    return [*belongs, *([states[audience.progress]] if audience.progress else [])]


async def count(tx: Tx, audience: Audience, guides: Sequence[str]) -> dict[str, int]:
    """How many an audience reaches now, by channel."""
    found = await tx.execute(
        sa.select(address.c.channel, sa.func.count())
        .select_from(person.join(address, address.c.person_id == person.c.id))
        .where(*_within(audience, guides))
        .group_by(address.c.channel)
        .order_by(address.c.channel)
    )
    return {row[0]: row[1] for row in found}


async def _count(tx: Tx, occurrence_id: int) -> int:
    counted = sa.select(sa.func.count()).where(delivery.c.occurrence_id == occurrence_id)
    return int(await tx.scalar(counted.select_from(delivery)) or 0)


async def _start(tx: Tx, occurrence_id: int) -> None:
    await tx.execute(
        sa.update(occurrence)
        .where(occurrence.c.id == occurrence_id, occurrence.c.state == OccurrenceState.ENROLLING)
        .values(state=OccurrenceState.RUNNING)
    )
    await finish(tx, [occurrence_id])

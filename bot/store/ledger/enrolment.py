"""Who gets an occurrence: one pending delivery for every person in its audience, made in chunks."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.model import Audience, Campaign, CampaignState, DeliveryState, OccurrenceState
from bot.store.campaigns.audiences import lately, where
from bot.store.campaigns.ways import Ways, place, takes
from bot.store.database.transaction import Tx
from bot.store.ledger.deliveries import finish, move
from bot.store.tables import address, campaign, delivery, occurrence, person

CHUNK = 25_000
"""People looked at in one enrolling transaction, so that other SQLite writers wait for milliseconds, not seconds."""


async def enrolling(tx: Tx) -> list[tuple[int, int]]:
    """Occurrences that have not all their deliveries yet, each with its campaign."""
    found = await tx.execute(
        sa.select(occurrence.c.id, occurrence.c.campaign_id)
        .where(occurrence.c.state == OccurrenceState.ENROLLING)
        .order_by(occurrence.c.id)
    )
    return [(row.id, row.campaign_id) for row in found]


async def enrol(
    tx: Tx,
    occurrence_id: int,
    whom: Campaign,
    guides: Sequence[str],
    now: datetime,
    cap: int = 0,
    ways: Ways | None = None,
) -> bool:
    """Gives the next chunk of the audience its pending deliveries; `True` once everybody has been looked at, or where
    another worker is at it. With a `cap`, people who got that many campaigns in a week are spared this one. Whoever has
    several addresses is reached at one: where they did something last, of those whose channel takes it by `ways`."""
    at = await tx.scalar(
        sa.select(occurrence.c.enrolled_to)
        .where(occurrence.c.id == occurrence_id, occurrence.c.state == OccurrenceState.ENROLLING)
        .with_for_update(skip_locked=True)
    )
    if at is None:
        return True
    coming = sa.select(person.c.id).where(person.c.id > at).order_by(person.c.id).limit(CHUNK).subquery()
    last = await tx.scalar(sa.select(sa.func.max(coming.c.id)))
    if last is None:
        await _start(tx, occurrence_id)
        return True
    # Said of both tables, so that neither is read whole for every chunk.
    chunk = [column.between(at + 1, last) for column in (person.c.id, address.c.person_id)]
    belongs = [*chunk, *_within(whom.audience, guides, now, ways), *([lately(now) < cap] if cap else [])]
    made = await tx.execute(
        _insert(occurrence_id, whom.split, now, belongs), execution_options={"preserve_rowcount": True}
    )
    await move(tx, occurrence_id, {DeliveryState.PENDING: made.rowcount}, enrolled_to=last)
    return False


def _insert(occurrence_id: int, split: int, now: datetime, belongs: list[sa.ColumnElement[bool]]) -> sa.Insert:
    columns = ["occurrence_id", "person_id", "channel", "chat_id", "state", "attempt", "due_at", "reason", "variant"]
    mine = (
        sa.select(person.c.id, address.c.channel, address.c.chat_id, place().label("place"))
        .select_from(person.join(address, address.c.person_id == person.c.id))
        .where(*belongs)
        .subquery()
    )
    row = sa.select(
        sa.literal(occurrence_id, delivery.c.occurrence_id.type),
        mine.c.id,
        mine.c.channel,
        mine.c.chat_id,
        sa.literal(DeliveryState.PENDING.value),
        sa.literal(0),
        sa.literal(now, delivery.c.due_at.type),
        sa.literal(""),
        _variant(mine.c.id, occurrence_id, split),
    ).where(mine.c.place == 1)
    return sa.insert(delivery).from_select(columns, row, include_defaults=False)


def _variant(person_id: sa.ColumnElement[int], occurrence_id: int, split: int) -> sa.ColumnElement[str]:
    """ "A" for `split` in a hundred and "B" for the rest, mixed anew at each firing; nothing without a split."""
    if not split:
        return sa.literal("")
    return sa.case(((person_id * 7919 + occurrence_id) % 100 < split, "A"), else_="B")


def _within(
    audience: Audience, guides: Sequence[str], now: datetime, ways: Ways | None
) -> list[sa.ColumnElement[bool]]:
    """Who belongs: the audience, as far as their reminders are on and they can be reached."""
    return [person.c.reminders, takes(ways, now), where(audience, guides, now)]


async def _start(tx: Tx, occurrence_id: int) -> None:
    paused = sa.select(campaign.c.id).where(
        campaign.c.id == occurrence.c.campaign_id, campaign.c.state == CampaignState.PAUSED
    )
    await tx.execute(
        sa.update(occurrence)
        .where(occurrence.c.id == occurrence_id, occurrence.c.state == OccurrenceState.ENROLLING)
        .values(state=sa.case((paused.exists(), OccurrenceState.PAUSED.value), else_=OccurrenceState.RUNNING.value))
    )
    await finish(tx, [occurrence_id])

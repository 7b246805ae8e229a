"""The totals of an occurrence, which move in one transaction with the rows of its deliveries, and when it is over."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from bot.model import CampaignState, DeliveryState, Occurrence, OccurrenceState
from bot.store.database.transaction import Tx
from bot.store.tables import Id, campaign, delivery, occurrence

OPEN = (OccurrenceState.ENROLLING, OccurrenceState.RUNNING, OccurrenceState.PAUSED)
"""An occurrence of which something may still go out."""

RESTING = sa.case((campaign.c.next_at.is_(None), CampaignState.FINISHED.value), else_=CampaignState.SCHEDULED.value)
"""The state of a campaign none of whose firings is open."""

# Put together once, as in bot/store/ledger/claim_queries.py.
NUMBER = sa.bindparam("number", type_=Id)
MOVE = (
    sa.update(occurrence)
    .where(occurrence.c.id == NUMBER)
    .values({state.value: occurrence.c[state.value] + sa.bindparam(f"by_{state}") for state in DeliveryState})
)
_FINISH = (
    sa.update(occurrence)
    .where(occurrence.c.id == NUMBER, occurrence.c.pending == 0, occurrence.c.sending == 0)
    .where(occurrence.c.state.in_((OccurrenceState.RUNNING, OccurrenceState.PAUSED)))
    .values(state=OccurrenceState.FINISHED)
    .returning(occurrence.c.campaign_id)
)


async def move(tx: Tx, occurrence_id: int, changes: Mapping[DeliveryState, int], **more: Any) -> None:
    """Changes an occurrence's totals."""
    await tx.execute(MOVE.values(**more) if more else MOVE, by(occurrence_id, changes))


def by(occurrence_id: int, changes: Mapping[DeliveryState, int]) -> dict[str, Any]:
    """The parameters of `MOVE`."""
    return {"number": occurrence_id, **{f"by_{state}": changes.get(state, 0) for state in DeliveryState}}


async def move_all(tx: Tx, rows: Iterable[Any], source: DeliveryState, target: DeliveryState) -> int:
    """Changes the totals after rows went from one state to another; gives how many. The rows have `occurrence_id`."""
    counts = Counter(int(row.occurrence_id) for row in rows)
    for occurrence_id, count in sorted(counts.items()):
        await move(tx, occurrence_id, {source: -count, target: count})
    return counts.total()


async def finish(tx: Tx, occurrence_ids: Iterable[int]) -> None:
    """An occurrence with nothing pending and nothing on its way is over, and so is its campaign's run."""
    over = []
    for occurrence_id in sorted(occurrence_ids):
        done = await tx.execute(_FINISH, {"number": occurrence_id})
        over += [row.campaign_id for row in done]
    for campaign_id in sorted(set(over)):
        await _rest(tx, campaign_id)


async def _rest(tx: Tx, campaign_id: int) -> None:
    """A campaign none of whose firings is open waits for the next one, or is finished."""
    going = sa.select(occurrence.c.id).where(occurrence.c.campaign_id == campaign_id, occurrence.c.state.in_(OPEN))
    await tx.execute(
        sa.update(campaign)
        .where(campaign.c.id == campaign_id, campaign.c.state == CampaignState.RUNNING, ~going.exists())
        .values(state=RESTING)
    )


def of(person_id: int) -> sa.ColumnElement[bool]:
    """A person's deliveries, occurrence by occurrence through the unique index: they have none of their own."""
    return sa.and_(delivery.c.occurrence_id.in_(sa.select(occurrence.c.id)), delivery.c.person_id == person_id)


def padded(ids: Sequence[int]) -> list[int]:
    """The same numbers, the last repeated up to a power of two: a database prepares few statements instead of one for
    every length."""
    wanted = 1 << (len(ids) - 1).bit_length() if ids else 0
    return [*ids] + [ids[-1]] * (wanted - len(ids)) if ids else []


async def recount(tx: Tx, shown: Occurrence) -> dict[str, int]:
    """The totals of an occurrence counted from its deliveries; they must agree with the running ones."""
    found = await tx.execute(
        sa.select(delivery.c.state, sa.func.count())
        .where(delivery.c.occurrence_id == shown.id)
        .group_by(delivery.c.state)
    )
    counted = {row[0]: row[1] for row in found}
    return {state.value: counted.get(state.value, 0) for state in DeliveryState}

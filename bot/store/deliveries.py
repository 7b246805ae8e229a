"""The ledger: a row for every message to every address, written before it is sent, and how each of them ended.

The totals on the occurrence move in the same transaction as the rows. Rows are locked before occurrences, and
occurrences in the order of their numbers, so that no two transactions wait for each other.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import CampaignState, Delivery, DeliveryState, Occurrence, OccurrenceState
from bot.store.engine import Tx, clock
from bot.store.tables import campaign, delivery, occurrence

FAILURES = 25
"""How many deliveries of an occurrence may fail in a row before it is paused and staff are told."""

OPEN = (OccurrenceState.ENROLLING, OccurrenceState.RUNNING, OccurrenceState.PAUSED)
"""An occurrence of which something may still go out."""

# The partial indexes are used only where the state stands in the query itself.
IS_PENDING = delivery.c.state == sa.literal_column("'pending'")
IS_SENDING = delivery.c.state == sa.literal_column("'sending'")
IS_IN_DOUBT = delivery.c.state == sa.literal_column("'in_doubt'")

_CLEAR = (DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.UNREACHABLE)
"""What may still become of a delivery in doubt when its answer comes late."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a delivery ended; `due_at` is when a pending one may be tried again."""

    delivery: Delivery
    state: DeliveryState
    reason: str = ""
    due_at: datetime | None = None


async def settle(
    tx: Tx, outcomes: Iterable[Outcome], now: datetime | None = None, tolerated: int = FAILURES
) -> list[Outcome]:
    """Writes how deliveries ended, each only if it is still the same attempt; gives those that were written. An answer
    that comes after its delivery was put in doubt still counts."""
    ended = list(outcomes)
    moment = now or await clock(tx)
    sources = await _written(tx, ended, DeliveryState.SENDING, moment)
    late = [one for one in ended if one.delivery.id not in sources and one.state in _CLEAR]
    sources |= await _written(tx, late, DeliveryState.IN_DOUBT, moment)
    counted = [one for one in ended if one.delivery.id in sources]
    moves: dict[int, list[tuple[DeliveryState, DeliveryState]]] = defaultdict(list)
    for one in counted:
        moves[one.delivery.occurrence_id].append((sources[one.delivery.id], one.state))
    for occurrence_id in sorted(moves):
        await _total(tx, occurrence_id, moves[occurrence_id], tolerated, moment)
    await finish(tx, moves)
    return counted


async def _written(
    tx: Tx, outcomes: Iterable[Outcome], source: DeliveryState, now: datetime
) -> dict[int, DeliveryState]:
    """Writes outcomes of deliveries that are in one state; gives the numbers of those that were. Nearly all end alike:
    one statement for each way to end is four times as fast as one for each row."""
    alike: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for one in outcomes:
        alike[one.delivery.attempt, one.state, one.reason[:200], one.due_at].append(one.delivery.id)
    found: list[int] = []
    for (attempt, state, reason, due_at), ids in alike.items():
        values = {"state": state, "reason": reason, "leased_to": None, "settled_at": now}
        if state is DeliveryState.PENDING:
            values |= {"settled_at": None, "due_at": due_at or delivery.c.due_at}
        mine = sa.update(delivery).where(delivery.c.id.in_(padded(ids)), delivery.c.attempt == attempt)
        done = await tx.execute(mine.where(delivery.c.state == source).values(values).returning(delivery.c.id))
        found += done.scalars()
    return dict.fromkeys(found, source)


async def _total(
    tx: Tx, occurrence_id: int, moves: Sequence[tuple[DeliveryState, DeliveryState]], tolerated: int, now: datetime
) -> None:
    changes: Counter[DeliveryState] = Counter()
    for source, target in moves:
        changes[source] -= 1
        changes[target] += 1
    await move(tx, occurrence_id, changes, failing=_in_a_row([target for _, target in moves]), settled_at=now)
    stopped = await tx.execute(
        sa.update(occurrence)
        .where(occurrence.c.id == occurrence_id, occurrence.c.failing >= tolerated)
        .where(occurrence.c.state == OccurrenceState.RUNNING)
        .values(state=OccurrenceState.PAUSED, paused_why="failing", told=False)
        .returning(occurrence.c.campaign_id)
    )
    for row in stopped.all():
        its = sa.update(campaign).where(campaign.c.id == row.campaign_id, campaign.c.state == CampaignState.RUNNING)
        await tx.execute(its.values(state=CampaignState.PAUSED))


def _in_a_row(states: Sequence[DeliveryState]) -> sa.ColumnElement[int]:
    """The failures in a row after these outcomes; what is in doubt is no success."""
    row, broken = 0, False
    for state in states:
        if state is DeliveryState.SENT:
            row, broken = 0, True
        elif state in (DeliveryState.FAILED, DeliveryState.IN_DOUBT):
            row += 1
    return sa.literal(row) if broken else occurrence.c.failing + row


async def move(tx: Tx, occurrence_id: int, changes: Mapping[DeliveryState, int], **more: Any) -> None:
    """Changes an occurrence's totals."""
    values = {state.value: occurrence.c[state.value] + count for state, count in changes.items() if count}
    await tx.execute(sa.update(occurrence).where(occurrence.c.id == occurrence_id).values({**values, **more}))


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
        done = await tx.execute(
            sa.update(occurrence)
            .where(occurrence.c.id == occurrence_id, occurrence.c.pending == 0, occurrence.c.sending == 0)
            .where(occurrence.c.state.in_((OccurrenceState.RUNNING, OccurrenceState.PAUSED)))
            .values(state=OccurrenceState.FINISHED)
            .returning(occurrence.c.campaign_id)
        )
        over += [row.campaign_id for row in done]
    for campaign_id in sorted(set(over)):
        await _rest(tx, campaign_id)


async def _rest(tx: Tx, campaign_id: int) -> None:
    """A campaign none of whose firings is open waits for the next one, or is finished."""
    going = sa.select(occurrence.c.id).where(occurrence.c.campaign_id == campaign_id, occurrence.c.state.in_(OPEN))
    await tx.execute(
        sa.update(campaign)
        .where(campaign.c.id == campaign_id, campaign.c.state == CampaignState.RUNNING, ~going.exists())
        .values(
            state=sa.case(
                (campaign.c.next_at.is_(None), CampaignState.FINISHED.value), else_=CampaignState.SCHEDULED.value
            )
        )
    )


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

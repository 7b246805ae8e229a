"""How deliveries end, written into the ledger. The totals on the occurrence move in the same transaction as the rows.

Rows are locked before occurrences, and occurrences in the order of their numbers, so that no two transactions wait for
each other.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import CampaignState, Delivery, DeliveryState, OccurrenceState
from bot.store.database.clock import clock
from bot.store.database.transaction import Tx
from bot.store.ledger.deliveries import MOVE, NUMBER, by, finish, padded
from bot.store.tables import Id, Instant, campaign, delivery, occurrence

FAILURES = 25
"""How many deliveries of an occurrence may fail in a row before it is paused and staff are told."""

_CLEAR = (DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.UNREACHABLE)
"""What may still become of a delivery in doubt when its answer comes late."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a delivery ended; `due_at` is when a pending one may be tried again, `billed` how many messages of it are
    charged for."""

    delivery: Delivery
    state: DeliveryState
    reason: str = ""
    due_at: datetime | None = None
    billed: int = 0


# Put together once, as in bot/store/ledger/claim_queries.py.
_AT = sa.bindparam("at", type_=Instant)
_WRITE = (
    sa.update(delivery)
    .where(delivery.c.id.in_(sa.bindparam("ids", type_=Id, expanding=True)))
    .where(delivery.c.attempt == sa.bindparam("this"), delivery.c.state == sa.bindparam("source"))
    .values(state=sa.bindparam("target"), reason=sa.bindparam("why"), leased_to=None, settled_at=_AT)
    .values(due_at=sa.func.coalesce(sa.bindparam("again", type_=Instant), delivery.c.due_at))
    .returning(delivery.c.id)
)
_SETTLED = MOVE.values(
    settled_at=_AT,
    billed=occurrence.c.billed + sa.bindparam("charged", type_=sa.Integer),
    failing=sa.bindparam("row", type_=sa.Integer)
    + sa.case((sa.bindparam("broken", type_=sa.Boolean), 0), else_=occurrence.c.failing),
).returning(occurrence.c.pending, occurrence.c.sending, occurrence.c.failing)
_STOP = (
    sa.update(occurrence)
    .where(occurrence.c.id == NUMBER, occurrence.c.state == OccurrenceState.RUNNING)
    .values(state=OccurrenceState.PAUSED, paused_why="failing", told=False)
    .returning(occurrence.c.campaign_id)
)


async def settle(
    tx: Tx, outcomes: Iterable[Outcome], now: datetime | None = None, tolerated: int = FAILURES
) -> list[Outcome]:
    """Writes how deliveries ended, each only if it is still the same attempt; gives those that were written. An answer
    that comes after its delivery was put in doubt still counts."""
    ended = list(outcomes)
    moment = now or await clock(tx)
    sources = await _written(tx, ended, DeliveryState.SENDING, moment)
    late = [outcome for outcome in ended if outcome.delivery.id not in sources and outcome.state in _CLEAR]
    sources |= await _written(tx, late, DeliveryState.IN_DOUBT, moment)
    counted = [outcome for outcome in ended if outcome.delivery.id in sources]
    moves: dict[int, list[tuple[DeliveryState, Outcome]]] = defaultdict(list)
    for outcome in counted:
        moves[outcome.delivery.occurrence_id].append((sources[outcome.delivery.id], outcome))
    over = [number for number in sorted(moves) if await _total(tx, number, moves[number], tolerated, moment)]
    await finish(tx, over)
    return counted


async def _written(
    tx: Tx, outcomes: Iterable[Outcome], source: DeliveryState, now: datetime
) -> dict[int, DeliveryState]:
    """Writes outcomes of deliveries that are in one state; gives the numbers of those that were. Nearly all end alike:
    one statement for each way to end is four times as fast as one for each row."""
    alike: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for outcome in outcomes:
        alike[outcome.delivery.attempt, outcome.state, outcome.reason[:200], outcome.due_at].append(outcome.delivery.id)
    found: list[int] = []
    for (attempt, state, reason, due_at), ids in alike.items():
        values = {"ids": padded(ids), "this": attempt, "source": source, "target": state, "why": reason}
        values |= {"at": None if state is DeliveryState.PENDING else now, "again": due_at}
        found += (await tx.execute(_WRITE, values)).scalars()
    return dict.fromkeys(found, source)


async def _total(
    tx: Tx, occurrence_id: int, moves: Sequence[tuple[DeliveryState, Outcome]], tolerated: int, now: datetime
) -> bool:
    """Moves an occurrence's totals; whether nothing of it is left to be done."""
    changes: Counter[DeliveryState] = Counter()
    for source, outcome in moves:
        changes[source] -= 1
        changes[outcome.state] += 1
    broken, row = _in_a_row([outcome.state for _, outcome in moves])
    charged = sum(outcome.billed for _, outcome in moves)
    more = {"at": now, "broken": broken, "row": row, "charged": charged}
    done = await tx.execute(_SETTLED, {**by(occurrence_id, changes), **more})
    left = done.one()
    if left.failing >= tolerated:
        await _stop(tx, occurrence_id)
    return bool(left.pending == 0 and left.sending == 0)


async def _stop(tx: Tx, occurrence_id: int) -> None:
    stopped = await tx.execute(_STOP, {"number": occurrence_id})
    for row in stopped.all():
        its = sa.update(campaign).where(campaign.c.id == row.campaign_id, campaign.c.state == CampaignState.RUNNING)
        await tx.execute(its.values(state=CampaignState.PAUSED))


def _in_a_row(states: Sequence[DeliveryState]) -> tuple[bool, int]:
    """Whether something was sent, and the failures in a row after that; what is in doubt is no success."""
    row, broken = 0, False
    for state in states:
        if state is DeliveryState.SENT:
            row, broken = 0, True
        elif state in (DeliveryState.FAILED, DeliveryState.IN_DOUBT):
            row += 1
    return broken, row

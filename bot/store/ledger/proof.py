"""What was sent to whom, second by second: for one person, or for one firing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Address, DeliveryState
from bot.store.database.transaction import Tx
from bot.store.ledger.deliveries import of
from bot.store.tables import address, campaign, delivery, occurrence, ticket


@dataclass(frozen=True, slots=True)
class Sent:
    """One message to one person: which campaign's, when it was to go, what became of it and when."""

    campaign_id: int
    campaign: str
    occurrence_id: int
    fired_at: datetime
    person_id: int
    channel: str
    state: DeliveryState
    settled_at: datetime | None
    attempt: int
    reason: str


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer of staff: to which question, where, when it was written and when it left."""

    ticket_id: int
    channel: str
    answered_at: datetime
    delivered_at: datetime | None


_FIELDS: Sequence[Any] = (
    *(campaign.c.id, campaign.c.name, occurrence.c.id, occurrence.c.due_at, delivery.c.person_id),
    *(delivery.c.channel, delivery.c.state, delivery.c.settled_at, delivery.c.attempt, delivery.c.reason),
)
_JOINED = delivery.join(occurrence, occurrence.c.id == delivery.c.occurrence_id).join(
    campaign, campaign.c.id == occurrence.c.campaign_id
)


async def person_at(tx: Tx, where: Address) -> int | None:
    """The number of whoever has an address."""
    its = (address.c.channel == where.channel, address.c.chat_id == where.chat_id)
    found: int | None = await tx.scalar(sa.select(address.c.person_id).where(*its))
    return found


async def to_person(tx: Tx, person_id: int, most: int = 1000) -> list[Sent]:
    """Every message of a campaign to a person, the newest first."""
    newest = sa.select(*_FIELDS).select_from(_JOINED).where(of(person_id))
    found = await tx.execute(newest.order_by(occurrence.c.due_at.desc(), delivery.c.channel).limit(most))
    return [_sent(row) for row in found]


async def answers_to(tx: Tx, person_id: int, most: int = 200) -> list[Answered]:
    """Every answer of staff to a person, the newest first."""
    columns = (ticket.c.id, ticket.c.channel, ticket.c.answered_at, ticket.c.delivered_at)
    its = (ticket.c.person_id == person_id, ticket.c.answered_at.is_not(None))
    found = await tx.execute(sa.select(*columns).where(*its).order_by(ticket.c.id.desc()).limit(most))
    return [Answered(*row) for row in found]


async def of_firing(tx: Tx, occurrence_id: int, beyond: int, most: int) -> list[Sent]:
    """Who got a firing, by the number of the person, beyond a number. Whoever was erased has none any more."""
    its = (delivery.c.occurrence_id == occurrence_id, delivery.c.person_id > beyond)
    listed = sa.select(*_FIELDS).select_from(_JOINED).where(*its)
    found = await tx.execute(listed.order_by(delivery.c.person_id, delivery.c.channel).limit(most))
    return [_sent(row) for row in found]


def _sent(row: Any) -> Sent:
    values = list(row)
    values[6] = DeliveryState(values[6])
    return Sent(*values)

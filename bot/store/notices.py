"""What colleagues are to be told of a campaign: written with what happened, sent afterwards."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.model import Address
from bot.store.engine import Tx
from bot.store.tables import address, campaign, colleague, colleague_role, notice, person


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a colleague is to know: `kind` is "waiting", "approved", "returned" or "paused"."""

    id: int
    kind: str
    campaign_id: int
    campaign: str
    language: str
    address: Address


async def tell(tx: Tx, campaign_id: int, kind: str, roles: tuple[str, ...], now: datetime, besides: int = 0) -> None:
    """Everybody of these roles who is in the chat is to know, except the colleague `besides`, who did it."""
    has_role = sa.select(colleague_role.c.role).where(
        colleague_role.c.colleague_id == colleague.c.id, colleague_role.c.role.in_(roles)
    )
    told = sa.select(
        colleague.c.person_id,
        sa.literal(campaign_id, campaign.c.id.type),
        sa.literal(kind),
        sa.literal(now, notice.c.created_at.type),
    ).where(has_role.exists(), colleague.c.person_id.is_not(None), colleague.c.id != besides)
    await tx.execute(sa.insert(notice).from_select(["person_id", "campaign_id", "kind", "created_at"], told))


async def waiting(tx: Tx, limit: int = 50) -> list[Notice]:
    """What has not been sent, with every address of whom it is for."""
    found = await tx.execute(
        sa.select(
            notice.c.id,
            notice.c.kind,
            notice.c.campaign_id,
            campaign.c.name,
            person.c.language,
            address.c.channel,
            address.c.chat_id,
        )
        .select_from(notice.join(campaign).join(person).join(address, address.c.person_id == person.c.id))
        .where(notice.c.sent_at.is_(None), address.c.unreachable_at.is_(None))
        .order_by(notice.c.id)
        .limit(limit)
    )
    return [Notice(*row[:5], Address(row[5], row[6])) for row in found]


async def sent(tx: Tx, number: int, now: datetime) -> bool:
    """Marks a notice as sent, before it is: whoever gets `True` is the one process that may send it."""
    done = await tx.execute(
        sa.update(notice).where(notice.c.id == number, notice.c.sent_at.is_(None)).values(sent_at=now)
    )
    return done.rowcount == 1

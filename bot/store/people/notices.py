"""What people are to be told of a campaign or a checkpoint: written with what happened, sent and dropped afterwards."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.model import Address
from bot.store.database.transaction import Tx
from bot.store.tables import address, campaign, checkpoint, colleague, colleague_role, keeper, notice, person

HOLDS = timedelta(days=7)
"""How long a notice waits for somebody who cannot be reached."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that somebody is to know of what is called `name`: `kind` is "waiting", "approved", "returned" or
    "paused" of a campaign; "taken", "moved" or "dismissed" of a checkpoint, or "closed", "opened", "withdrawn",
    "renewed", "declared" by the agency; "quota", "spent", "unpaid", "broken" or
    "severed" of a channel; "talk" or "talk over", of none of these."""

    id: int
    kind: str
    campaign_id: int | None
    name: str
    language: str
    address: Address


async def tell(tx: Tx, campaign_id: int, kind: str, roles: tuple[str, ...], now: datetime, besides: int = 0) -> None:
    """Everybody of these roles who is in the chat is to know, except the colleague `besides`, who did it."""
    whom = _colleagues(roles, besides)
    about = sa.literal(campaign_id, campaign.c.id.type)
    await _add(tx, "campaign_id", sa.select(colleague.c.person_id, about, *_what(kind, now)).where(whom))


async def alarm(tx: Tx, kind: str, about: str, roles: tuple[str, ...], now: datetime) -> None:
    """Everybody of these roles who is in the chat is to know what is wrong with a channel."""
    named = sa.literal(about, notice.c.about.type)
    await _add(tx, "about", sa.select(colleague.c.person_id, named, *_what(kind, now)).where(_colleagues(roles)))


async def handed_over(tx: Tx, code: str, owner_id: int, now: datetime) -> None:
    """The owner of a checkpoint and its keepers are to know that it goes to `owner_id`."""
    former = sa.select(checkpoint.c.owner_id, checkpoint.c.code, *_what("taken", now)).where(
        checkpoint.c.code == code, checkpoint.c.owner_id != owner_id
    )
    await _add(tx, "code", former)
    await _add(tx, "code", _keepers(code, "moved", now).where(keeper.c.person_id != owner_id))


async def dismissed(tx: Tx, code: str, now: datetime) -> None:
    """The keepers of a checkpoint are to know that they are none any more."""
    await _add(tx, "code", _keepers(code, "dismissed", now))


async def of_checkpoint(tx: Tx, code: str, kind: str, now: datetime) -> None:
    """The owner of a checkpoint is to know what the agency did with it."""
    whose = sa.select(checkpoint.c.owner_id, checkpoint.c.code, *_what(kind, now)).where(checkpoint.c.code == code)
    await _add(tx, "code", whose)


async def of_person(tx: Tx, person_id: int, kind: str, now: datetime) -> None:
    """Somebody is to know that a colleague talks with them ("talk"), or that the bot does again ("talk over")."""
    await tx.execute(sa.insert(notice).values(person_id=person_id, kind=kind, created_at=now))


async def unsay(tx: Tx, kind: str, **about: int) -> bool:
    """Nobody is to know it any more, of a `campaign_id` or for a `person_id`; `False` where it has been said."""
    its = (notice.c.kind == kind, *(notice.c[name] == value for name, value in about.items()))
    return (await tx.execute(sa.delete(notice).where(*its))).rowcount > 0


async def waiting(tx: Tx, limit: int = 50) -> list[Notice]:
    """What has not been sent, with every address of whom it is for: where they did something last comes first."""
    name = sa.func.coalesce(campaign.c.name, checkpoint.c.name, notice.c.about).label("name")
    found = await tx.execute(
        sa.select(
            *(notice.c.id, notice.c.kind, notice.c.campaign_id, name, person.c.language),
            *(address.c.channel, address.c.chat_id),
        )
        .select_from(notice)
        .outerjoin(campaign, campaign.c.id == notice.c.campaign_id)
        .outerjoin(checkpoint, checkpoint.c.code == notice.c.code)
        .join(person, person.c.id == notice.c.person_id)
        .join(address, address.c.person_id == notice.c.person_id)
        .where(address.c.unreachable_at.is_(None))
        .order_by(notice.c.id, address.c.seen_at.desc().nulls_last(), address.c.channel, address.c.chat_id)
        .limit(limit)
    )
    return [
        Notice(row.id, row.kind, row.campaign_id, row.name, row.language, Address(row.channel, row.chat_id))
        for row in found
    ]


async def drop(tx: Tx, number: int) -> bool:
    """Drops a notice, before it is sent: whoever gets `True` is the one process that may send it."""
    done = await tx.execute(sa.delete(notice).where(notice.c.id == number))
    return done.rowcount == 1


async def sweep(tx: Tx, now: datetime) -> int:
    """Drops what could not be told in time; gives how many."""
    gone = await tx.execute(sa.delete(notice).where(notice.c.created_at <= now - HOLDS))
    return gone.rowcount


def _colleagues(roles: tuple[str, ...], besides: int = 0) -> sa.ColumnElement[bool]:
    """Who has one of these roles and is in the chat."""
    has_role = sa.select(colleague_role.c.role).where(
        colleague_role.c.colleague_id == colleague.c.id, colleague_role.c.role.in_(roles)
    )
    return sa.and_(has_role.exists(), colleague.c.person_id.is_not(None), colleague.c.id != besides)


def _what(kind: str, now: datetime) -> tuple[sa.ColumnElement[str], sa.ColumnElement[datetime]]:
    return sa.literal(kind), sa.literal(now, notice.c.created_at.type)


def _keepers(code: str, kind: str, now: datetime) -> sa.Select[tuple[int, str, str, datetime]]:
    return sa.select(keeper.c.person_id, keeper.c.code, *_what(kind, now)).where(keeper.c.code == code)


async def _add(tx: Tx, about: str, told: sa.Select[tuple[int, int | str, str, datetime]]) -> None:
    await tx.execute(sa.insert(notice).from_select(["person_id", about, "kind", "created_at"], told))

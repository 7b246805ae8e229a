"""Messages that follow a campaign."""

from dataclasses import dataclass

import sqlalchemy as sa

from bot.model import Address
from bot.store.database.transaction import Tx
from bot.store.tables import person, watch


@dataclass(frozen=True, slots=True)
class Watch:
    """One such message: `message` is its name on its channel once there is one, `shown` what it says."""

    address: Address
    campaign_id: int
    language: str
    message: str
    shown: str


async def begin(tx: Tx, person_id: int, address: Address, campaign_id: int) -> None:
    """Follows a campaign at an address, in a new message."""
    row = {"channel": address.channel, "chat_id": address.chat_id, "campaign_id": campaign_id}
    await tx.execute(sa.delete(watch).where(*(watch.c[name] == value for name, value in row.items())))
    await tx.execute(sa.insert(watch).values(**row, person_id=person_id))


async def all_(tx: Tx) -> list[Watch]:
    """Every message that is followed up."""
    found = await tx.execute(
        sa.select(watch, person.c.language).join(person).order_by(watch.c.campaign_id, watch.c.chat_id)
    )
    return [
        Watch(Address(row.channel, row.chat_id), row.campaign_id, row.language, row.message, row.shown) for row in found
    ]


async def shows(tx: Tx, watched: Watch, shown: str) -> bool:
    """Notes what it is going to say; whoever gets `True` is the one process that may change it."""
    done = await tx.execute(
        sa.update(watch).where(_is(watched), watch.c.shown == watched.shown).values(shown=shown[:500])
    )
    return done.rowcount == 1


async def named(tx: Tx, watched: Watch, message: str) -> None:
    """Keeps the channel's name for it."""
    await tx.execute(sa.update(watch).where(_is(watched)).values(message=message))


async def end(tx: Tx, watched: Watch) -> None:
    """Follows it no more."""
    await tx.execute(sa.delete(watch).where(_is(watched)))


def _is(watched: Watch) -> sa.ColumnElement[bool]:
    return sa.and_(
        watch.c.channel == watched.address.channel,
        watch.c.chat_id == watched.address.chat_id,
        watch.c.campaign_id == watched.campaign_id,
    )

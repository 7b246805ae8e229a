"""What an owner may do with a checkpoint: change it, close it for a time, hand it over, appoint keepers."""

from datetime import datetime, timedelta
from typing import Literal

from bot.checkpoints import sealing
from bot.checkpoints.registry import Registry
from bot.model import Checkpoint
from bot.model.tokens import digest, link_token
from bot.store import Tx
from bot.store.checkpoints import checkpoints, invitations, ownership
from bot.store.people import notices

Purpose = Literal["take", "keep"]
"""What a one-time link is for: taking a checkpoint over, or becoming its keeper."""

HOLDS = timedelta(days=2)
"""How long a one-time link can be followed."""


async def mine(tx: Tx, registry: Registry, owner_id: int, code: str) -> Checkpoint | None:
    """A checkpoint, if it is this person's."""
    found = await registry.find(tx, code)
    return found if found and found.owner_id == owner_id else None


async def newest(tx: Tx, registry: Registry, owner_id: int, most: int) -> tuple[list[Checkpoint], int]:
    """The checkpoints that a person registered last, and how many there are in all."""
    rows = await ownership.newest(tx, owner_id, most)
    return [sealing.checkpoint(registry.vault, row) for row in rows], await ownership.count(tx, owner_id)


async def called(tx: Tx, registry: Registry, owner_id: int, name: str, most: int) -> list[Checkpoint]:
    """A person's checkpoints with these words in their name, however they are spelt."""
    rows = await ownership.called(tx, owner_id, sealing.name_key(name), most)
    return [sealing.checkpoint(registry.vault, row) for row in rows]


async def change(tx: Tx, registry: Registry, owner_id: int, code: str, **fields: str) -> bool:
    """Changes name, address or phone; `False` where it is not, or no longer, this owner's. Posters that hang stay
    valid: the signature covers none of these."""
    return await checkpoints.change(tx, code, owner_id, **sealing.columns(registry.vault, code, **fields))


async def declare(tx: Tx, owner_id: int, code: str, payload: bytes) -> bool:
    """Keeps what the official code of a checkpoint carries; from now on its posters have that code. `False` where it
    is not this owner's."""
    return await checkpoints.change(tx, code, owner_id, official=payload)


async def suspend(tx: Tx, owner_id: int, code: str, since: datetime | None) -> bool:
    """Closes a checkpoint from a moment on, or opens it again: nothing is recorded while it is closed. `False` where
    it is not this owner's."""
    return await checkpoints.change(tx, code, owner_id, suspended_at=since)


async def invite(tx: Tx, code: str, purpose: Purpose, now: datetime) -> str:
    """What follows `start=` in a one-time link; an older link for the same stops working. Only a digest is kept."""
    token = link_token()
    await invitations.invite(tx, digest(token), code, purpose, now + HOLDS)
    return f"{purpose}_{token}"


async def invited(tx: Tx, registry: Registry, token: str, purpose: Purpose, now: datetime) -> Checkpoint | None:
    """The checkpoint that a link leads to; nothing when it was used, replaced, or has ended."""
    row = await invitations.invited(tx, digest(token), purpose, now)
    return sealing.checkpoint(registry.vault, row) if row else None


async def take(tx: Tx, token: str, person_id: int, now: datetime) -> str | None:
    """Makes the person the owner and uses the link up; gives the code, or nothing when it no longer holds. The former
    owner and the keepers will be told."""
    code = await invitations.use(tx, digest(token), "take", now)
    if code is not None:
        await notices.handed_over(tx, code, person_id, now)
        await invitations.hand_over(tx, code, person_id)
    return code


async def keep(tx: Tx, token: str, person_id: int, now: datetime) -> str | None:
    """Makes the person a keeper and uses the link up; gives the code, or nothing when it no longer holds."""
    code = await invitations.use(tx, digest(token), "keep", now)
    if code is not None:
        await invitations.appoint(tx, code, person_id, now)
    return code


async def dismiss(tx: Tx, code: str, now: datetime) -> None:
    """Ends all keepers of a checkpoint, who will be told."""
    await notices.dismissed(tx, code, now)
    await invitations.dismiss(tx, code)


async def kept_by(tx: Tx, registry: Registry, person_id: int) -> list[Checkpoint]:
    """The checkpoints that somebody is a keeper of."""
    return [sealing.checkpoint(registry.vault, row) for row in await invitations.kept(tx, person_id)]


async def may_record(tx: Tx, registry: Registry, person_id: int, code: str) -> Checkpoint | None:
    """A checkpoint at which this person may note visitors: as owner or as keeper, while it is open."""
    checkpoint = await registry.find(tx, code)
    if checkpoint is None or checkpoint.suspended_at or checkpoint.revoked_at:
        return None
    if checkpoint.owner_id == person_id or await invitations.keeps(tx, checkpoint.code, person_id):
        return checkpoint
    return None

"""/staff/undo/N: takes back what was just done."""

from aiohttp import web

from bot.campaigns.lifecycle import CampaignStateError
from bot.checkpoints.agency import ChangedMeanwhileError
from bot.inbox.tickets import TakenError
from bot.store.chats.sessions import ConflictError
from bot.store.staff import audit, undos
from bot.web.console.guard import RefusedPageError
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.kinds import KINDS
from bot.web.console.undoing.ways import StaleError

STALE = (StaleError, CampaignStateError, ChangedMeanwhileError, TakenError, ConflictError)
"""How it is said that the thing is not any more as it was left."""


async def undo(asked: StaffRequest) -> web.StreamResponse:
    """Once, within some minutes, by whoever did it and still may. Raises `RefusedPageError`."""
    try:
        async with asked.parts.store.begin() as tx:
            done = await undos.take(tx, asked.number(), asked.who.id, asked.now)
            if done is None:
                raise RefusedPageError("past", 409, asked.words)
            if not done.what:
                raise StaleError
            kind = KINDS[done.what]
            if asked.who.roles.isdisjoint(kind.roles):
                raise RefusedPageError("role", 403, asked.words)
            await kind.work(tx, asked, done)
            await audit.record(tx, asked.who.name, "taken back", {"what": done.what, "thing": done.thing}, asked.now)
    except STALE:
        raise RefusedPageError("stale", 409, asked.words) from None
    if kind.topic:
        asked.parts.store.pubsub.publish(kind.topic, "taken back")
    return asked.back_to(done.path, "taken back")

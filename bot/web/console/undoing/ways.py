"""The ways in which something is taken back. Each raises an error of `STALE` (page.py) where the thing is not any more
as it was left."""

from collections.abc import Awaitable, Callable

from bot.campaigns.lifecycle import PAUSE, RESUME, CampaignStateError
from bot.checkpoints.agency import Desk
from bot.inbox import taking_back
from bot.model.errors import BotError
from bot.store import Tx
from bot.store.campaigns import pausing
from bot.store.people import notices, requests
from bot.store.staff import additions, rows, settings
from bot.store.staff.rows import Rows
from bot.store.staff.undos import Undo
from bot.web.console.request import StaffRequest


class StaleError(BotError):
    """Somebody has changed it since."""


async def rows_as_before(tx: Tx, asked: StaffRequest, done: Undo) -> None:
    """What was changed, added or deleted is as it was."""
    its = Rows(**done.detail["rows"])
    if rows.mark(await rows.read(tx, its)) != done.detail["since"]:
        raise StaleError
    await rows.put_back(tx, its, done.detail["before"])


async def published_as_before(tx: Tx, asked: StaffRequest, done: Undo) -> None:
    """The same, and every chat learns of it."""
    await rows_as_before(tx, asked, done)
    await additions.changed(tx)


def untold(kind: str) -> Callable[[Tx, StaffRequest, Undo], Awaitable[None]]:
    """The same with a campaign, and whoever has not been told of it yet is not."""

    async def work(tx: Tx, asked: StaffRequest, done: Undo) -> None:
        await rows_as_before(tx, asked, done)
        await notices.unsay(tx, kind, campaign_id=done.detail["rows"]["values"]["id"])

    return work


async def resumed(tx: Tx, asked: StaffRequest, done: Undo) -> None:
    """What was paused goes on, as if nothing had been: whoever may pause may take that back."""
    if not await pausing.resume(tx, done.detail["campaign"], RESUME.leaves):
        raise CampaignStateError


async def paused(tx: Tx, asked: StaffRequest, done: Undo) -> None:
    """What was resumed rests again; what went out meanwhile has gone."""
    if not await pausing.pause(tx, done.detail["campaign"], PAUSE.leaves, "staff"):
        raise CampaignStateError


async def opened(tx: Tx, asked: StaffRequest, done: Undo) -> None:
    """A checkpoint is open again; its owner is told."""
    await _desk(tx, asked, done).open()


async def closed(tx: Tx, asked: StaffRequest, done: Undo) -> None:
    """A checkpoint is closed again; its owner is told."""
    await _desk(tx, asked, done).close()


def _desk(tx: Tx, asked: StaffRequest, done: Undo) -> Desk:
    code, seen = done.detail["code"], done.detail["version"]
    return Desk(tx, asked.parts.registry, asked.who.name, code, seen, asked.now)


async def set_as_before(tx: Tx, asked: StaffRequest, done: Undo) -> None:
    """Settings have the values that they had, in rows of their own: the history keeps both."""
    if await settings.newest(tx) != done.detail["newest"]:
        raise StaleError
    for name, value in done.detail["before"].items():
        await settings.put(tx, name, value, asked.who.name, asked.now)


async def never_asked(tx: Tx, asked: StaffRequest, done: Undo) -> None:
    """A request that nobody has answered is noted no more."""
    if not await requests.drop(tx, done.detail["request"]):
        raise StaleError


async def reopened(tx: Tx, asked: StaffRequest, done: Undo) -> None:
    """A ticket is open again, and theirs."""
    await taking_back.reopen(tx, asked.who, done.detail["ticket"], asked.now)


async def reclaimed(tx: Tx, asked: StaffRequest, done: Undo) -> None:
    """A ticket is theirs again."""
    await taking_back.reclaim(tx, asked.who, done.detail["ticket"], done.detail["holder"], asked.now)


async def freed(tx: Tx, asked: StaffRequest, done: Undo) -> None:
    """A ticket is nobody's again."""
    await taking_back.put_back(tx, asked.who, done.detail["ticket"], asked.now)

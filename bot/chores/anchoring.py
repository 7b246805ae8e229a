"""The newest digest of the audit log, noted elsewhere once a day: whoever cuts off the log's end has to reach that
place too."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

import aiohttp
import structlog

from bot.chores.mailing import SCHEMES, mail
from bot.content import Words
from bot.model.errors import BotError
from bot.store import Store
from bot.store.staff import audit

log = structlog.get_logger()

NOTED = "audit head noted daily"
DAY, LOOK = timedelta(days=1), 600.0
"""How often it is noted, and seconds between two looks whether it is due."""

PATIENCE = aiohttp.ClientTimeout(total=30)


class NotKeptError(BotError):
    """Whoever is to keep the head of the audit log has not taken it."""


def chores(
    store: Store, where: str, clock: Callable[[], datetime], words: Words
) -> dict[str, tuple[Callable[[], Awaitable[object]], float]]:
    """That as a chore, and the seconds between two of its looks; none where it is to be noted nowhere."""
    return {"anchor": (partial(anchor, store, where, clock, words), LOOK)} if where else {}


async def anchor(store: Store, where: str, clock: Callable[[], datetime], words: Words) -> bool:
    """Notes it where it is due, and gives whether it was; what cannot be told now is due again at the next look.
    `where` is an address to which it is posted as JSON, a mail server with whom it is for, or "log"."""
    now = clock()
    async with store.read() as tx:
        if await audit.is_noted(tx, NOTED, now - DAY):
            return False
        entries, digest = await audit.newest(tx)
    if where == "log":
        log.warning("audit head", entries=entries, digest=digest)
    elif where.partition("://")[0] in SCHEMES:
        await _mailed(where, entries, digest, words)
    else:
        await _posted(where, {"at": now.isoformat(), "entries": entries, "digest": digest})
    async with store.begin() as tx:
        await audit.record(tx, "the program", NOTED, {"entries": entries}, now)
    return True


async def _mailed(where: str, entries: int, digest: str, words: Words) -> None:
    try:
        await asyncio.to_thread(mail, where, entries, digest, words)
    except OSError as wrong:
        raise NotKeptError(type(wrong).__name__) from None  # what a server says may hold the address, or the password


async def _posted(where: str, head: dict[str, object]) -> None:
    async with (
        aiohttp.ClientSession(timeout=PATIENCE) as session,
        session.post(where, json=head, allow_redirects=False) as answer,
    ):
        if not 200 <= answer.status < 300:
            raise NotKeptError(f"answered with {answer.status}")

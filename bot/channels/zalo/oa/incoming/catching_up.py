"""After an outage: what Zalo could not deliver, and can still list.

Zalo repeats an event for two hours and then disables the webhook. What it lists looks back further, ten messages at a
time. https://docs.zaloplatforms.com/docs/OA/conversation
"""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog

from bot.channels.context import Context
from bot.channels.zalo.oa.api import OaApi
from bot.channels.zalo.oa.errors import OaError
from bot.channels.zalo.oa.incoming.intake import Intake
from bot.channels.zalo.oa.incoming.parsing import NAME
from bot.model import SendError
from bot.store.chats import connections

log = structlog.get_logger()

EVERY = 600.0
"""Seconds between two looks."""

PAGE, PAGES = 10, 100
"""Messages or chats in one call, and calls for one list at the most."""

BACK, OVERLAP = timedelta(hours=36), timedelta(minutes=15)
"""How far back is looked at the most: ids are remembered for longer; and how far before the last look."""

KINDS = {"photo": "image"}
"""What the list calls otherwise than the webhook."""


class CatchingUp:
    """Looks through the recent chats, and gives what is new there to the intake as if it had been posted."""

    def __init__(self, api: OaApi, intake: Intake, context: Context) -> None:
        self._api, self._intake, self._context = api, intake, context

    async def run(self) -> None:
        """Again and again until cancelled."""
        while True:
            try:
                await self.look()
            except (OaError, SendError) as error:
                log.warning("recent chats not listed", channel=NAME, error=str(error))
            await asyncio.sleep(EVERY)

    async def look(self) -> int:
        """One look; gives how many messages had not come by themselves."""
        now = self._context.clock()
        async with self._context.store.read() as tx:
            swept = await connections.swept(tx, NAME)
        since = max(swept - OVERLAP, now - BACK) if swept else now - OVERLAP
        found = 0
        for user_id in await self._recent(since):
            for item in reversed(await self._said(user_id, since)):
                found += await self._intake.accept(_event(item))
        async with self._context.store.begin() as tx:
            await connections.sweep(tx, NAME, now)
        if found:
            log.warning("messages had not come by themselves", channel=NAME, count=found)
        return found

    async def _recent(self, since: datetime) -> list[str]:
        """Who said something since then. Each chat is listed by its newest message, whoever said that."""
        items = await self._list("v2.0/oa/listrecentchat", since)
        return list(dict.fromkeys(str(item["from_id"] if _theirs(item) else item["to_id"]) for item in items))

    async def _said(self, user_id: str, since: datetime) -> list[dict[str, Any]]:
        items = await self._list("v2.0/oa/conversation", since, user_id=user_id)
        return [item for item in items if _theirs(item)]

    async def _list(self, endpoint: str, since: datetime, **asked: str) -> list[dict[str, Any]]:
        """Newest first, down to a moment."""
        found: list[dict[str, Any]] = []
        for page in range(PAGES):
            items = await self._api.get(endpoint, offset=page * PAGE, count=PAGE, **asked)
            fresh = [item for item in items or () if isinstance(item, dict) and _at(item) >= since]
            found += fresh
            if len(fresh) < PAGE:
                break
        return found


def _theirs(item: dict[str, Any]) -> bool:
    """`src` is 1 for what a person said."""
    return item.get("src") == 1


def _at(item: dict[str, Any]) -> datetime:
    stamp = item.get("time")
    return datetime.fromtimestamp(stamp / 1000 if isinstance(stamp, int) and stamp < 1e14 else 0, UTC)


def _event(item: dict[str, Any]) -> dict[str, Any]:
    """As the webhook would have had it."""
    kind = str(item.get("type", "text"))
    message: dict[str, Any] = {"msg_id": item.get("message_id"), "text": item.get("message", "")}
    if isinstance(item.get("url"), str):
        message["attachments"] = [{"type": kind, "payload": {"url": item["url"]}}]
    return {
        "event_name": f"user_send_{KINDS.get(kind, kind)}",
        "sender": {"id": str(item.get("from_id"))},
        "recipient": {"id": str(item.get("to_id"))},
        "message": message,
        "timestamp": str(item.get("time")),
    }

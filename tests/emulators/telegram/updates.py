"""Updates on their way to the bot: kept until they are acknowledged or delivered.

https://core.telegram.org/bots/api#getting-updates
"""

import asyncio
import contextlib
import copy
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from .wire import Json, RefusalError

# https://core.telegram.org/bots/api#setwebhook: left out unless asked for by name.
ONLY_WHEN_ASKED_FOR = ("chat_member", "message_reaction", "message_reaction_count")
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
OTHER_POLL = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


class Bell:
    """Wakes everybody who waits for something to change."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """Wake all who wait now; who waits later waits for the next ring."""
        self._event.set()
        self._event = asyncio.Event()

    async def wait(self, seconds: float | None = None) -> None:
        """Return at the next ring or after so many seconds, whichever comes first."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._event.wait(), seconds)


@dataclass
class Pending:
    """An update with the queue in which its order is kept: one chat's one kind."""

    update: Json
    queue: tuple[str, int]


@dataclass
class Updates:
    """All updates that the bot has not confirmed, oldest first."""

    pending: list[Pending] = field(default_factory=list)
    webhook: Json | None = None
    allowed: list[str] = field(default_factory=list)
    bell: Bell = field(default_factory=Bell)
    last_error: Json = field(default_factory=dict)
    over: bool = False
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(810_000_001))
    _poll: int = 0

    def put(self, kind: str, body: Json, chat_id: int) -> None:
        """Add an update, unless the bot asked to be spared this kind."""
        if self.allowed and kind not in self.allowed:
            return
        if not self.allowed and kind in ONLY_WHEN_ASKED_FOR:
            return
        update = {"update_id": next(self._ids), kind: copy.deepcopy(body)}
        self.pending.append(Pending(update, (kind, chat_id)))
        self.bell.ring()

    def done(self, delivered: Pending) -> None:
        """Forget an update that arrived."""
        self.pending = [item for item in self.pending if item is not delivered]
        self.bell.ring()

    def end(self) -> None:
        """Whoever polls gets what there is: the server that closes need not wait for them."""
        self.over = True
        self.bell.ring()

    def set_webhook(self, webhook: Json | None, drop_pending: bool) -> None:
        """Change the destination; a poll that is under way ends with a conflict."""
        self.webhook = webhook
        self.last_error = {}
        self._poll += 1
        if drop_pending:
            self.pending.clear()
        self.bell.ring()

    async def poll(self, payload: Json) -> list[Json]:
        """The answer of getUpdates: https://core.telegram.org/bots/api#getupdates."""
        if self.webhook:
            raise RefusalError(409, WEBHOOK_ACTIVE)
        self._poll += 1
        self.allowed = payload.get("allowed_updates", self.allowed)
        self._acknowledge(payload.get("offset", 0))
        self.bell.ring()
        await self._wait_as(self._poll, payload.get("timeout", 0))
        limit = payload.get("limit", 100)
        return [item.update for item in self.pending[:limit]]

    async def _wait_as(self, poll: int, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not (self.pending or self.over) and poll == self._poll and loop.time() < deadline:
            await self.bell.wait(deadline - loop.time())
        if poll != self._poll:
            raise RefusalError(409, WEBHOOK_ACTIVE if self.webhook else OTHER_POLL)

    def _acknowledge(self, offset: int) -> None:
        """All before the offset is confirmed; a negative offset counts from the end."""
        if offset < 0:
            self.pending = self.pending[offset:]
        else:
            self.pending = [i for i in self.pending if i.update["update_id"] >= offset]

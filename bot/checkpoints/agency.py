"""What the agency does with any checkpoint, whoever registered it: each is written into the audit log, and its owner is
told."""

import hashlib
from datetime import datetime
from typing import Any

from bot.checkpoints.registry import Registry
from bot.model import Address, Checkpoint
from bot.model.errors import BotError
from bot.store import Tx
from bot.store.checkpoints import checkpoints
from bot.store.people import notices, people
from bot.store.staff import audit

OFFICE = Address("office", "desk")
"""Who owns what the agency registers for places that have not come to the bot themselves."""


class ChangedMeanwhileError(BotError):
    """The checkpoint is not any more as it was when somebody decided."""


async def owner(tx: Tx, language: str, now: datetime) -> int:
    """The person that stands for the agency; comes into being when it is first needed."""
    known = await people.at(tx, OFFICE)
    if known is None:
        known = await people.welcome(tx, OFFICE, language, now)
        await people.change(tx, known.id, consented_at=now)
    return known.id


def version(checkpoint: Checkpoint) -> str:
    """How a checkpoint stands: what somebody decided about it counts for that alone."""
    parts = (checkpoint.issue, checkpoint.revoked_at, checkpoint.suspended_at, checkpoint.official)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


class Desk:
    """One checkpoint before a colleague called `who`; `seen` is the version that they looked at. Each step raises
    `ChangedMeanwhileError` where it is another one by now."""

    def __init__(self, tx: Tx, registry: Registry, who: str, code: str, seen: str, now: datetime) -> None:
        self._tx, self._registry, self._who = tx, registry, who
        self._code, self._seen, self._now = code, seen, now

    async def close(self) -> None:
        """Nothing is recorded there from now on."""
        await self._changed("closed", suspended_at=self._now)

    async def open(self) -> None:
        """Visits are recorded again."""
        await self._changed("opened", suspended_at=None)

    async def withdraw(self) -> None:
        """Every poster that hangs is refused."""
        await self._changed("withdrawn", revoked_at=self._now)

    async def renew(self) -> None:
        """Every poster that hangs is refused, and the next one counts."""
        await self._known()
        await self._registry.reissue(self._tx, self._code)
        await self._noted("renewed")

    async def declare(self, payload: bytes) -> None:
        """Its posters have this official code from now on."""
        await self._changed("declared", official=payload)

    async def _changed(self, what: str, **fields: Any) -> None:
        await self._known()
        await checkpoints.change(self._tx, self._code, None, **fields)
        await self._noted(what)

    async def _known(self) -> None:
        found = await self._registry.find(self._tx, self._code)
        if found is None or version(found) != self._seen:
            raise ChangedMeanwhileError

    async def _noted(self, what: str) -> None:
        await audit.record(self._tx, self._who, f"checkpoint {what}", {"checkpoint": self._code}, self._now)
        await notices.of_checkpoint(self._tx, self._code, what, self._now)

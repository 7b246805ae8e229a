"""Pictures that staff sent for a campaign. A name holds the SHA-256 of the bytes, so that whoever approves a name has
approved the picture; it is also the address at which the web server offers it."""

import hashlib
import re
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa

from bot.model import Message
from bot.model.errors import BotError
from bot.store.database.store import Store
from bot.store.database.transaction import Tx
from bot.store.tables import campaign, picture

PATH = "/pictures/"
"""What the addresses begin with."""

KEPT = 8
"""Pictures in memory: a campaign goes out to many."""

_NAME = re.compile(r"sent-([0-9a-f]{64})\.jpg")


class PictureGoneError(BotError):
    """A picture that staff sent is not kept any more."""


def is_sent(name: str) -> bool:
    """Whether a picture is one that staff sent, and none of the content."""
    return _NAME.fullmatch(name) is not None


async def keep(tx: Tx, content: bytes, now: datetime) -> str:
    """Keeps a JPEG; gives its name. The same one sent again is the same picture."""
    digest = hashlib.sha256(content).hexdigest()
    again = sa.update(picture).where(picture.c.digest == digest).values(sent_at=now)
    if not (await tx.execute(again)).rowcount:
        await tx.execute(sa.insert(picture).values(digest=digest, content=content, sent_at=now))
    return f"sent-{digest}.jpg"


async def is_kept(tx: Tx, name: str) -> bool:
    """Whether the picture of a name is here."""
    return await _content(tx, name, sa.literal(b"")) is not None


async def content_of(tx: Tx, name: str) -> bytes | None:
    """The JPEG of a name; nothing where there is none."""
    found: bytes | None = await _content(tx, name, picture.c.content)
    return found


async def _content(tx: Tx, name: str, column: sa.ColumnElement[bytes]) -> bytes | None:
    digest = _NAME.fullmatch(name)
    if digest is None:
        return None
    return (await tx.execute(sa.select(column).where(picture.c.digest == digest[1]))).scalar_one_or_none()


async def sweep(tx: Tx, before: datetime) -> None:
    """Drops what was sent before a moment and goes with no campaign."""
    name = sa.literal("sent-") + picture.c.digest + sa.literal(".jpg")
    used = sa.exists().where(campaign.c.content["image"].as_string() == name)
    await tx.execute(sa.delete(picture).where(picture.c.sent_at < before, ~used))


class Pictures:
    """The pictures as they are sent; the last few stay in memory."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, bytes] = {}

    async def filled(self, message: Message) -> Message:
        """A message with the bytes of its picture, if staff sent that one. Raises `PictureGoneError`."""
        if message.image is None or not message.image.path.startswith(PATH):
            return message
        return replace(message, image=replace(message.image, content=await self.content(message.image.path)))

    async def content(self, path: str) -> bytes:
        """The JPEG at an address. Raises `PictureGoneError`."""
        name = path.removeprefix(PATH)
        if name not in self._known:
            async with self._store.read() as tx:
                found = await content_of(tx, name)
            if found is None:
                raise PictureGoneError
            self._known[name] = found
            for oldest in list(self._known)[:-KEPT]:
                del self._known[oldest]
        return self._known[name]

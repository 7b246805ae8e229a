"""Pictures and files are uploaded once in seven days: until then Zalo knows them by an id.

https://docs.zaloplatforms.com/docs/OA/message/upload
"""

import asyncio
import hashlib
from collections import defaultdict
from datetime import timedelta

from bot.channels.context import Context
from bot.channels.zalo.oa.api import OaApi
from bot.channels.zalo.oa.incoming.parsing import NAME
from bot.model import RefusedError
from bot.store.chats import files

LIVES = timedelta(days=6, hours=12)
"""How long an id is used again; it dies after seven days."""

PICTURE, DOCUMENT = 1024 * 1024, 5 * 1024 * 1024
"""Bytes at the most."""

DOCUMENTS = ("pdf", "doc", "docx", "csv")
"""The endings that can be uploaded."""

MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How a png and a jpg begin."""


class Uploads:
    """The ids, kept in the database with the moment at which each was given."""

    def __init__(self, api: OaApi, context: Context) -> None:
        self._api, self._context = api, context
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def picture(self, content: bytes, name: str, anew: bool = False) -> str:
        """The id of a picture; `anew`: the one that we know is gone. Raises a `SendError`."""
        return await self._id("v2.0/oa/upload/image", "attachment_id", content, name, anew)

    async def document(self, content: bytes, name: str, anew: bool = False) -> str:
        """The token of a file. Raises a `SendError`."""
        return await self._id("v2.0/oa/upload/file", "token", content, name, anew)

    async def _id(self, endpoint: str, field: str, content: bytes, name: str, anew: bool) -> str:
        digest = field[:4] + hashlib.sha256(content).hexdigest()[:56]
        async with self._locks[digest]:  # a campaign's picture is uploaded once, not a thousand times at once
            known = await self._known(digest)
            if known and not anew:
                return known
            given = await self._uploaded(endpoint, field, content, name)
            if len(given) <= 180:
                stamp = f"{int(self._context.clock().timestamp())}"
                async with self._context.store.begin() as tx:
                    await files.remember(tx, NAME, digest, f"{stamp}|{given}")
            return given

    async def _known(self, digest: str) -> str:
        async with self._context.store.read() as tx:
            kept = await files.known(tx, NAME, digest)
        stamp, _, known = (kept or "0|").partition("|")
        return known if self._context.clock().timestamp() - int(stamp) < LIVES.total_seconds() else ""

    async def _uploaded(self, endpoint: str, field: str, content: bytes, name: str) -> str:
        given = (await self._api.upload(endpoint, name, content)).get(field)
        if not isinstance(given, str) or not given:
            raise RefusedError(f"no {field}")
        return given

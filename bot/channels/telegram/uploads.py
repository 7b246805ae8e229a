"""Files are uploaded once: after that Telegram knows them by an id."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from typing import Any

import telegram
from telegram.error import BadRequest

from bot.channels.telegram.parsing import NAME
from bot.model import File
from bot.store import Store
from bot.store.chats import files

Send = Callable[[Any], Awaitable[telegram.Message]]
"""Sends a file, given by its id or as what is to be uploaded."""


class Uploads:
    """The ids are kept in the database, by the digest of what was uploaded and its kind: a picture or a document."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def send(self, file: File, kind: str, send: Send) -> None:
        """Sends a file by the id that Telegram gave it before; uploads it where there is none, or none any more."""
        content = await asyncio.to_thread(file.read)
        digest = kind[:4] + hashlib.sha256(content).hexdigest()[:56]
        async with self._store.read() as tx:
            known = await files.known(tx, NAME, digest)
        if known is not None:
            try:
                await send(known)
                return
            except BadRequest:
                async with self._store.begin() as tx:
                    await files.drop(tx, NAME, digest)
        sent = await send(telegram.InputFile(content, filename=file.name))
        await self._remember(digest, sent)

    async def _remember(self, digest: str, sent: telegram.Message) -> None:
        stored = sent.photo[-1] if sent.photo else sent.document
        if stored is not None:
            async with self._store.begin() as tx:
                await files.remember(tx, NAME, digest, stored.file_id)

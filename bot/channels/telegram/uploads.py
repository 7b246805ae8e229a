"""Files are uploaded once: after that Telegram knows them by an id."""

import asyncio
import hashlib
from typing import Any

from bot.channels.telegram.api import Api, Upload
from bot.channels.telegram.busy import Busy
from bot.channels.telegram.parsing import NAME
from bot.model import File, RefusedError
from bot.store import Store
from bot.store.chats import files


class Uploads:
    """The ids are kept in the database, by the digest of what was uploaded and its kind: a picture or a document."""

    def __init__(self, api: Api, store: Store) -> None:
        self._api, self._store = api, store

    async def send(self, file: File, kind: str, chat_id: int, **values: Any) -> None:
        """Sends a file (`kind`: "photo" or "document") by the id that Telegram gave it before; uploads it where there
        is none, or none any more. While it is being drawn, the chat shows that."""
        with Busy(self._api, chat_id, f"upload_{kind}"):
            content = await asyncio.to_thread(file.read)
        method, digest = f"send{kind.title()}", f"{kind}:"[:4] + hashlib.sha256(content).hexdigest()[:56]
        async with self._store.read() as tx:
            known = await files.known(tx, NAME, digest)
        if known is not None:
            stored: dict[str, Any] = {kind: known, **values}
            try:
                await self._api(method, chat_id=chat_id, **stored)
                return
            except RefusedError:
                async with self._store.begin() as tx:
                    await files.drop(tx, NAME, digest)
        sent = await self._api.upload(method, Upload(kind, file.name, content), chat_id=chat_id, **values)
        await self._remember(digest, sent.get(kind))

    async def _remember(self, digest: str, stored: Any) -> None:
        largest = stored[-1] if isinstance(stored, list) and stored else stored
        if isinstance(largest, dict) and "file_id" in largest:
            async with self._store.begin() as tx:
                await files.remember(tx, NAME, digest, largest["file_id"])

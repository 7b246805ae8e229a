"""Files are uploaded once: after that Telegram knows them by an id."""

import asyncio
import hashlib
from typing import Any

from bot.channels.telegram.api import Api, Upload
from bot.channels.telegram.busy import Busy
from bot.channels.telegram.incoming.parsing import NAME
from bot.model import File, RefusedError
from bot.store import Store
from bot.store.chats import files


class Uploads:
    """The ids are kept in the database, by the digest of what was uploaded and its kind: a picture or a document; those
    of the content's few pictures in memory as well, by their path."""

    def __init__(self, api: Api, store: Store) -> None:
        self._api, self._store = api, store
        self._pictures: dict[str, str] = {}

    async def send(self, file: File, kind: str, chat_id: int, **values: Any) -> None:
        """Sends a file (`kind`: "photo" or "document") by the id that Telegram gave it before; uploads it where there
        is none, or none any more. While it is being drawn, the chat shows that."""
        known = self._pictures.get(file.path) if kind == "photo" else None
        if known is not None and await self._sent(kind, known, chat_id, values):
            return
        known = await self._found(file, kind, chat_id, values)
        if known is not None and kind == "photo" and file.path:
            self._pictures[file.path] = known

    async def _found(self, file: File, kind: str, chat_id: int, values: dict[str, Any]) -> str | None:
        """Sends a file by the id that the database has, or uploads it; gives its id."""
        with Busy(self._api, chat_id, f"upload_{kind}"):
            content = await asyncio.to_thread(file.read)
        digest = f"{kind}:"[:4] + hashlib.sha256(content).hexdigest()[:56]
        async with self._store.read() as tx:
            known = await files.known(tx, NAME, digest)
        if known is not None:
            if await self._sent(kind, known, chat_id, values):
                return known
            async with self._store.begin() as tx:
                await files.drop(tx, NAME, digest)
        upload = Upload(kind, file.name, content)
        sent = await self._api.upload(f"send{kind.title()}", upload, chat_id=chat_id, **values)
        return await self._remember(digest, sent.get(kind))

    async def _sent(self, kind: str, known: str, chat_id: int, values: dict[str, Any]) -> bool:
        """Whether Telegram takes the id."""
        stored: dict[str, Any] = {kind: known, **values}
        try:
            await self._api(f"send{kind.title()}", chat_id=chat_id, **stored)
        except RefusedError:
            return False
        return True

    async def _remember(self, digest: str, stored: Any) -> str | None:
        largest = stored[-1] if isinstance(stored, list) and stored else stored
        if not isinstance(largest, dict) or "file_id" not in largest:
            return None
        async with self._store.begin() as tx:
            await files.remember(tx, NAME, digest, largest["file_id"])
        return str(largest["file_id"])

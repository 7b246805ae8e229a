"""Files that Zalo, or a person, fetches from this server: each under an address that is signed and dies soon."""

import asyncio
import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from bot.channels.context import Context
from bot.model import Download, File
from bot.store.chats import lent

PICTURE, DOCUMENT = timedelta(minutes=15), timedelta(days=2)
"""How long the address of a picture lives, which Zalo fetches at once, and that of a document, which a person opens."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Files under one path of this server. The bytes lie sealed in the database, so that any process can hand out what
    any other has put there. There is none where nobody can reach this server."""

    path: str
    context: Context

    @property
    def is_open(self) -> bool:
        """Whether this server has a public address."""
        return bool(self.context.public_url)

    @property
    def download(self) -> Download:
        """The route."""
        return Download(self.path, self._give)

    async def address(self, file: File, lasts: timedelta) -> str:
        """Where the file can be fetched, from now on for so long. Pictures of the content are there at any time."""
        root = self.context.public_url.rstrip("/")
        if file.path:
            return f"{root}{quote(file.path)}"
        content = await asyncio.to_thread(file.read)
        digest, until = hashlib.sha256(content).hexdigest(), self.context.clock() + lasts
        async with self.context.store.begin() as tx:
            await lent.put(tx, digest, content, until)
        stamp = f"{int(until.timestamp()):x}"
        return f"{root}{self.path}/{stamp}.{self._signature(stamp, digest)}.{digest}/{quote(file.name, safe='')}"

    async def _give(self, rest: str) -> File | None:
        ticket, _, name = rest.partition("/")
        stamp, signature, digest = [*ticket.split("."), "", "", ""][:3]
        if not hmac.compare_digest(signature.encode(), self._signature(stamp, digest).encode()):
            return None
        if self.context.clock() > datetime.fromtimestamp(int(stamp, 16), UTC):
            return None
        async with self.context.store.read() as tx:
            content = await lent.get(tx, digest)
        return None if content is None else File(name, "", content)

    def _signature(self, stamp: str, digest: str) -> str:
        secret = self.context.secret(f"files{self.path}").encode()
        return hmac.new(secret, f"{stamp}.{digest}".encode(), hashlib.sha256).hexdigest()[:32]

"""Pictures and files that were uploaded; they live for seven days.

https://docs.zaloplatforms.com/docs/OA/message/upload
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiohttp import web
from aiohttp.web_request import FileField

from .wire import Json, RefusalError, invalid

LIVES = timedelta(days=7)
IMAGE, FILE, MONTHLY = 1024 * 1024, 5 * 1024 * 1024, 5000
FILES = ("pdf", "doc", "docx", "csv")


@dataclass
class Assets:
    """By kind and id: the bytes, and until when they are there. `count` is how many were uploaded."""

    clock: Callable[[], datetime]
    count: int = 0
    kept: dict[tuple[str, str], tuple[bytes, datetime]] = field(default_factory=dict)

    def get(self, kind: str, name: object) -> bytes:
        """What was uploaded, as long as it lives."""
        found = self.kept.get((kind, str(name)))
        if found is None:
            raise invalid("attachment_id" if kind == "image" else "token")
        if self.clock() >= found[1]:
            raise RefusalError(-100, "Attachment has expired")
        return found[0]

    async def image(self, request: web.Request) -> Json:
        """jpg or png, 1 MB at the most."""
        _name, content = await self._file(request)
        if not content.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
            raise RefusalError(-233, "File type is not supported")
        if len(content) > IMAGE:
            raise RefusalError(-210, "File size is over limit")
        return {"attachment_id": self._keep("image", content)}

    async def file(self, request: web.Request) -> Json:
        """pdf, doc, docx or csv, 5 MB at the most."""
        name, content = await self._file(request)
        if name.rpartition(".")[2].lower() not in FILES:
            raise RefusalError(-233, "File type is not supported")
        if len(content) > FILE:
            raise RefusalError(-210, "File size is over limit")
        return {"token": self._keep("token", content)}

    def _keep(self, kind: str, content: bytes) -> str:
        name = secrets.token_urlsafe(40)
        self.kept[kind, name] = content, self.clock() + LIVES
        return name

    async def _file(self, request: web.Request) -> tuple[str, bytes]:
        if not request.content_type.startswith("multipart/"):
            raise invalid("file")
        form = await request.post()
        given = form.get("file")
        if set(form) != {"file"} or not isinstance(given, FileField):
            raise invalid("file")
        if self.count >= MONTHLY:
            raise RefusalError(-211, "Out of quota")
        self.count += 1
        with given.file as opened:
            return given.filename, opened.read()

"""Our own page. What the bot says waits in the database's outbox until the browser has shown it."""

import asyncio
import base64
import hashlib
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.channels.rendering import fit
from bot.model import Address, Attachment, Capabilities, Choice, File, FileLostError, Incoming, Message, Update
from bot.store import Store
from bot.store.chats import outbox

TEXT_LIMIT = 10_000
"""Characters that a person may send at once: more than anybody types, less than a page full of pasted text."""

KINDS = {
    "png": "image/png",
    "pdf": "application/pdf",
    "csv": "text/csv",
    "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""What a browser must be told of a file, by the ending of its name."""


class WebChat:
    """The page's channel. `wake` is called with a chat id whenever something new waits for it."""

    name = "web"
    can = Capabilities(
        text_limit=20_000, caption_limit=20_000, buttons=40, label_limit=200, images=True, documents=True
    )

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store, self._clock = store, clock
        self.wake: Callable[[str], None] = lambda chat_id: None

    def parse(self, chat_id: str, frame: dict[str, Any], language: str | None = None) -> Update | None:
        """A frame from the page; `None` for one that no page of ours sends."""
        frame_id, text, value = frame.get("id"), frame.get("text", ""), frame.get("value")
        if not isinstance(frame_id, str) or not 8 <= len(frame_id) <= 64:
            return None
        # A digest: the list of updates that were seen must not tell whose they were.
        seen = hashlib.sha256(f"{chat_id}:{frame_id}".encode()).hexdigest()[:32]
        update = Update(seen, Address(self.name, chat_id), language=language)
        match frame.get("type"):
            case "say" if isinstance(text, str):
                return _with(update, text=text[:TEXT_LIMIT])
            case "pick" if isinstance(value, str):
                return _with(update, choice=value[:200])
            case "photo":
                return _with(update, attachment=Attachment.PHOTO, file=_file_of(frame, "photo.jpg"))
            case "file":
                return _with(update, attachment=Attachment.FILE, file=_file_of(frame, "file"))
        return None

    async def send(self, address: Address, message: Message) -> None:
        bodies = [await asyncio.to_thread(body, part) for part in fit(message, self.can)]
        now = self._clock()
        async with self._store.begin() as tx:
            for one in bodies:
                await outbox.put(tx, address.chat_id, {**one, "at": now.isoformat()}, now)
        self.wake(address.chat_id)

    async def noted(self, update: Update) -> None:
        """The page learns it from the acknowledgement of its frame."""


def new_token() -> str:
    """What a browser keeps to be known again: 256 random bits."""
    return secrets.token_urlsafe(32)


def chat_of(token: str) -> str:
    """The chat id of a token. It is a digest, so that who reads the database cannot talk as somebody else."""
    return hashlib.sha256(token.encode()).hexdigest()[:40]


def body(message: Message) -> dict[str, Any]:
    """A message as the page gets it; pictures of the content by their address, all other files in place."""
    return {
        "text": message.text,
        "choices": [_choice(choice) for choice in message.choices],
        "image": _file(message.image) if message.image else None,
        "document": _file(message.document) if message.document else None,
    }


def _choice(choice: Choice) -> dict[str, str]:
    return {"label": choice.label, "value": choice.value, "url": choice.url}


def _file(file: File) -> dict[str, str]:
    if file.path:
        return {"src": file.path, "alt": file.alt, "name": file.name}
    kind = KINDS.get(file.name.rpartition(".")[2], "application/octet-stream")
    data = base64.b64encode(file.read()).decode()
    return {"src": f"data:{kind};base64,{data}", "alt": file.alt, "name": file.name}


def _file_of(frame: dict[str, Any], name: str) -> Incoming | None:
    """What the page sends as a data address."""
    data, called = frame.get("data"), frame.get("name")
    if not isinstance(data, str):
        return None
    encoded = data.partition("base64,")[2]

    async def read() -> bytes:
        try:
            return base64.b64decode(encoded, validate=True)
        except ValueError as wrong:
            raise FileLostError("not base64") from wrong

    return Incoming(called[:120] if isinstance(called, str) else name, len(encoded) * 3 // 4, read)


def _with(update: Update, **fields: Any) -> Update:
    return Update(update.id, update.address, language=update.language, **fields)

"""What the page sends, as an update. Pure."""

import base64
from typing import Any

from bot.model import Address, Attachment, FileLostError, Incoming, Update
from bot.model.tokens import digest

NAME = "web"

TEXT_LIMIT = 10_000
"""Characters that a person may send at once: more than anybody types, less than a page full of pasted text."""


def parse(chat_id: str, frame: dict[str, Any], language: str | None = None) -> Update | None:
    """A frame from the page; `None` for one that no page of ours sends."""
    frame_id, text, value = frame.get("id"), frame.get("text", ""), frame.get("value")
    if not isinstance(frame_id, str) or not 8 <= len(frame_id) <= 64 or not frame_id.isascii():
        return None
    # A digest: the list of updates that were seen must not tell whose they were.
    seen = digest(f"{chat_id}:{frame_id}")[:32]
    update = Update(seen, Address(NAME, chat_id), language=language)
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

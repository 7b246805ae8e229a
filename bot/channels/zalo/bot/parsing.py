"""What the Bot Platform delivers, as our own words. Pure but for the download, which waits until somebody reads it."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from bot.model import Address, Attachment, Incoming, Update

NAME = "zalobot"

KINDS = {
    "message.image.received": Attachment.PHOTO,
    "message.sticker.received": Attachment.STICKER,
    "message.voice.received": Attachment.VOICE,
    "message.unsupported.received": Attachment.OTHER,
}
"""Events with something in place of words (https://bot.zaloplatforms.com/docs/webhook)."""

TEXTS = ("message.text.received", "message.link.received")

Fetch = Callable[[str], Awaitable[bytes]]


def events(payload: Any) -> list[dict[str, Any]]:
    """What is in a body, wrapped or bare, and in a result, which may be one update or a list of them."""
    inner = payload.get("result", payload) if isinstance(payload, dict) else payload
    found = inner if isinstance(inner, list) else [inner]
    return [event for event in found if isinstance(event, dict) and event.get("event_name")]


def parse(event: dict[str, Any], fetch: Fetch) -> Update | None:
    """An event of a private chat; `None` for all that is not for us."""
    name, message = event.get("event_name"), event.get("message")
    if not isinstance(message, dict) or name not in (*TEXTS, *KINDS):
        return None
    chat, message_id = message.get("chat"), message.get("message_id")
    if not isinstance(chat, dict) or chat.get("chat_type", "PRIVATE") != "PRIVATE":
        return None
    if not (_is_id(chat.get("id")) and _is_id(message_id)) or _is_bot(message.get("from")):
        return None
    return Update(
        f"{name}:{message_id}"[:80],
        Address(NAME, chat["id"]),
        text=_text(message.get("text") or message.get("caption")),
        attachment=KINDS.get(str(name)),
        file=_photo(message, fetch),
        at=moment(message.get("date")),
    )


def moment(stamp: object) -> datetime | None:
    """Milliseconds since 1970 as the docs have it, or seconds as some bots get them."""
    if isinstance(stamp, bool) or not isinstance(stamp, int | float) or not 0 < stamp < 1e14:
        return None
    return datetime.fromtimestamp(stamp / 1000 if stamp >= 1e12 else stamp, UTC)


def _photo(message: dict[str, Any], fetch: Fetch) -> Incoming | None:
    address = message.get("photo") or message.get("photo_url")
    if not isinstance(address, str) or not address.startswith(("http://", "https://")):
        return None
    return Incoming("photo.jpg", 0, lambda: fetch(address))


def _is_id(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 80


def _is_bot(sender: object) -> bool:
    return isinstance(sender, dict) and sender.get("is_bot") is True


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""

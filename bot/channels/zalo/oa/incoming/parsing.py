"""What the Official Account's webhook delivers, as our own words. Pure but for the download.

https://docs.zaloplatforms.com/docs/OA/webhook
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from bot.channels.zalo.oa.payloads import pressed
from bot.model import Address, Attachment, Incoming, Update
from bot.model.writing.text import whole_number

NAME, TITLE = "zalooa", "Zalo OA"

KINDS = {
    "image": Attachment.PHOTO,
    "sticker": Attachment.STICKER,
    "gif": Attachment.STICKER,
    "audio": Attachment.VOICE,
    "video": Attachment.VIDEO,
    "file": Attachment.FILE,
    "location": Attachment.LOCATION,
    "business_card": Attachment.OTHER,
}
"""`user_send_…` with something in place of words."""

WORDS = ("text", "link")

Fetch = Callable[[str], Awaitable[bytes]]
Event = dict[str, Any]


def event_id(event: Event) -> str:
    """What tells one event from another: the message's id, or what happened to whom and when."""
    message_id = _inner(event, "message").get("msg_id")
    if isinstance(message_id, str) and message_id:
        return message_id[:80]
    return f"{event.get('event_name')}:{whom(event)}:{event.get('timestamp')}"[:80]


def whom(event: Event) -> str:
    """The person's id: who sent it or, for what the OA did, who got it."""
    name = str(event.get("event_name", ""))
    ours = name.startswith("oa_send") or name in ("user_received_message", "user_seen_message")
    found = _inner(event, "follower" if "follower" in event else "recipient" if ours else "sender").get("id")
    return found if isinstance(found, str) and 0 < len(found) <= 60 else ""


def moment(event: Event) -> datetime | None:
    """When it happened."""
    stamp = whole_number(str(event.get("timestamp", "")))
    return datetime.fromtimestamp(stamp / 1000, UTC) if stamp is not None and stamp < 1e14 else None


def parse(event: Event, fetch: Fetch) -> Update | None:
    """What a person did; `None` for all that is not theirs, or not for us."""
    name, user_id = str(event.get("event_name", "")), whom(event)
    if not user_id:
        return None
    update = Update(event_id(event), Address(NAME, user_id), at=moment(event))
    if name == "follow":
        return _with(update, text="/start")
    if name == "user_submit_info":
        phone = _inner(event, "info").get("phone")
        return _with(update, phone=f"+{str(phone).lstrip('+')}") if phone else None
    kind = name.removeprefix("user_send_")
    if kind == name or kind not in (*WORDS, *KINDS):
        return None
    return _said(update, kind, _inner(event, "message"), fetch)


def _said(update: Update, kind: str, message: Event, fetch: Fetch) -> Update:
    text = message.get("text")
    text = text if isinstance(text, str) else ""
    choice = pressed(text) if kind == "text" else None
    if choice is not None:
        return _with(update, choice=choice)
    return _with(update, text=text, attachment=KINDS.get(kind), file=_file(kind, message, fetch))


def _file(kind: str, message: Event, fetch: Fetch) -> Incoming | None:
    attachments = message.get("attachments")
    first = attachments[0] if isinstance(attachments, list) and attachments else None
    payload = _inner(first, "payload") if isinstance(first, dict) else {}
    url, size, name = payload.get("url"), whole_number(str(payload.get("size", ""))), payload.get("name")
    if kind not in ("image", "file") or not isinstance(url, str) or not url.startswith(("http://", "https://")):
        return None
    called = name[:120] if isinstance(name, str) and name else "photo.jpg" if kind == "image" else "file"
    return Incoming(called, size or 0, lambda: fetch(url))


def _inner(event: Event, name: str) -> Event:
    found = event.get(name)
    return found if isinstance(found, dict) else {}


def _with(update: Update, **fields: Any) -> Update:
    return Update(update.id, update.address, at=update.at, **fields)

"""The webhooks, good calls to begin from, and how each proves where it comes from."""

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.app import App
from bot.secret import derived
from tests.emulators.zalo_oa import ZaloOaDouble
from tests.fuzz.messages import UPDATES

Json = dict[str, Any]

LAN = {"id": "6ede9afa66b88fe6d6a9", "display_name": "Lan", "is_bot": False}
CHAT: Json = {"from": LAN, "chat": {"id": LAN["id"], "chat_type": "PRIVATE"}, "date": 1750316131602}
PHOTO = "http://127.0.0.1:9/photo.jpg"

BOT: tuple[Json, ...] = (
    {"ok": True, "result": {"event_name": "message.text.received", "message": {**CHAT, "text": "/start install"}}},
    {"event_name": "message.text.received", "message": {**CHAT, "text": "Bluezone có tốn pin không?"}},
    {
        "ok": True,
        "result": {"event_name": "message.image.received", "message": {**CHAT, "photo": PHOTO, "caption": "mã đây"}},
    },
    {
        "ok": True,
        "result": {"event_name": "message.sticker.received", "message": {**CHAT, "sticker": "0e07", "url": PHOTO}},
    },
    {"ok": True, "result": {"event_name": "message.unsupported.received", "message": CHAT}},
)
FROM: Json = {"sender": {"id": "675059164343092785"}, "recipient": {"id": "3674338702778449434"}}
FILE = {"type": "file", "payload": {"url": PHOTO, "size": "1024", "name": "điểm.csv", "checksum": "x"}}
OA: tuple[Json, ...] = (
    {**FROM, "event_name": "user_send_text", "message": {"text": "Alo"}},
    {**FROM, "event_name": "user_send_text", "message": {"text": "Menu #open:menu"}},
    {
        **FROM,
        "event_name": "user_send_image",
        "message": {"text": "", "attachments": [{"type": "image", "payload": {"url": PHOTO}}]},
    },
    {**FROM, "event_name": "user_send_file", "message": {"attachments": [FILE]}},
    {**FROM, "event_name": "user_submit_info", "info": {"name": "Lan", "phone": "84912345678"}},
    {**FROM, "event_name": "user_seen_message", "message": {"msg_ids": ["1", "2"]}},
    {**FROM, "event_name": "oa_send_text", "message": {"text": "Chào"}},
    {
        "oa_id": "388613280879808645",
        "follower": {"id": "24684588352919792"},
        "event_name": "follow",
        "source": "oa_profile",
    },
    {"oa_id": "388613280879808645", "follower": {"id": "24684588352919792"}, "event_name": "unfollow"},
)


@dataclass(frozen=True)
class Hook:
    """One webhook. `call` is a good call that is like no other by its number, `proof` the headers of whoever knows the
    secret."""

    path: str
    good: tuple[Json, ...]
    call: Callable[[Json, int], Json]
    proof: Callable[[bytes], dict[str, str]]


def hooks(app: App, oa: ZaloOaDouble) -> tuple[Hook, ...]:
    """Those of Telegram and of both of Zalo's services."""
    telegram = {"X-Telegram-Bot-Api-Secret-Token": derived(app.settings, "telegram-webhook")}
    bot = {"X-Bot-Api-Secret-Token": derived(app.settings, "zalo-bot-webhook")}
    return (
        Hook("/telegram", UPDATES, lambda good, number: {**good, "update_id": number + 10}, lambda _: telegram),
        Hook("/zalo/bot", BOT, _bot_call, lambda _: bot),
        Hook("/zalo/oa", OA, lambda good, number: _oa_call(oa, good, number), lambda body: _signed(oa, body)),
    )


def _bot_call(good: Json, number: int) -> Json:
    inner = good.get("result", good)
    event = {**inner, "message": {**inner["message"], "message_id": f"{number:020x}"}}
    return {**good, "result": event} if "result" in good else event


def _oa_call(oa: ZaloOaDouble, good: Json, number: int) -> Json:
    message = {"message": {**good["message"], "msg_id": f"{number:020x}"}} if "message" in good else {}
    return {"app_id": oa.app_id, **good, **message, "timestamp": str(int(time.time() * 1000) + number % 1000)}


def _signed(oa: ZaloOaDouble, body: bytes) -> dict[str, str]:
    """As the service signs, whatever the body has come to."""
    try:
        event = json.loads(body)
    except (ValueError, RecursionError):
        event = None
    stamp = str(event.get("timestamp", "")) if isinstance(event, dict) else ""
    text = stamp.encode(errors="surrogatepass")
    mac = hashlib.sha256(oa.app_id.encode() + body + text + oa.webhook_secret.encode()).hexdigest()
    return {"X-ZEvent-Signature": f"mac={mac}"}

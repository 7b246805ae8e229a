"""The documented methods, and no other."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import aiohttp

from ..zalo_chat import Shown
from . import rules
from .wire import Json, RefusalError, identity, milliseconds

if TYPE_CHECKING:
    from .server import ZaloBotDouble


async def get_me(double: "ZaloBotDouble", _given: Json) -> Json:
    return {
        "id": double.token.partition(":")[0],
        "account_name": "bot.GuideTest",
        "account_type": "BASIC",
        "can_join_groups": False,
    }


async def get_updates(double: "ZaloBotDouble", given: Json) -> Any:
    return await double.updates.poll(given)


async def set_webhook(double: "ZaloBotDouble", given: Json) -> Json:
    """The address is kept even where it does not answer."""
    rules.check_webhook(given, double.allow_local)
    double.updates.url, double.updates.secret = given["url"], given["secret_token"]
    return {
        "url": given["url"],
        "updated_at": milliseconds(),
        "verification": {"ok": double.verifies, "hint": "" if double.verifies else "webhook.err.conn"},
    }


async def delete_webhook(double: "ZaloBotDouble", _given: Json) -> Json:
    double.updates.url = ""
    return {"url": "", "updated_at": milliseconds()}


async def get_webhook_info(double: "ZaloBotDouble", _given: Json) -> Json:
    if not double.updates.url:
        raise RefusalError(404, "Not Found")
    return {"url": double.updates.url, "updated_at": milliseconds()}


async def test_webhook(double: "ZaloBotDouble", _given: Json) -> Json:
    double.tests += 1
    if double.tests > 5:
        raise RefusalError(426, "Daily limit")
    return {"ok": True, "url": double.updates.url, "outcome": "webhook.ok", "hint": ""}


async def send_message(double: "ZaloBotDouble", given: Json) -> Json:
    rules.check_text(given["text"])
    return double.deliver(given, Shown(identity(), given["text"], given))


async def send_photo(double: "ZaloBotDouble", given: Json) -> Json:
    """Zalo fetches the picture itself, at once."""
    rules.check_address(given["photo"])
    if given.get("caption", "-") != "-":
        rules.check_text(given["caption"])
    double.chat(given)
    picture = await _fetched(given["photo"])
    return double.deliver(given, Shown(identity(), given.get("caption", ""), given, picture=picture))


async def send_sticker(double: "ZaloBotDouble", given: Json) -> Json:
    return double.deliver(given, Shown(identity(), "(sticker)", given))


async def send_voice(double: "ZaloBotDouble", given: Json) -> Json:
    """To a group it seems to go, and does not arrive."""
    rules.check_address(given["voice_url"], ".aac")
    if double.chat(given).kind == "GROUP":
        return {"message_id": identity(), "date": milliseconds()}
    return double.deliver(given, Shown(identity(), "(voice)", given))


async def send_chat_action(double: "ZaloBotDouble", given: Json) -> None:
    double.chat(given)
    if given["action"] != "typing":
        raise RefusalError(400, "Bad request: action")


async def _fetched(address: str) -> bytes:
    try:
        async with aiohttp.ClientSession() as session, session.get(address) as answer:
            if answer.status != 200 or not answer.content_type.startswith("image/"):
                raise RefusalError(400, "Bad request: the picture cannot be fetched")
            return await answer.read()
    except aiohttp.ClientError as wrong:
        raise RefusalError(400, "Bad request: the picture cannot be fetched") from wrong


METHODS: dict[str, Callable[["ZaloBotDouble", Json], Awaitable[Any]]] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "testWebhook": test_webhook,
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendSticker": send_sticker,
    "sendVoice": send_voice,
    "sendChatAction": send_chat_action,
}

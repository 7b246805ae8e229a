"""What a consultation message may be: text, text with buttons, a picture, a file, a question for contact data.

https://docs.zaloplatforms.com/docs/OA/message/cs
"""

import re
from typing import TYPE_CHECKING, Any

from ..zalo_chat import Shown
from .wire import Json, RefusalError, invalid, message_id

if TYPE_CHECKING:
    from .server import ZaloOaDouble

TEXT, BUTTONS, TITLE, PAYLOAD = 2000, 5, 100, 1000
PHONE = re.compile(r"84\d{1,12}")


def only(given: Json, must: set[str], may: set[str] = frozenset()) -> None:  # type: ignore[assignment]
    """Exactly these names."""
    for name in (must - given.keys()) | (given.keys() - must - may):
        raise invalid(name)


def shown(double: "ZaloOaDouble", message: Any) -> Shown:
    """The message as it appears. One thing that is wrong makes the whole send fail."""
    if not isinstance(message, dict):
        raise invalid("message")
    only(message, set(), {"text", "attachment", "quote_message_id"})
    text = message.get("text", "")
    if not isinstance(text, str) or len(text.encode("utf-16-le")) // 2 > TEXT:
        raise invalid("text")
    if "attachment" not in message:
        if not text.strip():
            raise invalid("text")
        return Shown(message_id(), text, message)
    return _attached(double, text, message)


def _attached(double: "ZaloOaDouble", text: str, message: Json) -> Shown:
    attachment = message["attachment"]
    only(attachment, {"type", "payload"})
    payload = attachment["payload"]
    if attachment["type"] == "file":
        only(payload, {"token"})
        if text:
            raise invalid("text")
        return Shown(message_id(), "", message, document=double.assets.get("token", payload["token"]))
    if attachment["type"] != "template":
        raise invalid("type")
    match payload.get("template_type"):
        case None:
            return _with_buttons(text, message, payload)
        case "media":
            return _media(double, text, message, payload)
        case "request_user_info":
            return _asking(message, payload)
    raise RefusalError(-233, "Message type is not supported")


def _with_buttons(text: str, message: Json, payload: Json) -> Shown:
    only(payload, {"buttons"})
    buttons = payload["buttons"]
    if not text.strip():
        raise invalid("text")
    if not isinstance(buttons, list) or not 1 <= len(buttons) <= BUTTONS:
        raise invalid("buttons")
    for button in buttons:
        _check_button(button)
    return Shown(message_id(), text, message, buttons=buttons)


def _check_button(button: Json) -> None:
    only(button, {"title", "type", "payload"}, {"image_icon"})
    if not isinstance(button["title"], str) or not 1 <= len(button["title"].strip()) <= TITLE:
        raise invalid("title")
    payload = button["payload"]
    match button["type"]:
        case "oa.query.show" | "oa.query.hide":
            good = isinstance(payload, str) and 1 <= len(payload) <= PAYLOAD
        case "oa.open.url":
            good = isinstance(payload, dict) and set(payload) == {"url"} and payload["url"].startswith("http")
        case "oa.open.phone":
            good = set(payload) == {"phone_code"} and bool(PHONE.fullmatch(payload["phone_code"]))
        case "oa.open.sms":
            good = set(payload) == {"phone_code", "content"}
        case _:
            raise invalid("type")
    if not good:
        raise invalid("payload")


def _media(double: "ZaloOaDouble", text: str, message: Json, payload: Json) -> Shown:
    only(payload, {"template_type", "elements"})
    if not isinstance(payload["elements"], list) or len(payload["elements"]) != 1:
        raise invalid("elements")
    element = payload["elements"][0]
    only(element, {"media_type"}, {"attachment_id", "url"})
    if element["media_type"] != "image" or ("url" in element) == ("attachment_id" in element):
        raise invalid("media_type")
    if "url" in element:
        raise invalid("url")  # the double cannot see the internet
    return Shown(message_id(), text, message, picture=double.assets.get("image", element["attachment_id"]))


def _asking(message: Json, payload: Json) -> Shown:
    only(payload, {"template_type", "elements"})
    if len(payload["elements"]) != 1:
        raise invalid("elements")
    element = payload["elements"][0]
    only(element, {"title", "subtitle", "image_url"})
    if not 1 <= len(element["title"]) <= TITLE or not 1 <= len(element["subtitle"]) <= 500:
        raise invalid("title")
    if not element["image_url"].startswith("https://"):
        raise invalid("image_url")
    return Shown(message_id(), f"{element['title']}\n{element['subtitle']}", message)

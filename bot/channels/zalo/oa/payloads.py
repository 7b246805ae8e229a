"""Messages as the OpenAPI takes them, and what a pressed button says when it comes back. Pure.

https://docs.zaloplatforms.com/docs/OA/message/cs
"""

import re
from typing import Any

from bot.model import Choice, Message
from bot.model.writing.text import utf16

PAYLOAD = 1000
"""Characters that a button may send back."""

_PRESSED = re.compile(r"^(?P<label>.*?)\s?#(?P<value>(?:\d+|open):\S{0,200})$", re.DOTALL)


def pressed(text: str) -> str | None:
    """The value of the button whose press is this text; nothing for what was typed."""
    found = _PRESSED.match(text)
    return found["value"] if found else None


def to(user_id: str, **message: Any) -> dict[str, Any]:
    """The body of a consultation message."""
    return {"recipient": {"user_id": user_id}, "message": message}


def words(message: Message) -> dict[str, Any]:
    """A text, with buttons where it has choices."""
    if not message.choices:
        return {"text": message.text}
    buttons = [_button(choice) for choice in message.choices]
    return {"text": message.text, "attachment": {"type": "template", "payload": {"buttons": buttons}}}


def picture(attachment_id: str) -> dict[str, Any]:
    """A picture that was uploaded."""
    element = {"media_type": "image", "attachment_id": attachment_id}
    return {"attachment": {"type": "template", "payload": {"template_type": "media", "elements": [element]}}}


def document(token: str) -> dict[str, Any]:
    """A file that was uploaded."""
    return {"attachment": {"type": "file", "payload": {"token": token}}}


def contact(message: Message, image_url: str) -> dict[str, Any]:
    """The question for a phone number, which a press answers. The picture is a must."""
    element = {"title": message.phone_button[:100], "subtitle": message.text[:500], "image_url": image_url}
    payload = {"template_type": "request_user_info", "elements": [element]}
    return {"attachment": {"type": "template", "payload": payload}}


def _button(choice: Choice) -> dict[str, Any]:
    if choice.url.startswith("tel:"):
        return {"title": choice.label, "type": "oa.open.phone", "payload": {"phone_code": international(choice.url)}}
    if choice.url:
        return {"title": choice.label, "type": "oa.open.url", "payload": {"url": choice.url}}
    # What is sent back is shown in the chat as the person's own words, so it begins with what they pressed.
    return {"title": choice.label, "type": "oa.query.show", "payload": f"{choice.label} #{choice.value}"[-PAYLOAD:]}


def international(address: str) -> str:
    """ "tel:0257 3842 000" as "842573842000"."""
    digits = re.sub(r"\D", "", address)
    return f"84{digits[1:]}" if digits.startswith("0") else digits


def fits_the_card(message: Message) -> bool:
    """Whether the whole question stands on the card that asks for a phone number."""
    return utf16(message.text) <= 500

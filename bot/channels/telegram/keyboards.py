"""Choices as Telegram's buttons, as they go out (https://core.telegram.org/bots/api#inlinekeyboardmarkup)."""

from collections.abc import Sequence
from typing import Any

from bot.model import Choice, Message

SHORT = 16
"""Characters of labels that still stand side by side at 360 pixels."""

TICK = "✓ "

NO_KEYBOARD = {"remove_keyboard": True}
"""https://core.telegram.org/bots/api#replykeyboardremove"""

Markup = dict[str, Any]


def keyboard(message: Message) -> Markup | None:
    """The buttons under a message; a button that shares the phone number where one is asked for."""
    if message.choices:
        return {"inline_keyboard": _rows([_button(choice) for choice in message.choices])}
    if message.phone_button:
        share = {"text": message.phone_button, "request_contact": True}
        return {"keyboard": [[share]], "resize_keyboard": True, "one_time_keyboard": True}
    return None


def ticked(label: str, value: str) -> Markup:
    """What is left of the buttons once one was picked: that one, ticked."""
    return {"inline_keyboard": [[{"text": TICK + label.removeprefix(TICK), "callback_data": value}]]}


def _button(choice: Choice) -> dict[str, Any]:
    if choice.url.startswith("copy:"):  # https://core.telegram.org/bots/api#copytextbutton
        return {"text": choice.label, "copy_text": {"text": choice.url.removeprefix("copy:")}}
    if choice.url:
        return {"text": choice.label, "url": choice.url}
    return {"text": choice.label, "callback_data": choice.value}


def _rows(buttons: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Short labels two by two, long ones alone."""
    rows: list[list[dict[str, Any]]] = []
    for button in buttons:
        beside = rows[-1] if rows and len(rows[-1]) == 1 else None
        if beside and len(beside[0]["text"]) <= SHORT and len(button["text"]) <= SHORT:
            beside.append(button)
        else:
            rows.append([button])
    return rows

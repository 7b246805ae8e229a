"""Choices as Telegram's buttons."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from bot.model import Choice, Message

SHORT = 16
"""Characters of labels that still stand side by side at 360 pixels."""


def keyboard(message: Message) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | None:
    """The buttons under a message; a button that shares the phone number where one is asked for."""
    if message.choices:
        return InlineKeyboardMarkup(_rows([_button(choice) for choice in message.choices]))
    if message.phone_button:
        share = KeyboardButton(message.phone_button, request_contact=True)
        return ReplyKeyboardMarkup([[share]], resize_keyboard=True, one_time_keyboard=True)
    return None


def ticked(label: str, value: str) -> InlineKeyboardMarkup:
    """What is left of the buttons once one was picked: that one, ticked."""
    return InlineKeyboardMarkup([[InlineKeyboardButton(f"✓ {label.removeprefix('✓ ')}", callback_data=value)]])


def _button(choice: Choice) -> InlineKeyboardButton:
    if choice.url:
        return InlineKeyboardButton(choice.label, url=choice.url)
    return InlineKeyboardButton(choice.label, callback_data=choice.value)


def _rows(buttons: Sequence[InlineKeyboardButton]) -> list[list[InlineKeyboardButton]]:
    """Short labels two by two, long ones alone."""
    rows: list[list[InlineKeyboardButton]] = []
    for button in buttons:
        beside = rows[-1] if rows and len(rows[-1]) == 1 else None
        if beside and len(beside[0].text) <= SHORT and len(button.text) <= SHORT:
            beside.append(button)
        else:
            rows.append([button])
    return rows

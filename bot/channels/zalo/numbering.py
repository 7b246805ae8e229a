"""Choices under a message that nobody asked for: where they cannot be buttons they get numbers, and these count."""

from dataclasses import replace

from bot.model import Capabilities, Choice, Message
from bot.model.writing.text import utf16


def numbered(message: Message, can: Capabilities) -> tuple[Message, tuple[Choice, ...]]:
    """The message with numbers before the choices that have none, and those choices; none where they are buttons, or
    were counted in a turn."""
    picks = [choice for choice in message.choices if not choice.url]
    fits = len(message.choices) <= can.buttons and all(utf16(one.label) <= can.label_limit for one in message.choices)
    if fits or not picks or any(choice.number for choice in picks):
        return message, ()
    counted = {id(choice): replace(choice, number=count) for count, choice in enumerate(picks, 1)}
    choices = tuple(counted.get(id(choice), choice) for choice in message.choices)
    return replace(message, choices=choices), tuple(counted.values())

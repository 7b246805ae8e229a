"""Fits a message to what a channel can show: one pure function.

Buttons if they fit, else a numbered list; a text split at line ends; a picture with its caption if that fits, else
the picture and then the text.
"""

from dataclasses import replace

from bot.model import Capabilities, Choice, Message
from bot.model.text import utf16


def fit(message: Message, can: Capabilities) -> list[Message]:
    """The message as one or more that the channel takes, in the order in which they are to be sent.

    Nothing that can be said in words is lost: a picture or document that cannot be shown is named in the text.
    """
    message = _without_files(_with_numbers(message, can), can)
    has_file = message.image is not None or message.document is not None
    if has_file and utf16(message.text) <= can.caption_limit:
        return [message]
    parts = [Message(part) for part in split(message.text, can.text_limit)]
    if parts:
        parts[-1] = replace(parts[-1], choices=message.choices, phone_button=message.phone_button)
    if has_file:
        parts.insert(0, Message("", (), message.image, message.document))
        if len(parts) == 1:
            parts[0] = replace(parts[0], choices=message.choices, phone_button=message.phone_button)
    return parts


def _with_numbers(message: Message, can: Capabilities) -> Message:
    """Choices as lines to be typed, where buttons are too few or their labels would be cut."""
    choices = message.choices
    fits = len(choices) <= can.buttons and all(utf16(choice.label) <= can.label_limit for choice in choices)
    if not choices or fits:
        return message
    lines = "\n".join(_line(choice) for choice in choices)
    return replace(message, text=f"{message.text}\n\n{lines}".strip(), choices=())


def _line(choice: Choice) -> str:
    """A choice without a number, under a message that nobody asked for, is there to be typed."""
    if choice.url:
        return f"{choice.label}: {choice.url}"
    return f"{choice.number}. {choice.label}" if choice.number else f"• {choice.label}"


def _without_files(message: Message, can: Capabilities) -> Message:
    lost = [
        file.alt
        for file, shown in ((message.image, can.images), (message.document, can.documents))
        if file is not None and not shown
    ]
    if not lost:
        return message
    named = "\n".join(f"[{alt}]" for alt in lost)
    return replace(
        message,
        text=f"{named}\n{message.text}".strip(),
        image=message.image if can.images else None,
        document=message.document if can.documents else None,
    )


def split(text: str, limit: int) -> list[str]:
    """A text in pieces of at most `limit` UTF-16 units, cut at line ends, else at spaces, else anywhere."""
    pieces = []
    while utf16(text) > limit:
        head = _head(text, limit)
        cut = next((at for sign in ("\n", " ") if (at := head.rfind(sign)) > 0), len(head))
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip("\n ")
    return [piece for piece in [*pieces, text] if piece.strip()]


def _head(text: str, limit: int) -> str:
    """As many whole characters as fit."""
    head = text[:limit]
    while utf16(head) > limit:
        head = head[: len(head) - max(1, (utf16(head) - limit) // 2)]
    return head

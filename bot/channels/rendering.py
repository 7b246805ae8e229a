"""Fits a message to what a channel can show: one pure function.

Buttons if they fit, else a numbered list; a text split at line ends; a picture or document with its caption if that
fits, else the file and then the text.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.model import Capabilities, Choice, Message
from bot.model.writing.text import fits, utf16

TEL, COPY = "tel:", "copy:"


def fit(message: Message, can: Capabilities) -> list[Message]:
    """The message as one or more that the channel takes, in the order in which they are to be sent; each has one file
    at the most. Nothing is lost: what cannot be a button is a line of the text, and a picture or document that cannot
    be shown is named there. A number to call that cannot be a button is said once. An offer to share a phone number is
    left out where there is no button for it: the question for the number is the text.
    """
    message = _without_files(message, can)
    if any(choice.url for choice in message.choices):
        message = _without_copies(_without_calls(message, can), can)
    message = _with_words(_without_buttons(message, can))
    parts = _files(message)
    if parts and fits(message.text, can.caption_limit):
        parts[-1] = replace(parts[-1], text=message.text)
    else:
        parts += [Message(piece) for piece in split(message.text, can.text_limit)]
    if parts:
        last = parts[-1]
        parts[-1] = Message(last.text, message.choices, last.image, last.document, message.phone_button)
    return parts


def _without_files(message: Message, can: Capabilities) -> Message:
    """Files that the channel cannot show, named in the text."""
    named = [
        f"[{file.alt.strip() or file.name}]"
        for file, shown in ((message.image, can.images), (message.document, can.documents))
        if file is not None and not shown
    ]
    if not named:
        return message
    return replace(
        message,
        text="\n".join([*named, message.text]).strip(),
        image=message.image if can.images else None,
        document=message.document if can.documents else None,
    )


def _without_calls(message: Message, can: Capabilities) -> Message:
    """Numbers to call, as words where the channel cannot call; what the text says already is not said again."""
    calls = [choice for choice in message.choices if choice.url.startswith(TEL) and not _can_call(choice, can)]
    if not calls:
        return message
    said = message.text.splitlines()
    lines = [line for line in map(_line, calls) if not any(there.endswith(line) for there in said)]
    left = tuple(choice for choice in message.choices if choice not in calls)
    return replace(_with_lines(message, lines) if lines else message, choices=left)


def _can_call(choice: Choice, can: Capabilities) -> bool:
    return can.calls and sum(sign.isdigit() for sign in choice.url) >= can.call_digits


def _without_copies(message: Message, can: Capabilities) -> Message:
    """Without what the channel cannot copy by itself: people copy it out of what is said."""
    kept = tuple(one for one in message.choices if not _copies(one) or fits(one.url.removeprefix(COPY), can.copies))
    return message if kept == message.choices else replace(message, choices=kept)


def _copies(choice: Choice) -> bool:
    return choice.url.startswith(COPY)


def _without_buttons(message: Message, can: Capabilities) -> Message:
    """Choices as lines to be typed, where buttons are too few, their labels would be cut, or there is nothing that
    buttons could stand under."""
    if not can.phone_button:
        message = replace(message, phone_button="")
    choices = message.choices
    room = len(choices) <= can.buttons and all(fits(choice.label, can.label_limit) for choice in choices)
    if not choices or (room and _stands(message)):
        return message
    links = [_line(choice) for choice in choices if choice.url and not _copies(choice)]
    picks = [_line(choice) for choice in choices if not choice.url]
    return replace(_with_lines(_with_lines(message, links), picks), choices=())


def _with_lines(message: Message, lines: Iterable[str]) -> Message:
    """Below the text, apart from it: what is opened does not stand between the numbers."""
    return replace(message, text="\n\n".join([message.text, "\n".join(lines)]).strip())


def _line(choice: Choice) -> str:
    """A choice without a number, under a message that nobody asked for, is there to be typed."""
    if choice.url.startswith(TEL):
        return _call(choice.label, choice.url.removeprefix(TEL))
    if choice.url:
        return f"{choice.label}: {choice.url}"
    return f"{choice.number}. {choice.label}" if choice.number else f"• {choice.label}"


def _call(label: str, number: str) -> str:
    """Whom to call, with the number once: most labels hold it, spaced as people read it."""
    spaced = r"[ .-]?".join(map(re.escape, number))
    return label if re.search(rf"(?<!\d){spaced}(?!\d)", label) else f"{label}: {number}"


def _with_words(message: Message) -> Message:
    """A button for the phone number, where nothing else is said, stands under its own label."""
    return message if _stands(message) else replace(message, text=message.phone_button)


def _stands(message: Message) -> bool:
    return bool(message.text.strip() or message.image or message.document)


def _files(message: Message) -> list[Message]:
    """The picture and the document, each as a message of its own."""
    picture = [Message("", image=message.image)] if message.image else []
    return picture + ([Message("", document=message.document)] if message.document else [])


def split(text: str, limit: int) -> list[str]:
    """A text in pieces of at most `limit` UTF-16 units, cut at line ends, else at spaces, else anywhere. A character
    takes up to two units, so `limit` is 2 at the least."""
    pieces = []
    while not fits(text, limit):
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

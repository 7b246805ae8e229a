"""Documents that a channel cannot show, as an address in the text."""

from dataclasses import replace

from bot.channels.zalo.shelf import DOCUMENT, Shelf
from bot.model import Capabilities, Message


async def linked(message: Message, can: Capabilities, shelf: Shelf) -> Message:
    """The message with its document as an address that lives for a while, where the channel takes no documents and this
    server can be reached; otherwise as it is."""
    file = message.document
    if file is None or can.documents or not shelf.is_open:
        return message
    line = f"{file.alt.strip().rstrip('.') or file.name}: {await shelf.address(file, DOCUMENT)}"
    return replace(message, text="\n\n".join([message.text, line]).strip(), document=None)

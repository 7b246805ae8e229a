"""What Telegram delivers, as our own words. Pure."""

from collections.abc import Awaitable, Callable

from bot.channels.telegram.incoming.updates import Message, Press, Stored, Update
from bot.channels.telegram.keyboards import TICK
from bot.model import Address, Attachment, FileLostError, Incoming, SendError
from bot.model import Update as Heard

NAME = "telegram"

WANTED = ["message", "callback_query", "my_chat_member"]
"""The kinds of update that we ask for (https://core.telegram.org/bots/api#setwebhook)."""

PRIVATE = "private"
GONE = ("kicked", "left")
"""Who has blocked the bot, or left (https://core.telegram.org/bots/api#chatmember)."""

Fetch = Callable[[str], Awaitable[bytes]]
"""Gives the bytes of a file by its id; raises a `SendError`."""


def parse(update: Update, fetch: Fetch) -> Heard | None:
    """An update of a private chat; `None` for everything that is not for us."""
    if update.callback_query is not None:
        return _press(update, update.callback_query)
    if update.message is not None:
        return _message(update, update.message, fetch)
    return None


def left(update: Update) -> Address | None:
    """The address of somebody who has just blocked the bot."""
    change = update.my_chat_member
    if change is None or change.chat.type != PRIVATE or change.new_chat_member.status not in GONE:
        return None
    return Address(NAME, str(change.chat.id))


def _press(update: Update, query: Press) -> Heard | None:
    asked = query.message
    if asked is None or asked.chat.type != PRIVATE:
        return None
    return Heard(
        str(update.update_id),
        Address(NAME, str(asked.chat.id)),
        choice=query.data,
        language=query.sender.language_code,
        about=(query.id, str(asked.message_id), _label(query)),
    )


def _label(query: Press) -> str:
    """What is written on the button that was pressed; nothing where it is not known, or ticked already."""
    markup = query.message.reply_markup if query.message else None
    buttons = [button for row in markup.inline_keyboard for button in row] if markup else []
    label = next((button.text for button in buttons if button.callback_data == query.data), "")
    return "" if len(buttons) == 1 and label.startswith(TICK) else label


def _message(update: Update, message: Message, fetch: Fetch) -> Heard | None:
    attachment = _attachment(message)
    if message.chat.type != PRIVATE or (attachment is None and message.text is None and message.contact is None):
        return None
    return Heard(
        str(update.update_id),
        Address(NAME, str(message.chat.id)),
        text=message.text or message.caption or _sticker(message),
        phone=message.contact.phone_number if message.contact else None,
        own_phone=_is_own(message),
        attachment=attachment,
        file=_file(message, fetch),
        forwarded=message.forward_origin is not None,
        language=message.sender.language_code if message.sender else None,
    )


def _is_own(message: Message) -> bool:
    """Whether a contact is its sender's: anybody can pass on anybody's."""
    contact, sender = message.contact, message.sender
    if contact is None or sender is None or contact.user_id is None:
        return False
    return contact.user_id == sender.id and message.forward_origin is None


def _sticker(message: Message) -> str:
    """What a sticker says: the emoji that it stands for (https://core.telegram.org/bots/api#sticker)."""
    return (message.sticker.emoji or "") if message.sticker else ""


def _attachment(message: Message) -> Attachment | None:
    """What came in place of words; `None` also for a notice of the service, which is nobody's."""
    kinds = {
        Attachment.PHOTO: message.photo,
        Attachment.STICKER: message.sticker,
        Attachment.VOICE: message.voice or message.audio or message.video_note,
        Attachment.VIDEO: message.video or message.animation,
        Attachment.FILE: message.document,
        Attachment.LOCATION: message.location or message.venue,
        Attachment.OTHER: message.poll
        or message.dice
        or message.story
        or message.game
        or message.paid_media
        or message.checklist,
    }
    return next((kind for kind, value in kinds.items() if value), None)


def _file(message: Message, fetch: Fetch) -> Incoming | None:
    """A photo, in the largest of the sizes that Telegram made of it, or a document."""
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width)
        return Incoming("photo.jpg", largest.file_size or 0, _download(largest, fetch))
    document = message.document
    if document is None:
        return None
    return Incoming(document.file_name or "", document.file_size or 0, _download(document, fetch))


def _download(stored: Stored, fetch: Fetch) -> Callable[[], Awaitable[bytes]]:
    async def read() -> bytes:
        try:
            return await fetch(stored.file_id)
        except SendError as lost:
            raise FileLostError(type(lost).__name__) from None

    return read

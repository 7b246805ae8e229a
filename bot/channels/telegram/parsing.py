"""What Telegram delivers, as our own words. Pure."""

from collections.abc import Awaitable, Callable

import telegram
from telegram import ChatMember
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.model import Address, Attachment, FileLostError, Incoming, Update

NAME = "telegram"

WANTED = ["message", "callback_query", "my_chat_member"]
"""The kinds of update that we ask for (https://core.telegram.org/bots/api#setwebhook)."""


def parse(update: telegram.Update) -> Update | None:
    """An update of a private chat; `None` for everything that is not for us."""
    chat, person = update.effective_chat, update.effective_user
    if chat is None or chat.type != ChatType.PRIVATE or person is None:
        return None
    where = Address(NAME, str(chat.id))
    if update.callback_query is not None:
        return _press(update, update.callback_query, where)
    if update.message is not None:
        return _message(update, update.message, where, person.language_code)
    return None


def left(update: telegram.Update) -> Address | None:
    """The address of somebody who has just blocked the bot."""
    change = update.my_chat_member
    if change is None or change.new_chat_member.status not in (ChatMember.BANNED, ChatMember.LEFT):
        return None
    return Address(NAME, str(change.chat.id))


def _press(update: telegram.Update, query: telegram.CallbackQuery, where: Address) -> Update:
    message = query.message.message_id if query.message else 0
    return Update(
        str(update.update_id),
        where,
        choice=query.data or "",
        language=query.from_user.language_code,
        about=(query.id, str(message), _label(query)),
    )


def _label(query: telegram.CallbackQuery) -> str:
    """What is written on the button that was pressed."""
    if not isinstance(query.message, telegram.Message) or query.message.reply_markup is None:
        return ""
    buttons = [button for row in query.message.reply_markup.inline_keyboard for button in row]
    return next((button.text for button in buttons if button.callback_data == query.data), "")


def _message(update: telegram.Update, message: telegram.Message, where: Address, language: str | None) -> Update:
    return Update(
        str(update.update_id),
        where,
        text=message.text or message.caption or _sticker(message),
        phone=message.contact.phone_number if message.contact else None,
        attachment=_attachment(message),
        file=_file(message),
        forwarded=message.forward_origin is not None,
        language=language,
    )


def _sticker(message: telegram.Message) -> str:
    """What a sticker says: the emoji that it stands for (https://core.telegram.org/bots/api#sticker)."""
    return (message.sticker.emoji or "") if message.sticker else ""


def _attachment(message: telegram.Message) -> Attachment | None:
    kinds = {
        Attachment.PHOTO: message.photo,
        Attachment.STICKER: message.sticker,
        Attachment.VOICE: message.voice or message.audio or message.video_note,
        Attachment.VIDEO: message.video or message.animation,
        Attachment.FILE: message.document,
        Attachment.LOCATION: message.location,
    }
    found = next((kind for kind, value in kinds.items() if value), None)
    if found is None and message.text is None and message.contact is None:
        return Attachment.OTHER
    return found


def _file(message: telegram.Message) -> Incoming | None:
    """A photo, in the largest of the sizes that Telegram made of it, or a document."""
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width)
        return Incoming("photo.jpg", largest.file_size or 0, _download(largest))
    document = message.document
    if document is None:
        return None
    return Incoming(document.file_name or "", document.file_size or 0, _download(document))


def _download(stored: telegram.PhotoSize | telegram.Document) -> Callable[[], Awaitable[bytes]]:
    async def read() -> bytes:
        try:
            file = await stored.get_file()
            return bytes(await file.download_as_bytearray())
        except TelegramError as lost:
            # The class alone: the text may hold the address, and the address holds the token.
            raise FileLostError(type(lost).__name__) from None

    return read

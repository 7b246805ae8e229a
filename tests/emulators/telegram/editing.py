"""The methods that change or remove a message (…/bots/api#updating-messages)."""

import copy
import time

from .chats import Chat
from .rules import check_caption, check_markup, check_text
from .sending import caption_of, keep_bytes
from .wire import Call, Json, bad_request
from .world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
MEDIA_KINDS = ("photo", "document")


def edit_text(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#editmessagetext"""
    check_text(call.payload)
    chat, message = _editable(world, call)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _edited(chat, message, {"text": call.payload["text"]} | _inline(call.payload))


def edit_caption(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#editmessagecaption"""
    check_caption(call.payload)
    chat, message = _editable(world, call)
    if not message.keys() & set(MEDIA_KINDS):
        raise bad_request("there is no caption in the message to edit")
    new = {"caption": None} | caption_of(call.payload) | _inline(call.payload)
    return _edited(chat, message, new)


def edit_markup(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#editmessagereplymarkup"""
    chat, message = _editable(world, call)
    return _edited(chat, message, _inline(call.payload))


def edit_media(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#editmessagemedia"""
    chat, message = _editable(world, call)
    media = call.payload["media"]
    check_caption(media)
    if media["type"] not in MEDIA_KINDS:
        raise bad_request(f"the double does not emulate media of type {media['type']}")
    shown = world.files.resolve(media["type"], media["media"], call)
    new = dict.fromkeys(("text", "caption", *MEDIA_KINDS)) | caption_of(media)
    edited = _edited(chat, message, new | {media["type"]: shown} | _inline(call.payload))
    keep_bytes(world, chat, edited)
    return edited


def delete(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#deletemessage"""
    chat = world.chat(call)
    message = chat.message(call.payload["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    chat.removed(message)
    return True


def _editable(world: World, call: Call) -> tuple[Chat, Json]:
    chat = world.chat(call)
    if "message_id" not in call.payload:
        raise bad_request("message identifier is not specified")
    message = chat.message(call.payload["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if not message["from"]["is_bot"]:
        raise bad_request("message can't be edited")
    return chat, message


def _inline(payload: Json) -> Json:
    """The new buttons: an edit that names none takes them away."""
    markup = payload.get("reply_markup", {})
    check_markup(markup)
    return {"reply_markup": markup if markup.get("inline_keyboard") else None}


def _edited(chat: Chat, message: Json, new: Json) -> Json:
    if all(message.get(name) == value for name, value in new.items()):
        raise bad_request(NOT_MODIFIED)
    message.update(new, edit_date=int(time.time()))
    for name in [name for name, value in message.items() if value is None]:
        del message[name]
    chat.changed(message)
    return copy.deepcopy(message)


METHODS = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "editMessageMedia": edit_media,
    "deleteMessage": delete,
}

"""The methods that put something into a chat.

https://core.telegram.org/bots/api#available-methods
"""

from .chats import Chat
from .rules import (
    ACTIONS,
    ANSWER_UNITS,
    check_caption,
    check_markup,
    check_text,
    utf16_units,
)
from .wire import Call, Json, bad_request
from .world import World


def send_message(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#sendmessage"""
    check_text(call.payload)
    return _deliver(world, call, {"text": call.payload["text"]})


def send_photo(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#sendphoto"""
    check_caption(call.payload)
    world.reachable_chat(call)
    sizes = world.files.resolve("photo", call.payload["photo"], call)
    message = _deliver(world, call, {"photo": sizes} | caption_of(call.payload))
    keep_bytes(world, world.chat(call), message)
    return message


def send_document(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#senddocument"""
    check_caption(call.payload)
    world.reachable_chat(call)
    document = world.files.resolve("document", call.payload["document"], call)
    message = _deliver(world, call, {"document": document} | caption_of(call.payload))
    keep_bytes(world, world.chat(call), message)
    return message


def send_chat_action(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#sendchataction"""
    world.reachable_chat(call)
    if call.payload["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def answer_callback_query(world: World, call: Call) -> bool:
    """https://core.telegram.org/bots/api#answercallbackquery"""
    query = world.query(call.payload["callback_query_id"])
    if utf16_units(call.payload.get("text", "")) > ANSWER_UNITS:
        raise bad_request("MESSAGE_TOO_LONG")
    query.chat.answered(call.payload)
    return True


def caption_of(payload: Json) -> Json:
    """The caption as a message has it: an empty one is none."""
    return {"caption": payload["caption"]} if payload.get("caption") else {}


def keep_bytes(world: World, chat: Chat, message: Json) -> None:
    """What the person downloads: the full picture or the file, whichever way it was sent."""
    if "photo" in message:
        largest = message["photo"][-1]["file_id"]
        chat.pictures.append(world.files.get(largest).content)
    if "document" in message:
        chat.documents.append(world.files.get(message["document"]["file_id"]).content)


def _deliver(world: World, call: Call, content: Json) -> Json:
    chat = world.reachable_chat(call)
    markup = call.payload.get("reply_markup", {})
    check_markup(markup)
    content |= _reply(chat, call.payload)
    # Only inline keyboards are part of a message.
    if markup.get("inline_keyboard"):
        content["reply_markup"] = markup
    message = world.message(world.bot, chat, content)
    chat.shown_by_bot(message, markup)
    return message


def _reply(chat: Chat, payload: Json) -> Json:
    """https://core.telegram.org/bots/api#replyparameters"""
    wanted = payload.get("reply_parameters")
    if wanted is None:
        return {}
    original = chat.message(wanted["message_id"])
    if original is None and not wanted.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    if original is None:
        return {}
    # A quoted message does not quote in turn: …/bots/api#message
    return {"reply_to_message": {k: v for k, v in original.items() if k != "reply_to_message"}}


METHODS = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendChatAction": send_chat_action,
    "answerCallbackQuery": answer_callback_query,
}

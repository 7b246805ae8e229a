"""The limits of texts, buttons, commands and webhooks; each breach is a 400."""

import re
from typing import Any
from urllib.parse import urlsplit

from .wire import Json, bad_request

TEXT_UNITS = 4096  # https://core.telegram.org/bots/api#sendmessage
CAPTION_UNITS = 1024  # https://core.telegram.org/bots/api#sendphoto
ANSWER_UNITS = 200  # https://core.telegram.org/bots/api#answercallbackquery
CALLBACK_BYTES = 64  # https://core.telegram.org/bots/api#inlinekeyboardbutton
COMMANDS = 100  # https://core.telegram.org/bots/api#setmycommands
COMMAND_NAME = re.compile(r"[a-z0-9_]{1,32}")  # https://core.telegram.org/bots/api#botcommand
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # https://core.telegram.org/bots/api#setwebhook
WEBHOOK_PORTS = (443, 80, 88, 8443)
# The units allowed in each text of the bot's own profile, e.g.
# https://core.telegram.org/bots/api#setmydescription
PROFILE_UNITS = {"name": 64, "description": 512, "short_description": 120}
# https://core.telegram.org/bots/api#sendchataction
MEDIA_ACTIONS = ("video", "voice", "video_note")
ACTIONS = {
    *("typing", "upload_photo", "upload_document", "choose_sticker", "find_location"),
    *(f"{verb}_{media}" for verb in ("record", "upload") for media in MEDIA_ACTIONS),
}
NOT_ACTIONS = ("text", "icon_custom_emoji_id", "style")


def utf16_units(text: str) -> int:
    """The length as Telegram counts it: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def check_text(payload: Json) -> None:
    """A message's text is 1-4096 units long."""
    _refuse_entities(payload)
    if not payload["text"].strip():
        raise bad_request("message text is empty")
    if utf16_units(payload["text"]) > TEXT_UNITS:
        raise bad_request("message is too long")


def check_caption(payload: Json) -> None:
    """A caption is 0-1024 units long."""
    _refuse_entities(payload)
    if utf16_units(payload.get("caption", "")) > CAPTION_UNITS:
        raise bad_request("message caption is too long")


def _refuse_entities(payload: Json) -> None:
    # Lengths count after parsing entities, which this double does not do.
    if payload.keys() & {"parse_mode", "entities", "caption_entities"}:
        raise bad_request("can't parse entities: the double takes plain text only")


def check_markup(markup: Json) -> None:
    """Every button of an inline or reply keyboard (…/bots/api#inlinekeyboardmarkup)."""
    for button in _buttons(markup, "inline_keyboard"):
        _check_label(button)
        _check_action(button)
    for button in _buttons(markup, "keyboard"):
        _check_label(button)
        if len(button.keys() - set(NOT_ACTIONS)) > 1:
            raise bad_request("can't parse keyboard button: more than one action")


def _buttons(markup: Json, kind: str) -> list[Json]:
    return [button for row in markup.get(kind, []) for button in row]


def _check_label(button: Json) -> None:
    if not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")


def _check_action(button: Json) -> None:
    actions = button.keys() - set(NOT_ACTIONS)
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action must be used")
    if not 1 <= len(button.get("callback_data", "-").encode()) <= CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        _check_url(button["url"])


def _check_url(url: str) -> None:
    if why := _fault_of_url(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {why}")


def _fault_of_url(url: str) -> str | None:
    """A host without a dot, such as localhost, is what the real server calls wrong."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "Wrong HTTP URL"
    if parts.scheme not in ("http", "https", "tg"):
        return "Unsupported URL protocol"
    if parts.scheme == "tg":
        return None if host else "Wrong tg URL"
    return None if "." in host and not re.search(r"\s", url) else "Wrong HTTP URL"


def check_commands(commands: list[Json]) -> None:
    """At most 100 commands, each with a plain name and a description of 1-256."""
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND_NAME.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= utf16_units(command["description"].strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def check_language(payload: Json) -> None:
    """A language is two letters of ISO 639-1, or empty for everybody."""
    if not re.fullmatch(r"([a-z]{2})?", payload.get("language_code", "")):
        raise bad_request("invalid language code specified")


def check_profile(name: str, text: Any) -> None:
    """The bot's own name and descriptions."""
    if utf16_units(text) > PROFILE_UNITS[name]:
        raise bad_request(f"{name} is too long")


def check_webhook(payload: Json, allow_http: bool) -> None:
    """Where and how updates may be delivered (https://core.telegram.org/bots/api#setwebhook)."""
    address = urlsplit(payload["url"])
    if address.scheme != "https" and not (allow_http and address.scheme == "http"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not allow_http and (address.port or 443) not in WEBHOOK_PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    if "secret_token" in payload and not SECRET.fullmatch(payload["secret_token"]):
        raise bad_request("secret token contains unallowed characters")
    if not 1 <= payload.get("max_connections", 40) <= 100:
        raise bad_request("max_connections must be between 1 and 100")

"""What each method takes; each breach is a 400."""

import re
from typing import Any
from urllib.parse import urlsplit

from .wire import Json, RefusalError

TEXT = 2000
SECRET = range(8, 257)
PARAMETERS: dict[str, tuple[set[str], set[str]]] = {
    "getMe": (set(), set()),
    "getUpdates": (set(), {"timeout"}),
    "setWebhook": ({"url", "secret_token"}, set()),
    "deleteWebhook": (set(), set()),
    "getWebhookInfo": (set(), set()),
    "testWebhook": (set(), set()),
    "sendMessage": ({"chat_id", "text"}, {"parse_mode", "text_styles"}),
    "sendPhoto": ({"chat_id", "photo"}, {"caption"}),
    "sendSticker": ({"chat_id", "sticker"}, set()),
    "sendVoice": ({"chat_id", "voice_url"}, set()),
    "sendChatAction": ({"chat_id", "action"}, set()),
}
"""What each method must be given, and what it may."""

PRIVATE = re.compile(r"^(localhost|127\.|10\.|192\.168\.|.*\.(zalo\.me|zaloapp\.com|zaloplatforms\.com)$)")


def check(method: str, given: Json) -> None:
    """The names and types of the parameters."""
    must, may = PARAMETERS[method]
    for name in must - given.keys():
        raise RefusalError(400, f"Bad request: {name} is missing")
    for name in given.keys() - must - may:
        raise RefusalError(400, f"Bad request: {name} is unknown to {method}")
    for name, value in given.items():
        if not isinstance(value, str) and name not in ("timeout", "text_styles"):
            raise RefusalError(400, f"Bad request: {name} must be a string")
    if "timeout" in given and not re.fullmatch(r"\d{1,3}", str(given["timeout"])):
        raise RefusalError(400, "Bad request: timeout must be a number of seconds")


def check_text(text: str) -> None:
    """1 to 2000 characters; counted in UTF-16 units, as `text_styles` are, to be on the strict side."""
    if not text.strip() or len(text.encode("utf-16-le")) // 2 > TEXT:
        raise RefusalError(400, "Bad request: text must have 1 to 2000 characters")


def check_webhook(given: Json, allow_local: bool) -> None:
    """A public https address and a secret of 8 to 256 characters."""
    if len(given["secret_token"]) not in SECRET:
        raise RefusalError(400, "Bad request: secret_token must have 8 to 256 characters")
    parts = urlsplit(given["url"])
    if allow_local and parts.scheme in ("http", "https"):
        return
    if parts.scheme != "https" or not parts.hostname or PRIVATE.match(parts.hostname):
        raise RefusalError(400, "Bad request: url must be a public https address")


def check_address(given: Any, ending: str = "") -> None:
    """An http(s) address of a picture or voice."""
    parts = urlsplit(str(given))
    if parts.scheme not in ("http", "https") or not parts.hostname or not parts.path.endswith(ending):
        raise RefusalError(400, "Bad request: not an address that can be fetched")

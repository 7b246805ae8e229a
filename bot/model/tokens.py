"""Random tokens that stand in a link or in a browser. Whoever has one is known by it, so only its digest is kept."""

import hashlib
import re
import secrets

_BROWSER_BYTES, _LINK_BYTES = 32, 24

_OF_BROWSER = re.compile(r"[A-Za-z0-9_-]{43}")


def browser_token() -> str:
    """What a browser keeps to be known again: 256 random bits."""
    return secrets.token_urlsafe(_BROWSER_BYTES)


def is_browser_token(text: str) -> bool:
    """Whether this is a text as `browser_token` makes it."""
    return _OF_BROWSER.fullmatch(text) is not None


def link_token() -> str:
    """What stands in a link that works once, 32 characters: Telegram takes 64 after `start=`."""
    return secrets.token_urlsafe(_LINK_BYTES)


def digest(token: str) -> str:
    """64 hexadecimal digits (SHA-256): who reads the database cannot use what it stands for."""
    return hashlib.sha256(token.encode()).hexdigest()

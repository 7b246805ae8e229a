"""How a browser is known again."""

import hashlib
import secrets


def new_token() -> str:
    """What a browser keeps to be known again: 256 random bits."""
    return secrets.token_urlsafe(32)


def chat_of(token: str) -> str:
    """The chat id of a token. It is a digest, so that who reads the database cannot talk as somebody else."""
    return hashlib.sha256(token.encode()).hexdigest()[:40]

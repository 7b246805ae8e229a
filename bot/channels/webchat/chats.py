"""How a browser is known again."""

from bot.model.tokens import digest


def chat_of(token: str) -> str:
    """The chat id of a browser's token. It is a digest, so that who reads the database cannot talk as somebody else."""
    return digest(token)[:40]

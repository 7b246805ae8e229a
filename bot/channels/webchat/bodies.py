"""What the bot says, as the page gets it."""

import base64
from typing import Any

from bot.model import Choice, File, Message

KINDS = {
    "png": "image/png",
    "pdf": "application/pdf",
    "csv": "text/csv",
    "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""What a browser must be told of a file, by the ending of its name."""


def body(message: Message) -> dict[str, Any]:
    """A message as the page gets it; pictures of the content by their address, all other files in place."""
    return {
        "text": message.text,
        "choices": [_choice(choice) for choice in message.choices],
        "image": _file(message.image) if message.image else None,
        "document": _file(message.document) if message.document else None,
    }


def _choice(choice: Choice) -> dict[str, str]:
    return {"label": choice.label, "value": choice.value, "url": choice.url}


def _file(file: File) -> dict[str, str]:
    if file.path:
        return {"src": file.path, "alt": file.alt, "name": file.name}
    kind = KINDS.get(file.name.rpartition(".")[2], "application/octet-stream")
    data = base64.b64encode(file.read()).decode()
    return {"src": f"data:{kind};base64,{data}", "alt": file.alt, "name": file.name}

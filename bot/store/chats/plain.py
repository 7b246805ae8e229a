"""Messages as plain JSON and back: what the outbox keeps. Empty fields are left out."""

import base64
from collections.abc import Mapping
from dataclasses import asdict, fields
from functools import cache
from typing import Any

from bot.model import Choice, File, Message, Template


def plain(message: Message) -> dict[str, Any]:
    """A message as plain data. Bytes of a file that is neither in the content nor drawn are kept as they are."""
    found = _filled(message)
    if message.choices:
        found["choices"] = [_filled(choice) for choice in message.choices]
    if message.template is not None:
        found["template"] = asdict(message.template)
    for name in ("image", "document"):
        if name in found:
            found[name] = _file(found[name])
    return found


def message_of(found: Mapping[str, Any]) -> Message:
    """The message that `plain` described. Fields that no release knows any more are left out."""
    known: dict[str, Any] = _known(Message, found)
    known["choices"] = tuple(Choice(**_known(Choice, choice)) for choice in found.get("choices", ()))
    known["template"] = Template.of(found["template"]) if found.get("template") else None
    for name in ("image", "document"):
        known[name] = _file_of(found[name]) if found.get(name) else None
    return Message(**known)


def _filled(thing: Any) -> dict[str, Any]:
    """Its fields, without those that are as they are by default."""
    kind: Any = type(thing)
    return {name: value for name, default in _defaults(kind) if (value := getattr(thing, name)) != default}


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(kind))


def _file(file: File) -> dict[str, Any]:
    found = _filled(file)
    found.pop("content", None)
    if not file.path and file.recipe is None:
        found["content"] = base64.b64encode(file.read()).decode()
    return found


def _file_of(found: Mapping[str, Any]) -> File:
    known = _known(File, found)
    source = str(found.get("src", ""))  # as the web chat kept it before 0017
    if source.startswith("data:"):
        known["content"] = source.partition("base64,")[2]
    elif source:
        known["path"] = source
    return File(**{**known, "content": base64.b64decode(known.get("content", ""))})


def _known(kind: type[Any], found: Mapping[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in found.items() if name in names}

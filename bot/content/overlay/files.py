"""Additions of colleagues as the files of content/ that they are to become."""

import json
from collections.abc import Mapping
from pathlib import Path

from bot.content.library import Library
from bot.content.overlay.laying import ENOUGH, overlaid
from bot.content.topics import Topic, read_topic
from bot.model.staff import Addition

HEAD = ("question", "source", "as_of", "status", "needs_confirmation")
"""What stands above the phrasings, where there is anything."""


def write_back(library: Library, additions: list[Addition]) -> tuple[list[Path], Mapping[str, int]]:
    """Writes what the files do not say yet, and gives their paths; and by topic how many ways to ask are still missing
    before it can become a file."""
    whole, written, missing = overlaid(library, additions), [], dict[str, int]()
    for language, topics in whole.written.topics.items():
        for name in dict.fromkeys(one.topic for one in additions if one.language == language and one.topic in topics):
            path = library.root / language / "faq" / topics[name].file
            if len(topics[name].phrasings) < ENOUGH:
                missing[name] = ENOUGH - len(topics[name].phrasings)
            elif _write(path, library.written.topics[language].get(name), topics[name]):
                written.append(path)
    return written, missing


def _write(path: Path, before: Topic | None, after: Topic) -> bool:
    if before is not None and before.phrasings == after.phrasings:
        return False
    new = after.phrasings[len(before.phrasings) :] if before else ()
    path.write_text(_longer(path.read_text("utf-8"), new) if before else markdown(after), "utf-8")
    assert read_topic(path, path.parent).phrasings == after.phrasings
    return True


def markdown(topic: Topic) -> str:
    """A topic as the file that says it."""
    head = [f"{name}: {_quoted(getattr(topic, name))}" for name in HEAD if getattr(topic, name)]
    related = [f"related: [{', '.join(topic.related)}]"] if topic.related else []
    asked = [f"  - {_quoted(phrasing)}" for phrasing in topic.phrasings]
    return "\n".join(["---", *head, *related, "phrasings:", *asked, "---", topic.answer, ""])


def _longer(text: str, phrasings: tuple[str, ...]) -> str:
    """The file with more phrasings below those that it has; nothing else of it changes."""
    lines = text.split("\n")
    at = lines.index("phrasings:") + 1
    while lines[at].startswith(("  ", "-")) and lines[at] != "---":
        at += 1
    return "\n".join([*lines[:at], *(f"  - {_quoted(one)}" for one in phrasings), *lines[at:]])


def _quoted(text: str) -> str:
    """YAML reads a string of JSON as it is meant."""
    return json.dumps(str(text), ensure_ascii=False)

"""In which line of a file something stands."""

from collections.abc import Sequence
from pathlib import Path

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times as fast

Place = Sequence[str | int]
"""Where in a file: names of fields, and numbers in lists from 0: ("pages", 2, "text")."""

HEAD = "---\n"


def line_of(path: Path, place: Place) -> int:
    """The line, from 1, where a field begins, or what is nearest above it in the file; 0 where that cannot be told."""
    try:
        text = path.read_text("utf-8")
        if path.suffix != ".md":
            return _line(text, place)
        _, head, _ = text.split(HEAD, 2)
        return head.count("\n") + 3 if tuple(place) == ("answer",) else _line(head, place) + 1
    except (OSError, ValueError, yaml.YAMLError):
        return 0


def _line(text: str, place: Place) -> int:
    node = yaml.compose(text, Loader=LOADER)
    line = 0
    for part in place:
        found = _within(node, part)
        if found is None:
            break
        line, node = found
    return line + 1


def _within(node: yaml.Node | None, part: str | int) -> tuple[int, yaml.Node] | None:
    """The line, from 0, of a part of a node, and that part."""
    if isinstance(node, yaml.MappingNode):
        return next(((key.start_mark.line, value) for key, value in node.value if key.value == str(part)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part].start_mark.line, node.value[part]
    return None

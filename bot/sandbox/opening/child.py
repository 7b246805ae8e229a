"""The process itself: `python -m bot.sandbox.opening.child`, told what to open on its standard input."""

import sys
from collections.abc import Callable, Mapping
from typing import Any

from bot.sandbox import archives
from bot.sandbox.opening import frames, limits
from bot.sandbox.opening.errors import FileError, OverrunError
from bot.sandbox.pictures import read_codes
from bot.sandbox.smaller import smaller
from bot.sandbox.spreadsheets.reading import read


def _codes(content: bytes) -> list[str]:
    return [code.hex() for code in read_codes(content)]


def _smaller(content: bytes) -> str:
    return smaller(content).hex()


def _list(content: bytes) -> dict[str, Any]:
    """The rows of a list, or what the pictures of a ZIP carry: which of them it is, only opening it tells."""
    if not archives.is_archive(content):
        return {"rows": read(content)}
    found = archives.read(content)
    return {"pictures": [(one.name, [code.hex() for code in one.payloads], one.readable) for one in found]}


WORK: Mapping[str, Callable[[bytes], Any]] = {"codes": _codes, "smaller": _smaller, "rows": read, "list": _list}
"""Everything that can be asked for, by name."""


def done(name: str, content: bytes) -> dict[str, Any]:
    """What there is in a file, or which error says why not."""
    try:
        return {"found": WORK[name](content)}
    except MemoryError:
        return {"error": OverrunError.__name__, "values": {}}
    except FileError as wrong:
        return {"error": type(wrong).__name__, "values": wrong.values}


def main() -> None:
    """Opens one file after the other until there are no more, or one has taken more than its share."""
    limits.confine()
    asked, told = sys.stdin.buffer, sys.stdout.buffer
    while True:
        try:
            name = frames.read(asked).decode()
            content = frames.read(asked)
        except EOFError:
            return
        limits.allow_another()
        answer = done(name, content)
        frames.write(told, frames.packed(answer))
        if answer.get("error") == OverrunError.__name__:
            return  # what is left of the memory is in pieces


if __name__ == "__main__":
    main()

"""Writes what the bot says into transcripts: `python -m tests.conversations.record vi/register`, or all with no name.

Only the lines with > and # of a transcript are written by hand. It is played twice: what differs becomes …
"""

import asyncio
import re
import sys
from pathlib import Path

from bot.content import Library, load
from bot.folders import ROOT
from bot.understanding import Understanding
from tests.conversations.play import TRANSCRIPTS, Exchange, play, read
from tests.fresh import fresh
from tests.people import Town


async def record(path: Path, library: Library, understanding: Understanding) -> None:
    """Plays one transcript and writes it anew."""
    first, second = [await _played(path, library, understanding) for _ in range(2)]
    about, _ = read(path)
    scenes = [written(one, other) for one, other in zip(first, second, strict=True)]
    path.write_text("\n\n".join(["\n".join(about)] * bool(about) + scenes) + "\n", "utf-8")


async def _played(path: Path, library: Library, understanding: Understanding) -> list[Exchange]:
    async with fresh() as store:
        town = Town(store, library, understanding)
        heard = await play(town, path)
        await town.dispatcher.drain()
        return heard


def written(one: Exchange, other: Exchange) -> str:
    """An exchange as it stands in the file."""
    lines = [without(*pair) for pair in zip(one.heard, other.heard, strict=True)]
    return "\n".join([f"> {one.done}", *(f"  {line}" if line.startswith("[") else line for line in lines)])


def without(line: str, other: str) -> str:
    """A line with … for every word that is another one the second time."""
    pairs = zip(*(re.findall(r"[\w-]+|[^\w-]", text) for text in (line, other)), strict=True)
    return "".join(one if one == two else "…" for one, two in pairs)


def main(names: list[str]) -> None:
    """Records the named transcripts, or every one."""
    library = load(ROOT / "content", ROOT / "locales")
    understanding = Understanding(library, keeps=True)
    for path in [TRANSCRIPTS / f"{name}.txt" for name in names] or sorted(TRANSCRIPTS.glob("*/*.txt")):
        asyncio.run(record(path, library, understanding))


if __name__ == "__main__":
    main(sys.argv[1:])

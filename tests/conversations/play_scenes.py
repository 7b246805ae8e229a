"""Plays scenes that people wrote who had not read the content: `python -m tests.conversations.play_scenes FILE [-v]`.

A scene is what a newcomer says, line by line; it goes as it should if every reply has one of the |-separated words of
each `shows` and none of `never`. With -v is told which scenes do not; those of held_out.yaml nobody looks at.
"""

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.content import load
from bot.folders import ROOT
from bot.model import Message
from bot.model.writing.text import words
from bot.understanding import Understanding
from tests.conversations.play import shown
from tests.fresh import fresh
from tests.people import Town

SCENES = Path(__file__).parent / "scenes"
HELD_OUT = "held_out"
CONSENT = ("Anh/chị có đồng ý", "Do you agree")
AGREEING = frozenset(["ok", "oki", "okay", "yes", "agree"])
BEGINNING = ("co", "da", "u", "uh", "1")
"""Folded words that agree wherever they stand in a line, and those that do at its beginning. Where consent is asked and
the next line does not agree, "đồng ý" is said in between: the writers could not know when it is asked."""


@dataclass(frozen=True)
class Line:
    """What is said, and what the reply must and must not have in it."""

    say: str
    shows: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    def wrong(self, reply: str) -> list[str]:
        """What is wrong with a reply; `reply` is folded words."""
        lacks = [f"lacks {part}" for part in self.shows if not _said(part, reply)]
        return lacks + [f"has {part}" for part in self.never if _said(part, reply)]


@dataclass(frozen=True)
class Scene:
    """A conversation from its first word."""

    id: str
    about: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Heard:
    """A line, the reply as folded words, and what is wrong with it."""

    line: Line
    reply: str
    wrong: list[str]


def read(path: Path) -> list[Scene]:
    """The scenes of a file."""
    return [
        Scene(scene["id"], scene["about"], tuple(_line(line) for line in scene["lines"]))
        for scene in yaml.safe_load(path.read_text("utf-8"))
    ]


def _line(given: dict[str, Any]) -> Line:
    return Line(given["say"], tuple(given.get("shows", ())), tuple(given.get("never", ())))


def _said(part: str, reply: str) -> bool:
    return any(words(phrase) in reply for phrase in part.split("|") if len(words(phrase)) > 1)


async def play_scene(town: Town, scene: Scene) -> list[Heard]:
    """Somebody new says every line."""
    newcomer = town.citizen("", f"scene-{scene.id}")
    heard: list[Heard] = []
    for line, following in zip(scene.lines, (*scene.lines[1:], None), strict=True):
        await newcomer.says(line.say)
        lines = _lines(newcomer.sight)
        if any(sentence in newcomer.text for sentence in CONSENT) and not _agrees(following):
            await newcomer.says("đồng ý")
            lines += _lines(newcomer.sight)
        reply = words("\n".join(lines))
        heard.append(Heard(line, reply, line.wrong(reply)))
    return heard


def _lines(messages: list[Message]) -> list[str]:
    return [line for message in messages for line in shown(message)]


def _agrees(line: Line | None) -> bool:
    said = words(line.say) if line else ""
    return (
        "dong y" in said or said.split()[:1] in [[word] for word in BEGINNING] or not AGREEING.isdisjoint(said.split())
    )


async def play_file(path: Path, understanding: Understanding) -> dict[str, list[Heard]]:
    """Scene by scene what was heard."""
    async with fresh() as store:
        town = Town(store, understanding.library, understanding)
        heard = {scene.id: await play_scene(town, scene) for scene in read(path)}
        await town.dispatcher.drain()
        return heard


def as_it_should(heard: dict[str, list[Heard]]) -> int:
    """How many scenes have nothing wrong."""
    return sum(not any(exchange.wrong for exchange in exchanges) for exchanges in heard.values())


def main(arguments: list[str]) -> None:
    """Says how many scenes of each file go as they should, and with -v what is wrong with the others."""
    understanding = Understanding(load(ROOT / "content", ROOT / "locales"), keeps=True)
    for path in [Path(argument) for argument in arguments if argument != "-v"]:
        heard = asyncio.run(play_file(path, understanding))
        if "-v" in arguments and path.stem != HELD_OUT:
            for name, exchanges in heard.items():
                _tell(name, [exchange for exchange in exchanges if exchange.wrong])
        print(f"{path.stem}: {as_it_should(heard)} of {len(heard)} as they should be")


def _tell(name: str, wrong: list[Heard]) -> None:
    for exchange in wrong:
        print(f"{name} > {exchange.line.say}\n     {exchange.reply[:200]}\n     {'; '.join(exchange.wrong)}")


if __name__ == "__main__":
    main(sys.argv[1:])

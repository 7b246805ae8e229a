"""content/<language>/screens.yaml: what people tell of their screen while a guide is open."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import Field

from bot.content.checks.mistakes import made
from bot.content.local import Composed
from bot.content.site import Model
from bot.content.topics import read_yaml


class Trouble(Model):
    """Something that may go wrong on a screen, in the words of whoever is stuck there, and what helps. Most words tell
    it only on that screen; with `anywhere` they tell the screen as well."""

    says: tuple[Composed, ...] = Field(min_length=1)
    help: Composed = Field(max_length=450)
    anywhere: bool = False


class Screen(Model):
    """What a page of a guide shows, in the words of whoever looks at it: "số điện thoại", "ô nhập số". `topics` are
    answered beside the page where they are asked about; `troubles` are helped with, each by its name."""

    says: tuple[Composed, ...] = ()
    topics: tuple[str, ...] = ()
    troubles: Mapping[str, Trouble] = {}


class Screens(Model):
    """`pages` by their id, which is the same in every guide. `shows` are words that tell what the phone does ("nó hỏi",
    "hiện"), `done` that it was answered, `stuck` that it does not work."""

    shows: tuple[Composed, ...] = ()
    done: tuple[Composed, ...] = ()
    stuck: tuple[Composed, ...] = ()
    pages: Mapping[str, Screen] = {}


def read_screens(path: Path) -> Screens:
    """The screens of one language; none where there is no file."""
    return made(Screens, read_yaml(path))

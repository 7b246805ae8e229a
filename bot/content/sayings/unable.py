"""content/<language>/unable.yaml: what people say who cannot do something themselves, and who helps with what."""

from pathlib import Path

from pydantic import Field

from bot.content.checks.found.mistakes import made
from bot.content.local import Composed
from bot.content.site import Model
from bot.content.topics import read_yaml

NAME = r"^[a-z][a-z-]{0,39}$"


class Sign(Model):
    """Why somebody cannot: one of `said` in a clause, or one of `of` and one of `fails` ("mắt", "kém"). What is `spelt`
    counts with its diacritics alone. `warm` stands before the help, which is another for some (`instead`); it is only
    heard where one of `only` helps, if there is any."""

    id: str = Field(pattern=NAME)
    warm: Composed = Field(max_length=120)
    said: tuple[Composed, ...] = ()
    of: tuple[Composed, ...] = ()
    fails: tuple[Composed, ...] = ()
    spelt: tuple[Composed, ...] = ()
    only: tuple[str, ...] = ()
    instead: dict[str, Composed] = Field(default_factory=dict)


class Help(Model):
    """Who helps with something that is open, as a job `opens` it, or that was answered: a topic or a folder of `about`.
    Whoever heard the `reply` hears `more`; the `topic` tells the rest."""

    id: str = Field(pattern=NAME)
    opens: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    reply: Composed = Field(max_length=420)
    more: Composed = Field(max_length=420)
    topic: str


class Unable(Model):
    """Why people cannot (`signs`, those that tell more first) and who `helps`. Each "{who}" in a phrase is one of
    `who`, or nobody; whoever `seeks` somebody asks nothing else."""

    who: tuple[Composed, ...] = ()
    seeks: tuple[Composed, ...] = ()
    signs: tuple[Sign, ...] = ()
    helps: tuple[Help, ...] = ()


def read_unable(path: Path) -> Unable:
    """What one language has of it; nothing where there is no file."""
    return made(Unable, read_yaml(path) or {})

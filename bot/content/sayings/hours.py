"""content/<language>/hours.yaml: how people say an hour and a day, when they want to be reminded then."""

from pathlib import Path

from pydantic import Field

from bot.content.checks.found.mistakes import made
from bot.content.local import Composed
from bot.content.site import Model
from bot.content.topics import read_yaml

Said = tuple[Composed, ...]


class Part(Model):
    """A part of the day, from the hour in which it `begins` to the one in which it `ends`, which may be the next day.
    It is meant by what is `said` anywhere, by what is `spelt` with its diacritics, and by what stands `beside` an hour,
    as long as that is not behind a word that makes something else of it ("nhac toi 6h": `not_behind`)."""

    said: Said = ()
    spelt: Said = ()
    beside: Said = ()
    begins: int = Field(ge=0, le=23)
    ends: int = Field(ge=1, le=24)


class Hours(Model):
    """A number is an hour before one of `hour`, or right behind one of `before`, unless one of `behind` follows; `half`
    and `less` ("kém") stand behind it; some `numbers` are `unclear` without their diacritics, unless a part of the day
    stands beside them. `daily`, `weekly` and `once` say how often, `ahead` names today, tomorrow and the day after,
    `days` those of the week from Monday on, with `until` between two of them, `workdays` and `weekend` several; with
    one of `but` they are left out. What is `lunar` is in no calendar of ours. `change` wants something else than what
    is kept, `which` asks about that, whoever `complains` wishes for nothing, `remind` are the words for being
    reminded."""

    hour: Said = ()
    half: Said = ()
    less: Said = ()
    before: Said = ()
    behind: Said = ()
    numbers: dict[Composed, int] = Field(default_factory=dict)
    unclear: Said = ()
    parts: tuple[Part, ...] = ()
    not_behind: Said = ()
    daily: Said = ()
    weekly: Said = ()
    once: Said = ()
    ahead: tuple[Said, ...] = ()
    days: tuple[Said, ...] = Field((), max_length=7)
    until: Said = ()
    workdays: Said = ()
    weekend: Said = ()
    but: Said = ()
    lunar: Said = ()
    change: Said = ()
    which: Said = ()
    complains: Said = ()
    remind: Said = ()


def read_hours(path: Path) -> Hours:
    """What one language has of it; nothing where there is no file."""
    return made(Hours, read_yaml(path) or {})

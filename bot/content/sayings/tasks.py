"""content/<language>/tasks.yaml: what somebody can be reminded of at an hour of their own."""

from pathlib import Path

from pydantic import Field

from bot.content.checks.found.mistakes import each
from bot.content.local import Composed
from bot.content.site import Model
from bot.content.topics import read_yaml


class Task(Model):
    """One thing that somebody does themselves. `label` stands on its button, `to_do` in a sentence ("every morning at 6
    I remind you to …"), `says` is all that they read at that hour; below it a `button`, if it `opens` anything. One of
    `said` in a wish means it; `spelt` of those counts with its diacritics alone. What people wish that is no task is
    the one for `anything`: it is said that it is time, and not for what."""

    id: str = Field(pattern=r"^[a-z][a-z-]{0,39}$")
    label: Composed = Field(max_length=40)
    to_do: Composed = Field(max_length=80)
    says: Composed = Field(max_length=300)
    opens: str = ""
    button: Composed = Field("", max_length=40)
    said: tuple[Composed, ...] = ()
    spelt: tuple[Composed, ...] = ()
    anything: bool = False


def read_tasks(path: Path) -> tuple[Task, ...]:
    """Those of one language; none where there is no file."""
    return each(Task, read_yaml(path) or [])

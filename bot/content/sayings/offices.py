"""content/<language>/offices.yaml: who decides or knows what no answer tells."""

from pathlib import Path

from pydantic import Field

from bot.content.checks.found.mistakes import each
from bot.content.local import Composed
from bot.content.site import Model
from bot.content.topics import read_yaml


class Office(Model):
    """Whom to `ask`, in a whole sentence, about what is called by one of these `names`; one that is `spelt` is that
    with its diacritics alone. What names nothing is asked of the office that topics of the same category are `about`,
    and else of the one that has neither."""

    id: str = Field(pattern=r"^[a-z][a-z-]{0,39}$")
    ask: Composed = Field(min_length=1, max_length=160)
    names: tuple[Composed, ...] = ()
    spelt: tuple[Composed, ...] = ()
    about: tuple[str, ...] = ()


def read_offices(path: Path) -> tuple[Office, ...]:
    """The offices of one language; none where there is no file."""
    return each(Office, read_yaml(path))

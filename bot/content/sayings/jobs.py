"""content/<language>/jobs.yaml: what people say when they want something done."""

from pathlib import Path

from pydantic import Field

from bot.content.checks.found.mistakes import each
from bot.content.local import Composed
from bot.content.site import Model
from bot.content.topics import read_yaml


class Job(Model):
    """Something that the bot does. `label` stands on its button, `opens` is a dialog, or a dialog and what it begins
    with ("guide:install"); `topics` are those that explain it, and end with its button. `resumes`: goes on where that
    dialog was left. Where one of the phrases in `anywhere` stands in a text, it is asked for. What cannot be undone
    is begun `only_with` one of these words, however like it a text is; what is asked for others, or for many, says
    one of `not_with`, and is that job of nobody's; what is `spelt` of those counts with its diacritics alone ("dang
    ky tiem toc" registers a barber, and no jab). Whoever tells that it is `done`, with room for a few words at "…",
    and says nothing that is `wished` beside that, only tells it."""

    id: str = Field(pattern=r"^[a-z][a-z-]{0,39}$")
    label: Composed = Field(max_length=40)
    opens: str
    resumes: bool = False
    topics: tuple[str, ...] = ()
    only_with: tuple[Composed, ...] = ()
    not_with: tuple[Composed, ...] = ()
    spelt: tuple[Composed, ...] = ()
    done: tuple[Composed, ...] = ()
    wished: tuple[Composed, ...] = ()
    anywhere: tuple[Composed, ...] = ()
    phrasings: tuple[Composed, ...] = Field(min_length=3)


def read_jobs(path: Path) -> tuple[Job, ...]:
    """The jobs of one language; none where there is no file."""
    return each(Job, read_yaml(path))

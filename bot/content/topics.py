"""content/<language>/faq/<id>.md: a question, the ways people ask it, and its answer."""

from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import AfterValidator, Field

from bot.content.dates import first_day
from bot.content.local import Composed
from bot.content.site import Model
from bot.model.text import nfc

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times as fast


def _in_a_calendar(written: str) -> str:
    first_day(written)
    return written


Day = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}){0,2}$"), AfterValidator(_in_a_calendar)]
"""A day, a month or a year: "2021-05-18", "2021-05", "2021"."""

SHORT = 430
"""Characters of an answer that a phone shows above the buttons, its question in one line included."""


class Topic(Model):
    """One entry. `as_of` is the month or day for which the answer holds, `needs_confirmation` why the agency must
    look at it before it is published. `urgent`: whoever asks this cannot wait, whatever else is going on."""

    id: str
    question: Composed = Field(max_length=160)
    category: str
    source: Composed
    as_of: Day
    related: tuple[str, ...] = ()
    needs_confirmation: Composed = ""
    urgent: bool = False
    phrasings: tuple[Composed, ...] = Field(min_length=8)
    answer: Composed = Field(min_length=1, max_length=900)

    @property
    def parts(self) -> tuple[str, str]:
        """What is said at once, and what is said when somebody wants to hear more: cut where a line ends, so that the
        first part fits a phone's screen with its buttons."""
        if len(self.answer) <= SHORT:
            return self.answer, ""
        lines = self.answer.split("\n")
        kept = 1
        while kept < len(lines) and len("\n".join(lines[: kept + 1]).rstrip()) <= SHORT:
            kept += 1
        return "\n".join(lines[:kept]).strip(), "\n".join(lines[kept:]).strip()


class Aside(Model):
    """A category of questions that are not ours: how they sound, and the polite reply that they get. `unclear`: what
    was typed says nothing, so it counts as not understood. `names`: whatever names one of these is not surely ours."""

    id: str
    reply: Composed
    unclear: bool = False
    names: tuple[Composed, ...] = ()
    exemplars: tuple[Composed, ...] = Field(min_length=3)


def read_topic(path: Path) -> Topic:
    """Reads one Markdown file with YAML front matter."""
    head, answer = front_matter(path.read_text("utf-8"))
    return Topic(id=path.stem, answer=answer.strip(), **head)


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """What stands between the two lines of three dashes, and what follows them."""
    _, head, body = text.split("---\n", 2)
    return yaml.load(head, _Loader) or {}, body  # noqa: S506


def read_asides(path: Path) -> tuple[Aside, ...]:
    """The categories of one language; none where there is no file."""
    return tuple(Aside(**entry) for entry in read_yaml(path) or [])


def read_words(path: Path) -> dict[str, str]:
    """Abbreviations or synonyms: what is written → what it means."""
    return {nfc(str(key)).lower(): nfc(str(value)).lower() for key, value in (read_yaml(path) or {}).items()}


def read_yaml(path: Path) -> Any:
    """A YAML file; `None` where there is none."""
    return yaml.load(path.read_text("utf-8"), _Loader) if path.exists() else None  # noqa: S506

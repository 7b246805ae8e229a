"""content/<language>/faq/<category>/**/<id>.md: a question, the ways people ask it, and its answer."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Self

import yaml
from pydantic import Field

from bot.content.checks.found.lines import LOADER
from bot.content.checks.found.mistakes import NO_HEAD, UNKNOWN, Wrong, WrongError, each, fields, made
from bot.content.dates import Day
from bot.content.gist import gist_of
from bot.content.local import Composed
from bot.content.standing import CONFIRMED, PENDING, Reply, Standing
from bot.model.writing.text import nfc

SHORT = 450
"""Characters that a phone shows above the buttons: the question, the first part of its answer, and how sure that is."""

NOTE = 45
"""Characters of the line below an answer that says how sure it is."""

KEPT = 256
"""Answers that are kept as they are cut: in a turn one is looked at from several sides."""

BRIEF = 160
"""Characters of what staff write for whom an answer is too long."""

FURTHER = 240
"""Characters of what is told to whoever asks on: it stands alone, and two fit a phone's screen with its buttons."""


class Topic(Standing):
    """One entry. `file` is where it stands below faq/, `category` the first folder there: what it is about. `as_of` is
    the month or day of the newest fact in it. `urgent`: whoever asks this cannot wait, whatever else is going on.
    `opens` is a dialog, or a dialog and what it begins with, that answers better than words: whoever asks how is shown.
    `limits` is what the answer cannot promise, for whoever doubts it; `brief` what it comes to, for whom it is too
    long. `further` is what many ask on after it, each told alone and to nobody else: the answer stays short."""

    id: str
    file: str
    question: Composed = Field(max_length=160)
    category: str
    source: Composed
    as_of: Day
    limits: Composed = Field("", max_length=250)
    brief: Composed = Field("", max_length=BRIEF)
    further: tuple[Annotated[Composed, Field(max_length=FURTHER)], ...] = ()
    related: tuple[str, ...] = ()
    urgent: bool = False
    opens: str = ""
    phrasings: tuple[Composed, ...] = Field(min_length=8)
    answer: Composed = Field(min_length=1, max_length=900)

    @property
    def parts(self) -> tuple[str, str]:
        """What is said at once, and what is said when somebody wants to hear more: cut where a line ends that
        announces nothing, so that the first part fits a phone's screen with its buttons."""
        return _parted(self.answer, SHORT - len(self.question) - NOTE * self.noted)

    @property
    def whole(self) -> str:
        """All that it tells: the answer, and what is told when it is asked on, a line each."""
        return "\n".join((self.answer, *self.further))

    @property
    def unread(self) -> str:
        """All that is not said at once."""
        return "\n".join((self.parts[1], *self.further)).strip()

    def told_in(self, text: str) -> Self:
        """The same as far as a text tells it: nobody has confirmed what is told when it is asked on."""
        pending = self.status == CONFIRMED and any(one in text for one in self.further)
        return self.model_copy(update={"status": PENDING}) if pending else self

    @property
    def gist(self) -> str:
        """What it comes to, without a full stop: `brief`, or what it says first."""
        return self.brief.rstrip(".:; ") or gist_of(self.answer)


class Aside(Reply):
    """A category of questions that are not ours: how they sound, and the polite reply that they get. `unclear`: what
    was typed says nothing, so it counts as not understood. `names`: whatever names one of these is not surely ours,
    unless the topic or the job says it as well, or the text has one of `unless` beside it ("…" leaves room for up to
    four words); a name that is `spelt` is one with its diacritics alone; nor where one of `called` stands before it: a
    market may have the name of a province. `lone`: nobody says it who was just answered."""

    id: str
    reply: Composed
    unclear: bool = False
    lone: bool = False
    names: tuple[Composed, ...] = ()
    unless: tuple[Composed, ...] = ()
    called: tuple[Composed, ...] = ()
    spelt: tuple[Composed, ...] = ()
    exemplars: tuple[Composed, ...] = Field(min_length=3)


@lru_cache(KEPT)
def _parted(answer: str, room: int) -> tuple[str, str]:
    """An answer, cut where its first part has room."""
    if len(answer) <= room:
        return answer, ""
    lines = answer.split("\n")
    kept = 1
    while kept < len(lines) and len("\n".join(lines[: kept + 1]).rstrip()) <= room:
        kept += 1
    while kept > 1 and (not lines[kept - 1] or lines[kept - 1].endswith(":")):
        kept -= 1
    return "\n".join(lines[:kept]).strip(), "\n".join(lines[kept:]).strip()


def read_topic(path: Path, folder: Path) -> Topic:
    """Reads one Markdown file with YAML front matter somewhere below the folder; what it is about is told by where."""
    head, answer = front_matter(path.read_text("utf-8"))
    file = path.relative_to(folder).as_posix()
    told = {"id": path.stem, "file": file, "category": category(file), "answer": answer.strip()}
    for name in head.keys() & told.keys():
        allowed = ", ".join(name for name in Topic.model_fields if name not in told)
        raise WrongError([Wrong(UNKNOWN, (name,), {"allowed": allowed})])
    return made(Topic, {**head, **told})


def category(file: str) -> str:
    """What a topic is about: the first folder of its file."""
    return file.partition("/")[0] if "/" in file else ""


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """What stands between the two lines of three dashes, and what follows them."""
    parts = text.split("---\n", 2)
    if len(parts) < 3 or parts[0].strip():
        raise WrongError([Wrong(NO_HEAD)])
    return fields(yaml.load(parts[1], LOADER)), parts[2]  # noqa: S506


def read_asides(path: Path) -> tuple[Aside, ...]:
    """The categories of one language; none where there is no file."""
    return each(Aside, read_yaml(path))


def read_words(path: Path) -> dict[str, str]:
    """Abbreviations or synonyms: what is written → what it means."""
    return {nfc(str(key)).lower(): nfc(str(value)).lower() for key, value in (read_yaml(path) or {}).items()}


def read_yaml(path: Path) -> Any:
    """A YAML file; `None` where there is none."""
    return yaml.load(path.read_text("utf-8"), LOADER) if path.exists() else None  # noqa: S506

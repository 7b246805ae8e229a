"""What has been collected from many people, a line each: how else they say it, and what they say next."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.mistakes import Wrong, WrongError
from bot.model.writing.text import nfc

Phrasings = Mapping[str, tuple[str, ...]]
"""By topic, "job:" and a job, "aside:" and an aside."""

COLUMNS = N_("Each line must have {count} columns with a tab between them, and none may be empty.")


ASKS, UNCOVERED, WISH, URGENT = "asks", "uncovered", "wish", "urgent"
"""The acts of what an answer tells, of what is asked and no answer tells, of what is to be done, and of what cannot
wait."""


class FollowUp(NamedTuple):
    """What somebody said after a topic was answered, and the topics that would have served; none where nobody knows."""

    before: str
    text: str
    topics: tuple[str, ...]


class Line(NamedTuple):
    """What somebody typed in a conversation: whether they ask for something, tell something or feel something ("asks",
    "tells", "feels" …), and the topics whose answer they should hear then; none where no answer tells it."""

    conversation: str
    act: str
    topics: tuple[str, ...]
    text: str


class AskedOn(NamedTuple):
    """What somebody said after a topic was answered, and how the passages of that answer begin that tell it; none where
    no passage does."""

    topic: str
    text: str
    begins: tuple[str, ...]


class GuideLine(NamedTuple):
    """What somebody typed where a page of a guide was open, and what it says: "next", "trouble:otp/absent" …"""

    guide: str
    page: str
    text: str
    labels: tuple[str, ...]


def read_phrasings(path: Path) -> Phrasings:
    """content/<language>/phrasings.tsv, all of it; none where there is no file. What is written for an answer, a job or
    an aside itself stands beside it: it is shown to whoever edits that, and these are not."""
    found: dict[str, list[str]] = {}
    for name, phrasing in columns(path, 2):
        found.setdefault(name, []).append(phrasing)
    return {name: tuple(phrasings) for name, phrasings in found.items()}


def read_follow_ups(path: Path) -> list[FollowUp]:
    """content/<language>/follow_ups.tsv: a topic, what was said after it, and the topics that it was about ("a|b"), or
    "none"."""
    return [
        FollowUp(before, text, tuple(topics.split("|")) if topics != "none" else ())
        for before, text, topics in columns(path, 3)
    ]


def read_conversations(path: Path) -> list[Line]:
    """content/<language>/conversations.tsv: the name of a conversation, the act, the topics ("a|b"), or "none", and
    what was typed, one line after the other."""
    return [
        Line(conversation, act, tuple(topics.split("|")) if topics != "none" else (), text)
        for conversation, act, topics, text in columns(path, 4)
    ]


def answered_before(lines: Iterable[Line]) -> Iterator[str]:
    """Of each line, one conversation after the other, the topic that was answered last before it; "" before the
    first."""
    for _, typed in groupby(lines, lambda line: line.conversation):
        before = ""
        for line in typed:
            yield before
            before = line.topics[0] if line.topics and line.act == ASKS else before


def read_asked_on(path: Path) -> list[AskedOn]:
    """content/<language>/asked_on.tsv: a topic, what was said after its answer, and how the passages of the answer that
    tell it begin ("a|b"), or "none"."""
    return [
        AskedOn(topic, text, tuple(begins.split("|")) if begins != "none" else ())
        for topic, text, begins in columns(path, 3)
    ]


def read_guide_lines(path: Path) -> list[GuideLine]:
    """content/<language>/guide_lines.tsv: a guide, the page that was open, what was typed there, and what it says
    ("next|topic:bz-cost"), what matters most first."""
    return [
        GuideLine(guide, page, text, tuple(label.strip() for label in labels.split("|")))
        for guide, page, text, labels in columns(path, 4)
    ]


def columns(path: Path, count: int) -> Iterator[list[str]]:
    """The columns of each line; none where there is no file. Raises `WrongError` where there are more or fewer, or an
    empty one."""
    for number, line in enumerate(path.read_text("utf-8").splitlines() if path.exists() else (), 1):
        columns = [nfc(column.strip()) for column in line.split("\t")]
        if len(columns) != count or not all(columns):
            raise WrongError([Wrong(COLUMNS, values={"count": count}, line=number)])
        yield columns

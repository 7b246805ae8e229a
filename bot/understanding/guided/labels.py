"""What a line can say where a guide is open, as content/<language>/guide_lines.tsv writes it: "trouble:otp/absent"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

NEXT, AT, DONE, TROUBLE, ANSWER, TRIED, TOPIC = "next", "at", "done", "trouble", "answer", "tried", "topic"

SHOWN = (AT, DONE, TROUBLE, ANSWER, TRIED)
"""Kinds that are about a page."""


@dataclass(frozen=True, slots=True)
class Label:
    """One thing that is said: its kind, the `page` that it is about, and the `name` of what does not work there, or is
    asked; "" where it is about none."""

    kind: str
    page: str = ""
    name: str = ""


@lru_cache(512)
def label_of(written: str) -> Label:
    """ "trouble:otp/absent", "at:otp", "answer:scam", "phone:android", "next"."""
    kind, _, rest = written.partition(":")
    page, _, name = rest.rpartition("/")
    if kind in (AT, DONE):
        return Label(kind, rest)
    return Label(kind, page, name)


def meant(labels: Sequence[str], page: str) -> list[str]:
    """What is learnt of a line's labels: what was tried does not work; what is done of the page that is open leads on;
    which topic is asked about, the understanding of questions knows."""
    return list(dict.fromkeys(_meant(label, page) for label in labels))


def _meant(label: str, page: str) -> str:
    kind, _, rest = label.partition(":")
    if kind == TOPIC:
        return TOPIC
    if kind == TRIED:
        return f"{TROUBLE}:{rest}"
    return NEXT if label == f"{DONE}:{page}" else label


def kinds(labels: Sequence[str], page: str) -> list[str]:
    """The kinds of a line's labels; what was tried is one of its own."""
    found = (TRIED if label.startswith(TRIED) else label_of(_meant(label, page)).kind for label in labels)
    return list(dict.fromkeys(found))

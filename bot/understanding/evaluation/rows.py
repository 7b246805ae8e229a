"""Labelled texts: what people typed and what fairly answers it."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.content import Library
from bot.understanding.meaning import Kind

NONE = "none"
"""Stands in the file where a text is not ours."""


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled text. Without `topics`, `jobs` and `words` it is out of scope; `style` is how it is typed, `before`
    what was asked before."""

    query: str
    topics: tuple[str, ...] = ()
    style: str = ""
    jobs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    before: str = ""

    @property
    def ours(self) -> bool:
        """Whether there is something that answers it."""
        return bool(self.topics or self.jobs or self.words)

    def ranked(self, ids: list[str]) -> int | None:
        """The place of the first right topic, 0 for the best; `None` where it is not among them."""
        return next((place for place, topic in enumerate(ids) if topic in self.topics), None)


def read_rows(path: Path) -> list[Row]:
    """A TSV file with the columns query and topic_id or meaning (`a|b` where both are right, `job:install`, `word:yes`,
    or `none`); style and before where they are known."""
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [_row(entry) for entry in table]


def _row(entry: dict[str, str]) -> Row:
    labels = [label for label in (entry.get("topic_id") or entry.get("meaning") or NONE).split("|") if label != NONE]
    by_kind: dict[str, list[str]] = {}
    for label in labels:
        kind, _, name = label.rpartition(":")
        by_kind.setdefault(kind or Kind.TOPIC, []).append(name)
    return Row(
        entry["query"],
        tuple(by_kind.get(Kind.TOPIC, ())),
        entry.get("style") or ("follow-up" if entry.get("before") else ""),
        tuple(by_kind.get(Kind.JOB, ())),
        tuple(by_kind.get(Kind.WORD, ())),
        entry.get("before") or "",
    )


def explains(library: Library, job: str, topics: Iterable[str]) -> bool:
    """Whether a job does what one of these topics explains: whoever asks about it is served by doing it."""
    jobs = library.jobs(library.site.languages[0])
    return any(one.id == job and not set(topics).isdisjoint(one.topics) for one in jobs)


def same_job(library: Library, one: str, other: str) -> bool:
    """Whether two jobs begin the same dialog: whoever asks for one is served by the other."""
    opens = {job.id: job.opens.partition(":")[0] for job in library.jobs(library.site.languages[0])}
    return one == other or (one in opens and opens.get(one) == opens.get(other))

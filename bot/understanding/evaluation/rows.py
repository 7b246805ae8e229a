"""Labelled questions: what people typed and which topics fairly answer it."""

import csv
from dataclasses import dataclass
from pathlib import Path

NONE = "none"
"""Stands in the file where a question is not ours."""


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled question. No `topics` means that it is out of scope; `style` is how it is typed."""

    query: str
    topics: tuple[str, ...]
    style: str

    def ranked(self, ids: list[str]) -> int | None:
        """The place of the first right topic, 0 for the best; `None` where it is not among them."""
        return next((place for place, topic in enumerate(ids) if topic in self.topics), None)


def read_rows(path: Path) -> list[Row]:
    """A TSV file with the columns query, topic_id (`a|b` where both are right, or `none`) and style."""
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Row(r["query"], _topics(r["topic_id"]), r.get("style") or "") for r in table]


def _topics(cell: str) -> tuple[str, ...]:
    return () if cell == NONE else tuple(cell.split("|"))

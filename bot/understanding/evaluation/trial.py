"""What an addition does to what was understood before: tried on the labelled files of the content."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bot.content import load
from bot.content.overlay.laying import overlaid
from bot.model import Addition
from bot.understanding.evaluation.evaluate import evaluate
from bot.understanding.evaluation.rows import Row, read_rows
from bot.understanding.meaning import Zone
from bot.understanding.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Figures:
    """Of so many labelled `texts` the shares that are ours and whose topic came first (`first`), that were answered at
    once, and rightly; of those that are not ours the share that was let go (`refused`). Of `missed` questions that
    people have asked in vain how many would be `met`, and of the addition's own phrasings the ones that lead to it
    (`own` of `asked`)."""

    texts: int
    first: float
    at_once: float
    right: float
    refused: float
    missed: int
    met: int
    asked: int
    own: int


def trial(
    root: Path, locales: Path, published: Sequence[Addition], tried: Addition, missed: Sequence[str]
) -> dict[str, Any]:
    """The figures `before` and `after`. It takes seconds: run it in a process of its own."""
    library = load(root, locales)
    rows = [row for path in sorted((root / "evaluation").glob("*.tsv")) for row in read_rows(path)]
    both = {"before": published, "after": [*published, tried]}
    return {
        name: asdict(_figures(Understanding(overlaid(library, additions)), rows, tried, missed))
        for name, additions in both.items()
    }


def _figures(understanding: Understanding, rows: Sequence[Row], tried: Addition, missed: Sequence[str]) -> Figures:
    report = evaluate(understanding, rows)
    own = [understanding(phrasing, tried.language) for phrasing in tried.phrasings]
    return Figures(
        texts=report.ours.texts + report.others.texts,
        first=report.ours.top_1,
        at_once=report.ours.at_once,
        right=report.ours.right,
        refused=report.others.refused,
        missed=len(missed),
        met=sum(understanding(text, tried.language).zone is Zone.ANSWER for text in missed),
        asked=len(own),
        own=sum(one.is_sure and one.id == tried.topic for one in own),
    )


def worse(figures: dict[str, Any]) -> bool:
    """Whether fewer texts are understood than before."""
    before, after = figures["before"], figures["after"]
    return any(after[name] < before[name] for name in ("first", "right", "refused"))

"""How well texts are understood, measured on a labelled file."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.understanding.evaluation.rows import Row
from bot.understanding.meaning import Kind, Meaning
from bot.understanding.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Tried:
    """One row and what became of it; `milliseconds` is the time it took, `explains` are the topics of the
    job that it was taken for: whoever asks how something is done is served by doing it."""

    row: Row
    meaning: Meaning
    milliseconds: float
    explains: frozenset[str] = frozenset()

    @property
    def at_once(self) -> bool:
        """Whether something is done about it without asking back. A small word that is none of our questions, such as
        a greeting, gets its courtesy: nothing is done."""
        meaning = self.meaning
        return meaning.is_sure or meaning.kind is Kind.JOB or (meaning.kind is Kind.WORD and self.row.ours)

    @property
    def right(self) -> bool:
        """Whether that is what was meant."""
        wanted = {Kind.TOPIC: self.row.topics, Kind.JOB: self.row.jobs, Kind.WORD: self.row.words}
        return self.meaning.id in wanted.get(self.meaning.kind, ()) or not self.explains.isdisjoint(self.row.topics)

    @property
    def refused(self) -> bool:
        """Whether it is told that it is not ours, or gets no more than a courtesy."""
        return self.meaning.kind in (Kind.NONE, Kind.ASIDE) or (self.meaning.kind is Kind.WORD and not self.row.ours)

    @property
    def place(self) -> int | None:
        """The place of the right topic."""
        return self.row.ranked([found.id for found in self.meaning.topics])


@dataclass(frozen=True, slots=True)
class Figures:
    """Of so many `texts` the shares whose right topic came first, and among the first three; that were answered
    `at_once` and of those the `right` ones; that got a list to pick from, and of those lists the ones that `hold` the
    right topic and their mean `length`; that were `refused`."""

    texts: int
    top_1: float
    top_3: float
    at_once: float
    right: float
    listed: float
    hold: float
    length: float
    refused: float

    def __str__(self) -> str:
        shares = (self.top_1, self.top_3, self.at_once, self.right, self.listed, self.hold)
        return f"{self.texts:>7}{''.join(f'{share:>9.3f}' for share in shares)}{self.length:>8.2f}{self.refused:>9.3f}"


COLUMNS = ("texts", "top-1", "top-3", "at once", "right", "listed", "hold", "length", "refused")
WIDTHS = (7, 9, 9, 9, 9, 9, 9, 8, 9)
HEAD = " " * 14 + "".join(f"{name:>{width}}" for name, width in zip(COLUMNS, WIDTHS, strict=True))


@dataclass(frozen=True, slots=True)
class Report:
    """All figures of one labelled file, by style and by what was meant. `p50` and `p99` are milliseconds for one text.
    Prints itself as a table."""

    ours: Figures
    others: Figures
    groups: dict[str, Figures]
    p50: float
    p99: float

    def __str__(self) -> str:
        rows = {"ours": self.ours, **self.groups, "others": self.others}
        lines = [HEAD, *(f"{name:14}{figures}" for name, figures in rows.items())]
        return "\n".join([*lines, f"time: p50 {self.p50:.2f} ms, p99 {self.p99:.2f} ms"])


def evaluate(understanding: Understanding, rows: Sequence[Row]) -> Report:
    """Tries every row and counts."""
    tried = [_tried(understanding, row) for row in rows]
    ours = [one for one in tried if one.row.ours]
    groups = {style: [t for t in ours if t.row.style == style] for style in sorted({t.row.style for t in ours})}
    groups |= {"(jobs)": [t for t in ours if t.row.jobs], "(words)": [t for t in ours if t.row.words]}
    times = [one.milliseconds for one in tried] or [0.0]
    return Report(
        ours=_figures(ours),
        others=_figures([one for one in tried if not one.row.ours]),
        groups={name: _figures(group) for name, group in groups.items() if group},
        p50=float(np.quantile(times, 0.5)),
        p99=float(np.quantile(times, 0.99)),
    )


def _tried(understanding: Understanding, row: Row) -> Tried:
    language = understanding.library.site.languages[0]
    before = understanding(row.before, language).topics[0].id if row.before else ""
    begun = time.perf_counter()
    meaning = understanding(row.query, language, before, tells=True)
    milliseconds = 1000 * (time.perf_counter() - begun)
    jobs = understanding.library.jobs(language) if meaning.kind is Kind.JOB else ()
    explains = frozenset(topic for job in jobs if job.id == meaning.id for topic in job.topics)
    return Tried(row, meaning, milliseconds, explains)


def _figures(tried: Sequence[Tried]) -> Figures:
    at_once = [one for one in tried if one.at_once]
    listed = [one for one in tried if not one.at_once and not one.refused]
    return Figures(
        texts=len(tried),
        top_1=_mean([one.place == 0 for one in tried]),
        top_3=_mean([one.place is not None and one.place < 3 for one in tried]),
        at_once=_mean([one.at_once for one in tried]),
        right=_mean([one.right for one in at_once]),
        listed=_mean([True for _ in listed]) * len(listed) / max(len(tried), 1),
        hold=_mean([any(topic in one.row.topics for topic in one.meaning.offered) for one in listed]),
        length=_mean([len(one.meaning.offered) for one in listed]),
        refused=_mean([one.refused for one in tried]),
    )


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else 0.0

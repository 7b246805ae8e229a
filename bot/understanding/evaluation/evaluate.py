"""How well questions are understood, measured on a labelled file."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.understanding.evaluation.rows import Row
from bot.understanding.faq import Answer, Faq
from bot.understanding.zones import Zone

ACCEPTED = 0.95
"""In-scope acceptance at which rejection is measured."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """How many questions, and the shares of them whose right topic came first, came among three; mean of 1/place."""

    questions: int
    top_1: float
    top_3: float
    mrr: float


@dataclass(frozen=True, slots=True)
class Report:
    """All figures of one labelled file. `zones` counts questions by zone, in scope and out of scope; times are
    milliseconds. Prints itself as a table."""

    overall: Ranking
    styles: dict[str, Ranking]
    rejected: float
    zones: dict[Zone, tuple[int, int]]
    right_at_once: float
    strange_at_once: float
    p50: float
    p99: float

    def __str__(self) -> str:
        lines = [f"{'':14}{'questions':>10}{'top-1':>8}{'top-3':>8}{'MRR':>8}"]
        lines += [
            f"{name:14}{r.questions:>10}{r.top_1:>8.3f}{r.top_3:>8.3f}{r.mrr:>8.3f}"
            for name, r in (("all in scope", self.overall), *sorted(self.styles.items()))
        ]
        lines += ["", f"{'zone':14}{'in scope':>10}{'out of scope':>14}"]
        lines += [f"{zone:14}{ours:>10}{others:>14}" for zone, (ours, others) in self.zones.items()]
        return "\n".join(
            [
                *lines,
                "",
                f"out of scope rejected at {ACCEPTED:.0%} in-scope acceptance: {self.rejected:.3f}",
                f"right among in-scope questions answered at once:  {self.right_at_once:.3f}",
                f"out-of-scope questions answered at once:          {self.strange_at_once:.3f}",
                f"time: p50 {self.p50:.2f} ms, p99 {self.p99:.2f} ms",
            ]
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """One row and what became of it."""

    row: Row
    answer: Answer
    milliseconds: float

    @property
    def ours(self) -> bool:
        """Whether the question is in scope."""
        return bool(self.row.topics)

    @property
    def place(self) -> int | None:
        """The place of the right topic."""
        return self.row.ranked([found.id for found in self.answer.topics])


def evaluate(faq: Faq, rows: Sequence[Row]) -> Report:
    """Asks every row and counts."""
    asked = [_asked(faq, row) for row in rows]
    ours, others = [a for a in asked if a.ours], [a for a in asked if not a.ours]
    at_once = [a for a in ours if a.answer.zone is Zone.ANSWER]
    times = [a.milliseconds for a in asked] or [0.0]
    return Report(
        _ranking(ours),
        {style: _ranking([a for a in ours if a.row.style == style]) for style in {a.row.style for a in ours}},
        _rejected(ours, others),
        {zone: (_count(ours, zone), _count(others, zone)) for zone in Zone},
        _mean([a.place == 0 for a in at_once]),
        _mean([a.answer.zone is Zone.ANSWER for a in others]),
        float(np.quantile(times, 0.5)),
        float(np.quantile(times, 0.99)),
    )


def _asked(faq: Faq, row: Row) -> Asked:
    begun = time.perf_counter()
    answer = faq.ask(row.query, faq.library.site.languages[0])
    return Asked(row, answer, 1000 * (time.perf_counter() - begun))


def _ranking(asked: Sequence[Asked]) -> Ranking:
    places = [a.place for a in asked]
    reciprocal = [0.0 if place is None else 1 / (place + 1) for place in places]
    top_3 = [place is not None and place < 3 for place in places]
    return Ranking(len(asked), _mean([place == 0 for place in places]), _mean(top_3), _mean(reciprocal))


def _rejected(ours: Sequence[Asked], others: Sequence[Asked]) -> float:
    border = np.quantile([a.answer.confidence for a in ours], 1 - ACCEPTED) if ours else 0.0
    return _mean([a.answer.confidence < border for a in others])


def _count(asked: Sequence[Asked], zone: Zone) -> int:
    return sum(a.answer.zone is zone for a in asked)


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else 0.0

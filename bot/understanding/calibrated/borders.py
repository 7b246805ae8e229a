"""How sure is sure enough: content/zones.yaml, written by `bot faq calibrate`."""

import itertools
import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from pydantic import Field

from bot.content import ContentError
from bot.content.site import Model
from bot.content.topics import read_yaml
from bot.understanding.index.postings import Floats
from bot.understanding.judging.after.signs import SIGNS
from bot.understanding.judging.signs import Signs
from bot.understanding.meaning import Zone
from bot.understanding.passages import signs as passage_signs

FILE = "zones.yaml"
HEADER = """\
# How sure is sure enough. Written by `bot faq calibrate FILE` from labelled questions; do not edit by hand.
# Each chance is 1 / (1 + exp(-(bias + weights x signs))): `ours` that a text is ours, `right` that the best topic is
# the right one, `job` that the best job is to be done. From ours x right >= `answer` on a topic is answered at
# once; below `out` the bot says what it can do; from `do` on a job is begun, from `do_after` on after an answer, from
# `do_told` on where what is said then rather tells something. `sharp` and `promise` make the list to pick from as
# short as it may be. `after` weighs what speaks for each topic after another one was answered: from `after_answer` on
# the likeliest is answered at once, else the list promises `after_promise`; from `nothing` on for none of them it is
# said that no answer tells it. `passage` weighs what speaks for a passage of the answer when something is asked on;
# from `passage_sure` on it is said as it is; `further` and `further_sure` are the same with what stands beside the
# answer and is told only then. Messages whose odds are above `urgent` cannot wait; `urgent_inside`
# where any words are an answer; from `urgent_perhaps` on somebody may be ill.
"""


AFTER = {"total": 0.4, "close": 3.0, "same": 2.5, "related": 0.5, "same_alone": 3.0, "sure": 2.0}
"""What speaks for a topic after another one, where nothing was calibrated."""


PASSAGE = {"covered": 3.0, "rarest": 0.3, "told": 1.5, "none": 1.0}
"""What speaks for a passage of an answer, where nothing was calibrated."""


OFFERED = 3
"""Topics that are offered at the most after an answer."""


class Chance(Model):
    """A logistic regression: sign → weight."""

    bias: float
    weights: dict[str, float]

    def of(self, signs: Signs) -> float:
        """The chance, 0 to 1."""
        odds = self.bias + sum([weight * getattr(signs, name) for name, weight in self.weights.items()])
        return 1 / (1 + math.exp(-min(max(odds, -30.0), 30.0)))


class Borders(Model):
    """The borders. Those given here hold where nothing was calibrated: they answer at once only what is very clear."""

    ours: Chance = Chance(bias=-5.5, weights={"fit": 5.0, "odds": 0.25, "scope": 0.7})
    right: Chance = Chance(bias=-2.0, weights={"lead": 1.5, "fit": 3.0})
    job: Chance = Chance(bias=-3.0, weights={"job_fit": 3.0, "job_ahead": 1.0})
    answer: float = 0.9
    out: float = 0.3
    do: float = 0.7
    do_after: float = 0.9
    do_told: float = 0.95
    sharp: float = Field(0.4, gt=0)
    promise: float = 0.9
    after: dict[str, float] = Field(default_factory=lambda: dict(AFTER))
    after_answer: float = 0.8
    after_promise: float = 0.9
    nothing: float = 0.5
    passage: dict[str, float] = Field(default_factory=lambda: dict(PASSAGE))
    passage_sure: float = 0.5
    further: dict[str, float] = Field(default_factory=lambda: dict(PASSAGE))
    further_sure: float = 0.8
    urgent: float = -0.5
    urgent_inside: float = 0.0
    urgent_perhaps: float = -2.0

    def zone(self, signs: Signs) -> Zone:
        """The zone of a text."""
        ours = self.ours.of(signs)
        if ours < self.out:
            return Zone.OUT
        return Zone.ANSWER if ours * self.right.of(signs) >= self.answer else Zone.CHOOSE

    def offered(self, scores: Sequence[float], most: int = 4) -> int:
        """How many of the best topics are offered, so that the right one is among them at the promised rate. `scores`
        are theirs, best first (`Evidence.total`)."""
        shares = [math.exp((score - scores[0]) / self.sharp) for score in scores]
        return _fewest(shares[:most], self.promise * sum(shares), most)

    @property
    def shares(self) -> "Shares":
        """How likely each topic is after another one was answered, given a row of signs for each
        (`judging.after.signs.SIGNS`)."""
        return Shares(self.after, SIGNS)

    @property
    def passage_shares(self) -> "Shares":
        """How likely each passage of an answer tells what is asked on, and, last, none, given a row of signs for each
        (`passages.signs.SIGNS`)."""
        return Shares(self.passage, passage_signs.SIGNS)

    @property
    def further_shares(self) -> "Shares":
        """The same where what is told only when it is asked on counts as well."""
        return Shares(self.further, passage_signs.SIGNS)

    def offered_after(self, shares: Sequence[float]) -> int:
        """How many of the likeliest are offered then; `shares` are theirs, best first."""
        return _fewest(shares[:OFFERED], self.after_promise, OFFERED)


class Shares:
    """Given a row of signs for each of some things, how likely each is: 1 together. Whoever asks often keeps it: the
    weights are put in the order of the signs once."""

    def __init__(self, weights: Mapping[str, float], signs: Sequence[str]) -> None:
        self._weights = np.array([weights.get(sign, 0.0) for sign in signs])

    def __call__(self, signs: Floats) -> Floats:
        """The shares, in the order of the rows."""
        odds = signs @ self._weights
        likely = np.exp(odds - odds.max())
        shares: Floats = likely / likely.sum()
        return shares


def _fewest(shares: Sequence[float], promised: float, most: int) -> int:
    """How many of these it takes, two at least, to come to what is promised."""
    sums = itertools.accumulate(shares)
    return next((max(count, 2) for count, sum_ in enumerate(sums, 1) if sum_ >= promised), most)


def read(root: Path) -> Borders:
    """The borders of a content folder; the cautious ones where it has none."""
    try:
        given: Mapping[str, object] = read_yaml(root / FILE) or {}
        return Borders.model_validate(given)
    except (TypeError, ValueError) as wrong:
        raise ContentError(f"{root / FILE}: {wrong}. Write it again with: bot faq calibrate FILE") from wrong


def write(root: Path, borders: Borders) -> Path:
    """Writes the borders where `read` finds them."""
    import yaml

    path = root / FILE
    path.write_text(HEADER + yaml.safe_dump(borders.model_dump(), sort_keys=False), "utf-8")
    return path

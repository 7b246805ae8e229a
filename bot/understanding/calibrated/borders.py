"""How sure is sure enough: content/zones.yaml, written by `bot faq calibrate`."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import Field

from bot.content import ContentError
from bot.content.site import Model
from bot.content.topics import read_yaml
from bot.understanding.judging.signs import Signs
from bot.understanding.meaning import Zone

FILE = "zones.yaml"
HEADER = """\
# How sure is sure enough. Written by `bot faq calibrate FILE` from labelled questions; do not edit by hand.
# Each chance is 1 / (1 + exp(-(bias + weights x signs))): `ours` that a text is ours, `right` that the best topic is
# the right one, `job` that the best job is to be done. From ours x right >= `answer` on a topic is answered at
# once; below `out` the bot says what it can do; from `do` on a job is begun. `sharp` and `promise` make the list to
# pick from as short as it may be. Messages whose odds are above `urgent` cannot wait;
# `urgent_inside` where any words are an answer; from `urgent_perhaps` on somebody may be ill.
"""


class Chance(Model):
    """A logistic regression: sign → weight."""

    bias: float
    weights: dict[str, float]

    def of(self, signs: Signs) -> float:
        """The chance, 0 to 1."""
        odds = self.bias + sum(weight * getattr(signs, name) for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-min(max(odds, -30.0), 30.0)))


class Borders(Model):
    """The borders. Those given here hold where nothing was calibrated: they answer at once only what is very clear."""

    ours: Chance = Chance(bias=-5.5, weights={"fit": 5.0, "odds": 0.25, "scope": 0.7})
    right: Chance = Chance(bias=-2.0, weights={"lead": 1.5, "fit": 3.0})
    job: Chance = Chance(bias=-3.0, weights={"job_fit": 3.0, "job_ahead": 1.0})
    answer: float = 0.9
    out: float = 0.3
    do: float = 0.7
    sharp: float = Field(0.4, gt=0)
    promise: float = 0.9
    lean: float = 0.6
    lean_far: float = 1.5
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
        sum_, whole = 0.0, sum(shares)
        for count, share in enumerate(shares[:most], start=1):
            sum_ += share
            if sum_ >= self.promise * whole:
                return max(count, 2)
        return most


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

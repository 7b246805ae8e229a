"""Three zones, and where their borders lie: content/zones.yaml, written by `python -m bot faq calibrate`."""

import math
from enum import StrEnum
from pathlib import Path

import numpy as np
from pydantic import Field

from bot.content import ContentError
from bot.content.site import Model
from bot.content.topics import read_yaml
from bot.understanding.index.index import Evidence, Index

FILE = "zones.yaml"
SIGNS = ("fit", "odds", "scope")
"""What the confidence is made of, see `signs`."""
HEADER = """\
# How sure is sure enough. Written by `python -m bot faq calibrate FILE` from labelled questions; do not edit by hand.
# confidence = 1 / (1 + exp(-(bias + weights x signs))): how likely a question is ours. From `answer` on, and with
# the best topic ahead of the second by `lead`, it is answered at once; below `out` the bot says what it can do.
"""


class Zone(StrEnum):
    """Answer at once, offer three topics, or say what the bot can help with."""

    ANSWER = "answer"
    CHOOSE = "choose"
    OUT = "out"


class Zones(Model):
    """The borders. Those given here hold where nothing was calibrated: they answer at once only what is very clear."""

    weights: dict[str, float] = Field(default_factory=lambda: {"fit": 5.0, "odds": 0.25, "scope": 0.7})
    bias: float = -5.5
    answer: float = 0.999
    out: float = 0.3
    lead: float = 2.0

    def confidence(self, signs: dict[str, float]) -> float:
        """How likely the question is ours, 0 to 1."""
        logit = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in signs.items())
        return 1 / (1 + math.exp(-min(max(logit, -30.0), 30.0)))

    def zone(self, confidence: float, lead: float) -> Zone:
        """The zone of a question. `lead` is how far the best topic is ahead of the second, in `Evidence.total`."""
        if confidence < self.out:
            return Zone.OUT
        return Zone.ANSWER if confidence >= self.answer and lead >= self.lead else Zone.CHOOSE


def signs(index: Index, evidence: Evidence) -> dict[str, float]:
    """What tells our questions from others: how `fit` the closest phrasings of the best topic are, by what `odds` the
    best topic is likelier than the best aside (log), and how much the words are ours (`scope`).

    Left out without loss: the difference in `total`, which `odds` says better, and the number of words.
    """
    ours, others = index.ours, ~index.ours
    best = int(np.argmax(np.where(ours, evidence.total, -np.inf)))
    odds = float(evidence.likely[ours].max() - evidence.likely[others].max()) if others.any() else 0.0
    return dict(zip(SIGNS, (float(evidence.close[best]), odds, evidence.scope), strict=True))


def read(root: Path) -> Zones:
    """The borders of a content folder; the cautious ones where it has none."""
    try:
        given = read_yaml(root / FILE) or {}
        return Zones(**given)
    except (TypeError, ValueError) as wrong:
        raise ContentError(f"{root / FILE}: {wrong}. Write it again with: python -m bot faq calibrate FILE") from wrong


def write(root: Path, zones: Zones) -> Path:
    """Writes the borders where `read` finds them."""
    import yaml

    path = root / FILE
    path.write_text(HEADER + yaml.safe_dump(zones.model_dump(), sort_keys=False), "utf-8")
    return path

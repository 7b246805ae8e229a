"""What is known of how people tell that somebody is ill; `health.py` puts together what that comes to."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.content import Library
from bot.understanding.calibrated.urgency import Urgency
from bot.understanding.calibrated.weights import Weights
from bot.understanding.normaliser.normaliser import Normaliser
from bot.understanding.telling.ill.afterwards import Afterwards
from bot.understanding.telling.ill.recovering import Recovering
from bot.understanding.telling.ill.unwell import Unwell


@dataclass(frozen=True)
class Illness:
    """What cannot wait (`urgency`), what is told once that was answered (`afterwards`), and that somebody is well again
    (`recovering`), or only a little `unwell`."""

    urgency: Urgency
    afterwards: Afterwards
    recovering: Recovering
    unwell: Unwell


def illness(library: Library, say: Mapping[str, Normaliser], odds: Weights | None) -> Illness:
    """Reads a content; `odds` are what was calibrated of what cannot wait."""
    urgency = Urgency(library, say, odds)
    return Illness(urgency, Afterwards(library, say), Recovering(library), Unwell(library, say, urgency))

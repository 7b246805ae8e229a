"""How likely a line wants nothing: whoever tells what happened, or how they feel, is not told that nobody knows it.

A logistic regression over the words of the line and what it sounds like, learnt from whole conversations
(content/<language>/conversations.tsv). Its weights are made by `bot faq calibrate` and lie in content/acts.json.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bot.understanding.calibrated import tables
from bot.understanding.calibrated.likely import Weights, features
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.traits.asking import Asking
from bot.understanding.traits.feelings import Feelings

FILE = "acts.json"

WANTS, TELLS = "wants", "tells"
"""What a line does: it wants something, an answer or a deed, or it only tells something."""


class Acts:
    """Hears what lines do."""

    def __init__(
        self, normalisers: Mapping[str, Normalised], asks: Asking, feelings: Feelings, weights: Weights | None
    ) -> None:
        self._say, self._asks, self._feelings, self._weights = normalisers, asks, feelings, weights
        self._told = lately(self._tells)

    def __call__(self, text: str, language: str) -> float:
        """How likely a text only tells (0 to 1); without weights it does where no word of it asks."""
        return self._told(text, language)

    def _tells(self, text: str, language: str) -> float:
        if self._weights is None:
            return float(not self._asks(text))
        return self._weights.chances(self.features(text, language))[self._weights.words.index(TELLS)]

    def features(self, text: str, language: str) -> list[str]:
        """The features of a text: those of its words, and whether it sounds like a question or a feeling."""
        sounds = {
            "asks": self._asks(text),
            "whether": self._asks.whether(text),
            "feels": self._feelings(text, language) is not None,
        }
        return [*features(self._say[language](text), text), *(name for name, so in sounds.items() if so)]


def read(root: Path) -> Weights | None:
    """The weights of a content folder; nothing where it has none."""
    return tables.read(root / FILE, lambda head, rows: ready(head["bias"], rows), "bot faq calibrate FILE")


def write(root: Path, bias: Sequence[float], table: tables.Table) -> Path:
    """Writes weights where `read` finds them, a line for each feature."""
    return tables.write(root / FILE, {"bias": [round(one, 3) for one in bias]}, table)


def ready(bias: Sequence[float], table: Iterable[tuple[str, Mapping[int, float]]]) -> Weights:
    """Weights, given what each act begins with, and what each feature adds to it."""
    return Weights((WANTS, TELLS), bias, 0.0, table)

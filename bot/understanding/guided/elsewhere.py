"""Whether a line is about another matter than what a guide installs: "tiệm tui chưa có mã thì sao" where a page of it
is open. Its weights are made by `bot faq guides` and lie in content/elsewhere.json.
"""

from pathlib import Path

from bot.understanding.calibrated.likely import features as of_words
from bot.understanding.calibrated.weights import Weights, read
from bot.understanding.guided.features import Line

FILE = "elsewhere.json"

FIRMLY = 0.7
"""How likely what is heard of a page must be to count whatever a line is about: below that, of 198 lines of strangers
about another matter which a page took for its own 130 are none of it, and two of 376 that were heard rightly."""


class Elsewhere:
    """Knows the words of other matters; none without weights."""

    def __init__(self, root: Path) -> None:
        self._weights: Weights | None = read(root, FILE)

    def __call__(self, line: Line, chance: float) -> bool:
        """Whether a line is rather about another matter, given the chance of what is heard of the page."""
        if chance >= FIRMLY or self._weights is None:
            return False
        return self._weights.odds(of_words(line.words, line.text)) >= 0.0

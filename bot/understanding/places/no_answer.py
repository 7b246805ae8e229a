"""Whether a line is no answer where a name or an address is asked for, and any words may be one: "tối ngủ tắt được
chớ". Its weights are made by `bot faq calibrate` and lie in content/no_answer.json.
"""

from collections.abc import Mapping
from functools import cached_property

from bot.content import N_, Library
from bot.understanding.calibrated.likely import features as of_words
from bot.understanding.calibrated.weights import Weights, read
from bot.understanding.ends import CLAUSE
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.places.phrasing.phrases import says

FILE = "no_answer.json"

WORDED = ("name", "kind", "place", "address")
"""What is asked of a place that is answered in words of one's own."""

SURELY = 3.9
"""Log-odds from which on a line is none. In lines that were not learnt from, none of 245 answers of owners is above it
but two that ask, and nine in ten questions of strangers are."""

DIGIT, COMMUNE, TITLE = "#", "@", "Aa"
"""Features of a line with a digit in it, with the name of a commune, and with capitals like a name's."""

PAUSE = ", "
"""Stands between the parts of what is told."""

MOSTLY = 0.6
"""Share of the words of a name that begin with a capital or a digit."""

NEWS = N_("locked down, sealed off, a case there, cases there, tested positive, i heard, they say, rumour")
"""What is said of a street, and not by whoever lives in it: "nghe nói đường Hùng Vương bị phong tỏa"."""


class NoAnswer:
    """Knows the words of owners and of whoever asks; without weights everything may be an answer."""

    def __init__(self, library: Library, say: Mapping[str, Normalised]) -> None:
        self._library, self._say = library, say
        self._known = lately(self._is_none)

    @cached_property
    def _weights(self) -> Weights | None:
        return read(self._library.root, FILE)

    def __call__(self, text: str, language: str) -> bool:
        """Whether it is surely none."""
        return self._known(text, language)

    def _is_none(self, text: str, language: str) -> bool:
        learnt = self._weights is not None and self._weights.odds(self.features(text, language)) >= SURELY
        return learnt or self.is_news(text)

    def is_news(self, text: str) -> bool:
        """Whether it begins with what is told of a street; after a house number that is a remark."""
        return not text[:1].isdigit() and says(CLAUSE.split(text)[0], NEWS, self._library)

    def before(self, told: str, language: str) -> str:
        """What is told without the parts behind it that surely answer nothing: "45 Nguyễn Huệ" in "45 Nguyễn Huệ, trưa
        nay phải có tờ poster dán"."""
        parts = told.split(PAUSE)
        while len(parts) > 1 and self(parts[-1], language):
            parts.pop()
        return PAUSE.join(parts)

    def features(self, text: str, language: str) -> list[str]:
        """What a line is taken apart into."""
        typed = text.split()
        capitals = sum(word[:1].isupper() or word[:1].isdigit() for word in typed)
        told = (
            (DIGIT, any(map(str.isdigit, text))),
            (COMMUNE, bool(self._library.communes.apart(text)[1])),
            (TITLE, capitals >= MOSTLY * len(typed) and len(typed) > 1),
        )
        return [*of_words(self._say[language](text), text), *(name for name, holds in told if holds)]

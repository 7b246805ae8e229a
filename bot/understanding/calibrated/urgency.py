"""Whether somebody cannot wait: is ill, or with somebody who is, right now.

A logistic regression over the syllables of the message, pairs of them, and two lists of the content: signs of illness,
and what only sounds like one. Its weights are made by `bot faq calibrate` and lie in content/urgency.json.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import islice

from bot.content import Library
from bot.understanding.calibrated.features import ONLY_SOUNDS, SIGN, Features
from bot.understanding.calibrated.signs.supposing import Supposing
from bot.understanding.calibrated.signs.symptoms import Symptoms, Told
from bot.understanding.calibrated.weights import Weights
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.normaliser import Normaliser

SEVERE = 4.0
"""Log-odds that a severe sign is worth beside all else: of who is not breathing nobody waits to be sure."""

UNSIGNED = 1.0
"""Log-odds that must make up for it where no sign of illness is told at all."""

TELLS_MORE = 9
"""Words up to which whoever denies an illness says no more than that."""

LEFT, FINE = 2, 4
"""Words that are left of what only denies, and of what only says that somebody is well."""

TELLING = 3
"""Words from which on a message without a sign of illness can tell of one: "tôi" and "bà nội" alone say nothing."""


class Urgency:
    """Which topic a message is urgent for, by calibrated weights; without them only what the content says word for
    word is. `near` are these topics and those that belong to them."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normaliser], weights: Weights | None) -> None:
        self._say = normalisers
        self._features, self._weights = Features(library, normalisers), weights
        self._odds = lately(self._weighed)
        given = {code: found for code in normalisers if (found := library.written.urgent(code))}
        self._topics = {code: urgent.topic for code, urgent in given.items()}
        self.topics = frozenset(self._topics.values())
        self.near = frozenset().union(*(library.related(topic) for topic in self.topics))
        self._supposed = Supposing({code: urgent.supposed for code, urgent in given.items()}, normalisers)
        self._symptoms = Symptoms(given, normalisers)
        fine = [(normalisers[code], phrase) for code, urgent in given.items() for phrase in urgent.denied.fine]
        self._fine = Mentions(say(phrase) for say, phrase in fine)
        self._whole = {
            tuple(normalisers[code](text)): cannot_wait
            for code, urgent in given.items()
            for texts, cannot_wait in ((urgent.yes, True), (urgent.no, False))
            for text in texts
        }

    def is_severe(self, text: str, language: str) -> bool:
        """Whether there is a sign in it with which nothing comes before a call for help."""
        return self._symptoms.is_severe(self._features.said(text, language), is_bare(text))

    def told(self, text: str, language: str) -> Told:
        """What is told of somebody who is ill."""
        return self._symptoms(self._features.said(text, language), is_bare(text))

    def __call__(self, text: str, language: str, border: float, after: str = "") -> str:
        """The topic, "" where the message can wait. `border` are the log-odds from which on it cannot, `after` is what
        was answered before."""
        topic = self._topics.get(language, "")
        known = self._whole.get(self._say[language](text))
        if not topic or known is not None:
            return topic if known else ""
        return topic if self._cannot_wait(text, language, border, after) else ""

    def _cannot_wait(self, text: str, language: str, border: float, after: str) -> bool:
        bare = is_bare(text)
        words, features = self._features.read(text, language, after)
        odds, severe = self._odds(features), self._symptoms.is_severe(words, bare)
        if severe and ONLY_SOUNDS not in features and not bare:
            return True
        return odds + SEVERE * severe >= border and (severe or not self._supposed(text, language))

    def tells(self, text: str, language: str) -> bool:
        """Whether a sign is told of somebody, urgent or not."""
        known = self._whole.get(self._say[language](text))
        return known is not False and SIGN in self._features(text, language) and not self._supposed(text, language)

    def supposes(self, text: str, language: str) -> bool:
        """Whether somebody only asks what would be if somebody were ill."""
        is_sign = SIGN in self._features(text, language) and self._supposed(text, language)
        return is_sign and not self.is_severe(text, language)

    def denies_any(self, text: str, language: str) -> bool:
        """Whether a text says somewhere that somebody has no illness, and tells of none."""
        return not self._features(text, language) and bool(self._features.now(text, language))

    def denies(self, text: str, language: str) -> bool:
        """Whether a text says that somebody has no illness, and hardly more."""
        words, features = self._features.read(text, language)
        if features:
            return False  # as most messages have
        typed = self._say[language](self._features.now(text, language))
        return len(words) < len(typed) <= TELLS_MORE

    def calm(self, text: str, language: str, asks: bool) -> str:
        """What is told of an illness that nobody has, in the words of `Meaning.calm`; whoever only denies one `asks`
        nothing, whatever words that takes: "hông ho sốt gì"."""
        topic = self._topics.get(language, "")
        if topic and self.supposes(text, language):
            return f"{topic}/supposed"
        denies = self.denies(text, language) and (not asks or self._left(text, language) <= LEFT)
        return f"{topic}/well" if topic and (denies or self._is_fine(text, language)) else ""

    def _left(self, text: str, language: str) -> int:
        """How many words say more than that somebody is well."""
        said = self._features.said(text, language)
        return len(said) - sum(end - start for start, end, _ in self._fine.spans(said, is_bare(text)))

    def without_denied(self, text: str, language: str) -> str:
        """The words of a text without what it denies."""
        return " ".join(self._features.said(text, language))

    def _is_fine(self, text: str, language: str) -> bool:
        """Whether a few words say that somebody is well: "tui khỏe re"."""
        words = self._say[language](text)
        return len(words) <= FINE and not self._features(text, language) and bool(self._fine(words, is_bare(text)))

    def only_sounds(self, text: str, language: str) -> bool:
        """Whether there are words in a text that take a sign back: "app làm tui nhức đầu"."""
        return ONLY_SOUNDS in self._features(text, language)

    def odds(self, text: str, language: str) -> float:
        """Log-odds that a message cannot wait."""
        return self._odds(self._features(text, language))

    def _weighed(self, features: Sequence[str]) -> float:
        if self._weights is None or (SIGN not in features and not _tells(features)):
            return -math.inf
        return self._weights.odds(features) - (0.0 if SIGN in features else UNSIGNED)


def _tells(features: Sequence[str]) -> bool:
    """Whether there are words enough."""
    words = (feature for feature in features if feature.startswith("b "))
    return len(list(islice(words, TELLING))) == TELLING

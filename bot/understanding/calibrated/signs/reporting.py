"""What is told of an emergency that is none now: a swindler says so ("nó gọi nói con tui cấp cứu, kêu chuyển tiền"), or
it was long ago."""

from collections.abc import Callable, Mapping, Sequence

from bot.content.sayings.urgent import Urgent
from bot.understanding.calibrated.phrases import Phrases
from bot.understanding.ends import WORDS
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised


class Reporting:
    """Knows the words of every language."""

    def __init__(self, given: Mapping[str, Urgent], say: Mapping[str, Normalised]) -> None:
        self._say = say

        def mentions(written: Callable[[Urgent], Sequence[str]]) -> Mentions:
            return Mentions(say[code](phrase) for code, urgent in given.items() for phrase in written(urgent))

        self._by, self._want = mentions(lambda one: one.reported.by), mentions(lambda one: one.reported.want)
        self._past, self._still = mentions(lambda one: one.past.said), mentions(lambda one: one.past.still)
        self._of = Phrases(say[code](phrase) for code, urgent in given.items() for phrase in urgent.reported.of)
        self._topics = {topic for urgent in given.values() for topic in urgent.reported.topics}

    def now(self, text: str, language: str) -> str:
        """A text without the clauses that tell of long ago."""
        say, bare = self._say[language], is_bare(text)
        if not self._past(say(text), bare):
            return text
        return ", ".join(clause for clause in WORDS.split(text) if not self._was(say(clause), bare))

    def _was(self, words: Sequence[str], bare: bool) -> bool:
        return bool(self._past(words, bare)) and not self._still(words, bare)

    def is_about(self, topic: str) -> bool:
        """Whether a topic is about swindlers."""
        return topic in self._topics

    def is_swindle(self, text: str, language: str, warned: bool) -> bool:
        """Whether somebody else says it, and wants money, or did before: of such they were just `warned`."""
        words, bare = self._say[language](text), is_bare(text)
        return bool(self._by(words, bare)) and (warned or bool(self._want(words, bare)))

    def __call__(self, typed: Sequence[str], bare: bool, text: str, language: str, warned: bool) -> Sequence[str]:
        """The words of a text without those of an emergency that a swindler says; a faint stays one."""
        if not self.is_swindle(text, language, warned):
            return typed
        left, place = list[str](), 0
        while place < len(typed):
            length = self._of.at(typed, place, bare)
            left += [] if length else [typed[place]]
            place += length or 1
        return left

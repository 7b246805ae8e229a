"""Whether a text sounds like a question."""

from bot.content import Library
from bot.model.writing.text import fold
from bot.understanding.ends import CLAUSE
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import words
from bot.understanding.traits.choosing import Choosing

BEFORE = 2
"""Words before the last one of a clause that only asks there: "Karaoke K" is a name."""


class Asking:
    """Knows the words that make a question, of every language: people mix them. A text with diacritics must have the
    list's own: in "40 Lê Lợi" nobody asks."""

    def __init__(self, library: Library) -> None:
        given = [library.written.small_words(language) for language in library.site.languages]
        self._any = Mentions(words(phrase) for small in given for phrase in small.asking)
        self._last = {word for small in given for phrase in small.asking_last for word in words(phrase)}
        polite = [words(phrase) for small in given for phrase in small.fillers]
        self._polite = {said[0] for said in polite if len(said) == 1} - self._last
        self._whether = Mentions(words(phrase) for small in given for phrase in small.whether)
        self.which = Choosing(library)
        self._known = lately(self._asks)

    def __call__(self, text: str) -> bool:
        """Whether there is a question mark or one of these words in it, or it asks which of two things it is."""
        return self._known(text)

    def ends(self, text: str) -> bool:
        """Whether the last word of it asks, but for courtesies: "có mất tiền hông vậy"."""
        said = self._plain(text.rstrip("?"))
        return "?" in text or (bool(said) and (_has(self._any, said[-1]) or self._is_last(said)))

    def is_asked_of(self, clause: str) -> bool:
        """Whether the last word of it is whom it is said to, and nobody it tells of: "nó có bị cách ly không chị"."""
        *said, last = words(clause) or ("",)
        return last in self._polite and bool(said) and self.ends(" ".join(said))

    def whether(self, text: str) -> bool:
        """Whether it asks if something must or may be done: nobody who asks that wants it done."""
        return self(text) and _has(self._whether, text)

    def _asks(self, text: str) -> bool:
        return "?" in text or _has(self._any, text) or self._ends(text) or self.which(text)

    def _ends(self, text: str) -> bool:
        """Whether a clause ends, but for courtesies, with a word that asks there alone: "in ở tiệm được k ạ"."""
        if self._last.isdisjoint(words(text)):
            return False  # most texts
        return any(self._is_last(self._plain(clause)) for clause in CLAUSE.split(text))

    def _plain(self, clause: str) -> list[str]:
        """Its words, without courtesies at its end."""
        said = list(words(clause))
        while said and said[-1] in self._polite:
            said.pop()
        return said

    def _is_last(self, said: list[str]) -> bool:
        return len(said) > BEFORE and said[-1] in self._last


def _has(phrases: Mentions, text: str) -> bool:
    return bool(phrases(words(text), bare=text.lower() == fold(text)))

"""Whether a text sounds like a question."""

from bot.content import Library
from bot.model.writing.text import fold
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import words
from bot.understanding.traits.choosing import Choosing


class Asking:
    """Knows the words that make a question, of every language: people mix them. A text with diacritics must have the
    list's own: in "40 Lê Lợi" nobody asks."""

    def __init__(self, library: Library) -> None:
        given = [library.written.small_words(language) for language in library.site.languages]
        self._any = Mentions(words(phrase) for small in given for phrase in small.asking)
        self._whether = Mentions(words(phrase) for small in given for phrase in small.whether)
        self.which = Choosing(library)
        self._known = lately(self._asks)

    def __call__(self, text: str) -> bool:
        """Whether there is a question mark or one of these words in it, or it asks which of two things it is."""
        return self._known(text)

    def whether(self, text: str) -> bool:
        """Whether it asks if something must or may be done: nobody who asks that wants it done."""
        return self(text) and _has(self._whether, text)

    def _asks(self, text: str) -> bool:
        return "?" in text or _has(self._any, text) or self.which(text)


def _has(phrases: Mentions, text: str) -> bool:
    return bool(phrases(words(text), bare=text.lower() == fold(text)))

"""Whether a text sounds like a question."""

from functools import lru_cache

from bot.content import Library
from bot.model.writing.text import fold, words
from bot.understanding.normaliser.normalise import words as typed_words


class Asking:
    """Knows the words that make a question, of every language: people mix them. A text with diacritics must have the
    list's own: in "40 Lê Lợi" nobody asks."""

    def __init__(self, library: Library) -> None:
        lists = (library.written.small_words(language).asking for language in library.site.languages)
        phrases = [phrase for phrases in lists for phrase in phrases]
        self._bare = frozenset(f" {words(phrase)} " for phrase in phrases)
        self._typed = frozenset(f" {' '.join(typed_words(phrase))} " for phrase in phrases)
        self._known = lru_cache(maxsize=4)(self._asks)  # one text is looked at from several sides

    def __call__(self, text: str) -> bool:
        """Whether there is a question mark or one of these words in it."""
        return self._known(text)

    def _asks(self, text: str) -> bool:
        if "?" in text:
            return True
        bare = text.lower() == fold(text)
        line, phrases = (words(text), self._bare) if bare else (" ".join(typed_words(text)), self._typed)
        return any(phrase in f" {line} " for phrase in phrases)

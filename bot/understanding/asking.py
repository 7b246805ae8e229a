"""Whether a text sounds like a question."""

from collections.abc import Iterable
from functools import lru_cache

from bot.content import Library
from bot.model.writing.text import fold, words
from bot.understanding.normaliser.normalise import words as typed_words


class Asking:
    """Knows the words that make a question, of every language: people mix them. A text with diacritics must have the
    list's own: in "40 Lê Lợi" nobody asks."""

    def __init__(self, library: Library) -> None:
        given = [library.written.small_words(language) for language in library.site.languages]
        self._any = _Phrases(phrase for words in given for phrase in words.asking)
        self._whether = _Phrases(phrase for words in given for phrase in words.whether)
        self._known = lru_cache(maxsize=4)(self._asks)  # one text is looked at from several sides

    def __call__(self, text: str) -> bool:
        """Whether there is a question mark or one of these words in it."""
        return self._known(text)

    def whether(self, text: str) -> bool:
        """Whether it asks if something must or may be done: nobody who asks that wants it done."""
        return self._asks(text) and self._whether.are_in(text)

    def _asks(self, text: str) -> bool:
        return "?" in text or self._any.are_in(text)


class _Phrases:
    def __init__(self, phrases: Iterable[str]) -> None:
        given = list(phrases)
        self._bare = frozenset(f" {words(phrase)} " for phrase in given)
        self._typed = frozenset(f" {' '.join(typed_words(phrase))} " for phrase in given)

    def are_in(self, text: str) -> bool:
        """Whether one of them is."""
        bare = text.lower() == fold(text)
        line, phrases = (words(text), self._bare) if bare else (" ".join(typed_words(text)), self._typed)
        return any(phrase in f" {line} " for phrase in phrases)

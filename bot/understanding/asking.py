"""Whether a text sounds like a question."""

from bot.content import Library
from bot.model.writing.text import words


class Asking:
    """Knows the words that make a question, of every language: people mix them."""

    def __init__(self, library: Library) -> None:
        lists = (library.written.small_words(language).asking for language in library.site.languages)
        self._phrases = frozenset(f" {words(phrase)} " for phrases in lists for phrase in phrases)

    def __call__(self, text: str) -> bool:
        """Whether there is a question mark or one of these words in it."""
        line = f" {words(text)} "
        return "?" in text or any(phrase in line for phrase in self._phrases)

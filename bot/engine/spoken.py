"""In which language somebody is spoken with, as far as they tell by writing in it."""

from bot.content import Library
from bot.content.sayings.small_words import GOODBYE, HELLO, NO, THANKS, YES
from bot.model import Session, Update
from bot.understanding import Understanding

COMMAND = "/"
"""What a command begins with."""

COURTEOUS = (YES, NO, THANKS, GOODBYE)
"""Small words that people here say in any language: "ok thank you so much"."""


class Spoken:
    """Knows the language of what was typed."""

    def __init__(self, library: Library, understanding: Understanding) -> None:
        self._library, self._understanding = library, understanding

    def first(self, update: Update) -> str:
        """The language of somebody new: that of the first words where it is plain, else what the channel says."""
        return self._of(update.text, self._library.language(update.language))

    def now(self, update: Update, session: Session, language: str) -> str:
        """The language after this text of somebody who was spoken with in `language` so far. Whoever has said nothing
        but commands ("/start") and "hello", which everybody here says, speaks that of their first words."""
        begun = not session.frames and all(self._tells_none(heard, language) for heard, _ in session.exchanges)
        return self._of(update.text, language) if begun else language

    def _of(self, text: str, language: str) -> str:
        if text.startswith(COMMAND) or not any(map(str.isalpha, text)):
            return language
        other = self._understanding.known.traits.languages(text, language)
        polite = other != language and self._understanding.small_word(text, other) in COURTEOUS
        return language if polite else other

    def _tells_none(self, heard: str, language: str) -> bool:
        return heard.startswith(COMMAND) or self._understanding.known.words(heard, language) == HELLO

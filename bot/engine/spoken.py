"""In which language somebody is spoken with, as far as they tell by writing in it."""

from collections.abc import Mapping
from typing import Any

from bot.content import Library
from bot.content.sayings.small_words import GOODBYE, HELLO, NO, THANKS, YES
from bot.engine.dialog import Dialog
from bot.model import Session, Update
from bot.understanding import Understanding

COMMAND = "/"
"""What a command begins with."""

COURTEOUS = (YES, NO, THANKS, GOODBYE)
"""Small words that people here say in any language: "ok thank you so much"."""


class Spoken:
    """Knows the language of what was typed; `dialogs` by their names."""

    def __init__(self, library: Library, understanding: Understanding, dialogs: Mapping[str, Dialog[Any]]) -> None:
        self._library, self._understanding, self._dialogs = library, understanding, dialogs

    def first(self, update: Update) -> str:
        """The language of somebody new: that of the first words where it is plain, else what the channel says."""
        return self._of(update.text, self._library.language(update.language))

    def now(self, update: Update, session: Session, language: str) -> str:
        """The language after this text of somebody who was spoken with in `language` so far. Whoever has said nothing
        but commands ("/start") and "hello", which everybody here says, speaks that of their first words; whoever then
        writes twice in a row in another one goes on in it. Names and addresses are in any language."""
        said = [heard for heard, _ in session.exchanges]
        if self._takes_any_words(session):
            return language
        if not session.frames and all(self._tells_none(heard, language) for heard in said):
            return self._of(update.text, language)
        other = self._of(update.text, language)
        return other if said and other != language and self._of(said[-1], language) == other else language

    def _of(self, text: str, language: str) -> str:
        if not text or text.startswith(COMMAND):
            return language
        other = self._understanding.known.traits.languages(text, language)
        polite = other != language and self._understanding.small_word(text, other) in COURTEOUS
        return language if polite else other

    def _tells_none(self, heard: str, language: str) -> bool:
        return heard.startswith(COMMAND) or self._understanding.known.words(heard, language) == HELLO

    def _takes_any_words(self, session: Session) -> bool:
        frame = session.frames[-1] if session.frames else None
        dialog = self._dialogs.get(frame.dialog) if frame else None
        step = dialog.step(frame.step) if dialog and frame else None
        return step is not None and step.any_words

"""In which language somebody is spoken with, as far as they tell by writing in it."""

from collections.abc import Mapping
from typing import Any

from bot.content import Library
from bot.content.sayings.small_words import GOODBYE, HELLO, NO, THANKS, YES
from bot.engine.dialog import Dialog
from bot.model import Session, Update
from bot.understanding import Understanding
from bot.understanding.normaliser.normalise import words

COMMAND = "/"
"""What a command begins with."""

COURTEOUS = (YES, NO, THANKS, GOODBYE)
"""Small words that people here say in any language: "ok thank you so much"."""


LEAST = 4
"""Words from which on a line of whoever has begun something tells a language: "done" is understood in each."""


CONSENT = "consent"
"""The dialog in which people are asked whether what they tell may be kept."""


class Spoken:
    """Knows the language of what was typed."""

    def __init__(self, library: Library, understanding: Understanding) -> None:
        self._library, self._understanding = library, understanding

    def first(self, update: Update) -> str:
        """The language of somebody new: that of the first words where it is plain, else what the channel says."""
        return self._of(update.text, self._library.language(update.language))

    def now(self, update: Update, session: Session, language: str) -> str:
        """The language after this text of somebody who was spoken with in `language` so far. Whoever has said nothing
        but commands ("/start") and "hello", which everybody here says, speaks that of their first words. So does
        whoever has said "ok", or "samsung a10", which are said in every language; that takes a few words."""
        heard = [line for line, _ in session.exchanges]
        if not session.frames and all(self._greets(line, language) for line in heard):
            return self._of(update.text, language)
        if len(words(update.text)) < LEAST:
            return language
        told = not all(self._greets(line, language) or self._is_in_any(line) for line in heard)
        return language if told else self._of(update.text, language)

    def _of(self, text: str, language: str) -> str:
        if text.startswith(COMMAND) or not any(map(str.isalpha, text)):
            return language
        other = self._understanding.known.traits.languages(text, language)
        polite = other != language and self._understanding.small_word(text, other) in COURTEOUS
        return language if polite else other

    def _is_in_any(self, heard: str) -> bool:
        """Whether something may be said in every language."""
        languages = self._understanding.known.traits.languages
        return all(languages(heard, one) == one for one in self._library.site.languages)

    def _greets(self, heard: str, language: str) -> bool:
        return heard.startswith(COMMAND) or self._understanding.known.words(heard, language) == HELLO


def asks_for_names(session: Session, dialogs: Mapping[str, Dialog[Any]]) -> bool:
    """Whether something is open that asks for names and addresses: those are in no language."""
    opened = [(dialog, frame.step) for frame in session.frames if (dialog := dialogs.get(frame.dialog))]
    steps = [step for dialog, name in opened if (step := dialog.step(name))]
    private = any(dialog.needs_consent or dialog.name == CONSENT for dialog, _ in opened)
    return private or any(step.any_words for step in steps)

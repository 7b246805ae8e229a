"""Small talk and loneliness: a few words that ask nothing of ours."""

import re
from collections.abc import Mapping

from bot.content import Library
from bot.content.sayings.small_words import Chat
from bot.understanding.normaliser.mentions import Mentions, with_gaps
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

SENTENCE = re.compile(r"(?<=[.!?…,;:\n])\s+")

LONGEST = 16
"""Words of a text that only chats; a longer one is a story."""


class Chats:
    """Knows the phrases of every language."""

    def __init__(self, library: Library, say: Mapping[str, Normalised]) -> None:
        self._library, self._say = library, say
        given = [(code, chat) for code in say for chat in library.written.small_words(code).chats]
        said = [(chat.id, with_gaps(say[code], phrase)) for code, chat in given for phrase in chat.said]
        self._whatever = {chat.id for _, chat in given if chat.whatever}
        self._ids, self._said = [name for name, _ in said], Mentions(phrase for _, phrase in said)

    def __call__(self, text: str, language: str) -> str:
        """The kind of small talk that a text is, the first of those that it may be; "" where it is none."""
        words = self._say[language](text)
        found = sorted(self._said(words, is_bare(text))) if len(words) <= LONGEST else []
        return self._ids[found[0]] if found else ""

    def rest(self, text: str, language: str) -> str:
        """The sentences beside the small talk: "giỡn thôi. quán em mở cửa được chưa"."""
        return " ".join(part for part in SENTENCE.split(text) if part and not self(part, language))

    def is_from_the_heart(self, name: str) -> bool:
        """Whether it is that, whatever else is named."""
        return name in self._whatever

    def reply(self, name: str, language: str) -> str:
        """The answer, in that language or the first one."""
        codes = (language, self._library.site.languages[0])
        chats: list[Chat] = [chat for code in codes for chat in self._library.written.small_words(code).chats]
        return next((chat.reply for chat in chats if chat.id == name), "")

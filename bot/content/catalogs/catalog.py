"""The bot's own sentences in each language, from locales/<language>/LC_MESSAGES/bot.po."""

from collections.abc import Mapping
from functools import lru_cache
from gettext import NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING

from bot.model.writing.text import nfc

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog


KEPT = 4096
"""Sentences of a language that are said in the same words to everybody, and put together once: there are some 2,000."""


class Counted(str):
    """A sentence about {count} things, which is `one` about a single thing."""

    one: str


def N_(text: str, more: str = "") -> str:
    """Marks a sentence for the catalogs. It is translated when it is said, not here. One about {count} things is
    given twice: for a single thing, and for more."""
    if not more:
        return text
    counted = Counted(more)
    counted.one = text
    return counted


class Words:
    """One language: `words(N_("Hello {name}"), name="Lan")` gives the sentence in it, or else in the `first`
    language of the site.

    The names that the site gives to things ({app}, {agency}, {hotline} …) and {languages}, what the site's languages
    call themselves, can stand in every sentence.
    """

    def __init__(
        self, language: str, catalog: NullTranslations, names: Mapping[str, str], first: "Words | None" = None
    ) -> None:
        self.language = language
        self._catalog = catalog
        self._names = names
        self._first = first
        self._plain = lru_cache(KEPT)(lambda sentence: self._catalog.gettext(sentence).format(**self._names))
        if first:
            catalog.add_fallback(first._catalog)

    def __call__(self, sentence: str, /, **values: object) -> str:
        if not values and not isinstance(sentence, Counted):
            return self._plain(sentence)
        return self._found(sentence, values).format(**{**self._names, **values})

    def _found(self, sentence: str, values: Mapping[str, object]) -> str:
        if isinstance(sentence, Counted):
            return self._catalog.ngettext(sentence.one, str(sentence), int(str(values["count"])))
        return self._catalog.gettext(sentence)

    def own(self, sentence: str) -> str:
        """The sentence in this very language; empty where it would be another's."""
        said = self(sentence)
        return "" if self._first and said == self._first(sentence) else said

    def phrases(self, sentence: str) -> list[str]:
        """A translated list of things that a person may type, written with commas between them."""
        return [nfc(phrase.strip()) for phrase in self(sentence).split(",")]


def po_file(locales: Path, language: str) -> Path:
    """Where a language's catalog lies."""
    return locales / language / "LC_MESSAGES" / "bot.po"


def read(path: Path) -> "Catalog":
    """A .po file as it stands."""
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        return read_po(file)

"""A catalog as it is looked up while the bot speaks: there is no build step, and no .mo file."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from gettext import NullTranslations, c2py
from pathlib import Path

AT_ONCE = 8
"""Catalogs that are remembered: what stands in them is read once in a process, however often a content is opened."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a catalog has words for. `counted` are sentences about {count} things, by the one about a single thing;
    `form` tells which of a sentence's forms is for how many."""

    sentences: Mapping[str, str]
    counted: Mapping[str, tuple[str, ...]]
    form: Callable[[int], int]


class Translations(NullTranslations):
    """Looks a sentence up; one without words is said as the fallback says it."""

    def __init__(self, said: Said) -> None:
        super().__init__()
        self._said = said

    def gettext(self, message: str) -> str:
        return self._said.sentences.get(message) or super().gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        forms = self._said.counted.get(msgid1)
        return forms[self._said.form(n)] if forms else super().ngettext(msgid1, msgid2, n)


def translations(path: Path) -> NullTranslations:
    """A language's catalog, ready to be asked."""
    return Translations(_said(path.read_bytes()))


@lru_cache(AT_ONCE)
def _said(written: bytes) -> Said:
    from babel.messages.pofile import read_po

    catalog = read_po(io.BytesIO(written))
    sentences, counted = dict[str, str](), dict[str, tuple[str, ...]]()
    for message in catalog:
        if not message.id or message.fuzzy:
            continue
        if isinstance(message.id, str):
            sentences[message.id] = str(message.string)
        elif all(forms := tuple(message.string or ())):
            counted[message.id[0]] = forms
    return Said(sentences, counted, c2py(catalog.plural_expr))

"""Has every sentence of the bot its words in every language?"""

import string
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Message

from bot.content.catalog import po_file, read
from bot.content.library import Library
from bot.content.site import NAMES

Sentence = str | tuple[str, ...]
"""A sentence of the bot, or its forms for one thing and for more."""


def catalogs(library: Library, sentences: Collection[Sentence]) -> Iterator[str]:
    """Sentences that a catalog lacks, has not translated, or has too many; words that cannot be filled in."""
    for language in library.site.languages:
        path = po_file(library.locales, language)
        if not path.exists():
            yield f"{path}: is missing"
            continue
        yield from _catalog(path, sentences)


def _catalog(path: Path, sentences: Collection[Sentence]) -> Iterator[str]:
    known = {sentence_of(message): message for message in read(path) if message.id}
    for sentence in sorted(set(sentences) - set(known), key=str):
        yield f"{path}: “{_first(sentence)}” is missing"
    for sentence, message in known.items():
        texts = _each(message.string)
        if sentence not in sentences:
            yield f"{path}: “{_first(sentence)}” is said nowhere any more"
        elif not all(texts) or message.fuzzy:
            yield f"{path}: “{_first(sentence)}” is not translated"
        elif _fields(texts) - _fields(_each(sentence)) - set(NAMES):
            yield f"{path}: “{_first(sentence)}”: {_fields(texts)} can stand there only if the sentence has it"


def sentence_of(message: Message) -> Sentence:
    """What an entry is about."""
    return message.id if isinstance(message.id, str) else tuple(message.id)


def _each(forms: str | Iterable[str] | None) -> list[str]:
    """A sentence, or each of its forms where it is about {count} things."""
    return [forms] if isinstance(forms, str) else [form or "" for form in forms or [""]]


def _first(sentence: Sentence) -> str:
    return _each(sentence)[0]


def _fields(texts: Iterable[str]) -> set[str]:
    return {field for text in texts for _, field, _, _ in string.Formatter().parse(text) if field}

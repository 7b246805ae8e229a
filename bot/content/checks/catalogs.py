"""Has every sentence of the bot its words in every language?"""

import string
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Message

from bot.content.catalogs.catalog import N_, po_file, read
from bot.content.checks.found.findings import Finding
from bot.content.checks.found.mistakes import ABSENT
from bot.content.library import Library
from bot.content.site import SAID

NOT_THERE = N_("The sentence “{sentence}” is missing.")
NEVER_SAID = N_("The sentence “{sentence}” is said nowhere any more.")
NO_WORDS_YET = N_("The sentence “{sentence}” has no words in this language yet.")
NO_SUCH_GAP = N_("The sentence “{sentence}” has no gap {gaps} that could be filled.")

Sentence = str | tuple[str, ...]
"""A sentence of the bot, or its forms for one thing and for more."""


def catalogs(library: Library, sentences: Collection[Sentence]) -> Iterator[Finding]:
    """Sentences that a catalog lacks, has not translated, or has too many; words that cannot be filled in."""
    for language in library.site.languages:
        path = po_file(library.locales, language)
        if not path.exists():
            yield Finding(path, ABSENT)
            continue
        yield from _catalog(path, sentences)


def _catalog(path: Path, sentences: Collection[Sentence]) -> Iterator[Finding]:
    known = {sentence_of(message): message for message in read(path) if message.id}
    for sentence in sorted(set(sentences) - set(known), key=str):
        yield _finding(path, NOT_THERE, sentence)
    for sentence, message in known.items():
        texts = _each(message.string)
        gaps = _fields(texts) - _fields(_each(sentence)) - set(SAID)
        if sentence not in sentences:
            yield _finding(path, NEVER_SAID, sentence, message.lineno or 0)
        elif not all(texts) or message.fuzzy:
            yield _finding(path, NO_WORDS_YET, sentence, message.lineno or 0)
        elif gaps:
            yield _finding(path, NO_SUCH_GAP, sentence, message.lineno or 0, ", ".join(f"{{{gap}}}" for gap in gaps))


def _finding(path: Path, wrong: str, sentence: Sentence, line: int = 0, gaps: str = "") -> Finding:
    return Finding(path, wrong, (), {"sentence": _each(sentence)[0], "gaps": gaps}, line)


def sentence_of(message: Message) -> Sentence:
    """What an entry is about."""
    return message.id if isinstance(message.id, str) else tuple(message.id)


def _each(forms: str | Iterable[str] | None) -> list[str]:
    """A sentence, or each of its forms where it is about {count} things."""
    return [forms] if isinstance(forms, str) else [form or "" for form in forms or [""]]


def _fields(texts: Iterable[str]) -> set[str]:
    return {field for text in texts for _, field, _, _ in string.Formatter().parse(text) if field}

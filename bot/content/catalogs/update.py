"""Brings a catalog to what the code says; an entry that is there already keeps its place, its words and its wrap."""

import io
import re
from collections.abc import Iterable
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from bot.content.catalogs.catalog import po_file
from bot.content.checks.catalogs import Sentence, sentence_of

SOURCE = "en"
"""The language that the code's own sentences are written in."""


def update(locales: Path, language: str, sentences: Iterable[Sentence]) -> None:
    """Writes the catalog of a language anew: each new sentence comes in, without words, behind the one before it in
    the code; what is said nowhere any more goes. Makes the file where there is none."""
    path = po_file(locales, language)
    head, entries = _entries(path.read_text("utf-8")) if path.exists() else (_head(language), {})
    text = "\n\n".join([head, *_updated(entries, list(dict.fromkeys(sentences)), language)]) + "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _entries(text: str) -> tuple[str, dict[Sentence, str]]:
    """A file's head, and each entry as it stands there, by its sentence."""
    head, *blocks = re.split(r"\n{2,}", text.strip())
    found = {}
    for block in blocks:
        for message in read_po(io.StringIO(block)):
            if message.id:
                found[sentence_of(message)] = block
    return head, found


def _updated(entries: dict[Sentence, str], sentences: list[Sentence], language: str) -> list[str]:
    order = [sentence for sentence in entries if sentence in set(sentences)]
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        if sentence not in entries:
            order.insert(order.index(before) + 1 if before else 0, sentence)
    return [entries.get(sentence) or _new(sentence, language) for sentence in order]


def _new(sentence: Sentence, language: str) -> str:
    """An entry that waits for its words; in the code's own language it has them."""
    catalog = Catalog(locale=Locale.parse(language))
    catalog.add(sentence, sentence if language == SOURCE else None)
    written = io.BytesIO()
    write_po(written, catalog, width=0, omit_header=True)
    return written.getvalue().decode().strip()


def _head(language: str) -> str:
    plural = get_plural(language)
    return (
        "# The bot's own sentences.\n"
        'msgid ""\n'
        'msgstr ""\n'
        f'"Language: {language}\\n"\n'
        f'"Plural-Forms: nplurals={plural.num_plurals}; plural={plural.plural_expr};\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"'
    )

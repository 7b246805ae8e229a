"""Is each line that owners type marked in one way?"""

from collections.abc import Iterator

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.findings import Finding
from bot.content.library import Library
from bot.content.library.marked import Marked

TWICE = N_("“{text}” stands there twice and is not marked alike.")


def places(library: Library) -> Iterator[Finding]:
    """What is wrong with places.tsv: the same line, typed where the same was asked and held, with other marks."""
    for language in library.site.languages:
        seen: dict[tuple[str, str, str], Marked] = {}
        for line in library.written.places(language):
            other = seen.setdefault((line.asked, str(line.draft), line.text.lower()), line)
            if other.parts != line.parts:
                yield Finding(library.root / language / "places.tsv", TWICE, (), {"text": line.text})

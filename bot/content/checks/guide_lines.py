"""Does each line of guide_lines.tsv belong to a page, and say something that is known?"""

from collections.abc import Iterator
from pathlib import Path

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.findings import Finding
from bot.content.library import Library

PLAIN = frozenset(
    ["next", "back", "where", "again", "pause", "resume", "stop", "finished", "person", "thanks", "chat", "ill"]
    + [f"phone:{phone}" for phone in ("android", "iphone", "huawei", "keypad")]
)
"""What a line may say that is about no page, trouble or topic."""

NO_SUCH_PAGE = N_("There is no guide “{guide}” with a page “{page}”.")
NO_SUCH_LABEL = N_("Nobody knows what “{label}” says. Write next, at:PAGE, trouble:PAGE/NAME, topic:NAME …")


def guide_lines(library: Library) -> Iterator[Finding]:
    """What is wrong with guide_lines.tsv."""
    known = _known(library)
    for language in library.site.languages:
        path = library.root / language / "guide_lines.tsv"
        yield from _of(path, library, language, known)


def _of(path: Path, library: Library, language: str, known: frozenset[str]) -> Iterator[Finding]:
    guides = library.guides[language]
    for said in library.written.guide_lines(language):
        if said.guide not in guides or guides[said.guide].page(said.page) is None:
            yield Finding(path, NO_SUCH_PAGE, (), {"guide": said.guide, "page": said.page})
        for label in said.labels:
            if label not in known:
                yield Finding(path, NO_SUCH_LABEL, (), {"label": label})


def _known(library: Library) -> frozenset[str]:
    """Every label that there is: what a page's screen is said to have in any language, and each topic."""
    labels = set(PLAIN)
    for language in library.site.languages:
        given = library.written.screens(language)
        labels |= {f"answer:{name}" for name in given.answers}
        for page, screen in given.pages.items():
            labels |= {f"at:{page}", f"done:{page}", f"trouble:{page}/other"}
            labels |= {f"{kind}:{page}/{name}" for kind in ("trouble", "tried") for name in screen.troubles}
            labels |= {
                f"{kind}:{page}/{name}" for kind in ("answer", "tried") for name in (*screen.answers, *screen.parts)
            }
        labels |= {f"topic:{name}" for name in library.topics[language]}
    return frozenset(labels)

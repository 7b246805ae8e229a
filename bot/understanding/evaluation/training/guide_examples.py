"""What is learnt from of lines that are typed where a guide is open: the lines with what was understood of each, and
the phrases of screens.yaml."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.content.sayings.screens import Screens
from bot.understanding.calibrated.likely import features as of_words
from bot.understanding.guided.features import Line, features
from bot.understanding.guided.labels import ANSWER, AT, DONE, NEXT, TOPIC, TROUBLE, kinds, meant
from bot.understanding.understanding import Understanding

PHRASE = 0.2
"""How much a phrase of screens.yaml counts beside a line: it is a part of one."""


class Example(NamedTuple):
    """A line, or a phrase that is a part of many: its features, labels and kinds, and how much it counts."""

    features: Sequence[str]
    labels: Sequence[str]
    kinds: Sequence[str]
    counts: float = 1.0
    line: Line | None = None


def lines(understanding: Understanding) -> Iterator[Example]:
    """The lines of every language."""
    library, guided = understanding.library, understanding.known.guided
    for language in library.site.languages:
        for said in library.written.guide_lines(language):
            pages = tuple(page.id for page in library.guides[language][said.guide].pages)
            line = guided.line(said.text, language, pages, said.page, understanding(said.text, language))
            yield Example(features(line), meant(said.labels, said.page), kinds(said.labels, said.page), 1.0, line)


def phrases(understanding: Understanding) -> Iterator[Example]:
    """What screens.yaml says of the pages of the guides that install."""
    library = understanding.library
    pages = {page.id for name in library.tracked for page in library.guides[library.site.languages[0]][name].pages}
    for language in library.site.languages:
        for label, phrase in _said(library.written.screens(language), pages):
            words = understanding.known.guided.words(phrase.replace("…", " "), language)
            yield Example(of_words(words, phrase), [label], (), PHRASE)


def _said(given: Screens, pages: set[str]) -> Iterator[tuple[str, str]]:
    for name, screen in ((name, screen) for name, screen in given.pages.items() if name in pages):
        beside = ((TROUBLE, screen.troubles), (ANSWER, screen.answers), (ANSWER, screen.parts))
        yield from (
            (f"{kind}:{name}/{id}", said) for kind, known in beside for id, one in known.items() for said in one.says
        )
        yield from ((f"{AT}:{name}", said) for said in (*screen.says, *screen.reached))
        yield from ((f"{DONE}:{name}", said) for said in screen.done)
    asked = ((TOPIC if one.topic else f"{ANSWER}:{id}", one) for id, one in given.answers.items())
    yield from ((label, said) for label, one in asked for said in one.says)
    beside_any = {"pause": given.pauses, "resume": given.returns, NEXT: given.done, "finished": given.ended}
    yield from ((label, said) for label, phrases in beside_any.items() for said in phrases)

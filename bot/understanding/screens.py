"""Which page of a guide somebody tells of: "nó đòi số điện thoại", "nhập mã rồi", "bấm hoài không được"."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.content import Library
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

PAGES = 64
"""Pages of guides whose phrases are kept ready."""


@dataclass(frozen=True, slots=True)
class OnScreen:
    """What somebody tells of their screen. `page` is the one that is furthest on, "" where none is told of; `shows`: it
    is what the phone shows now, `done`: what it asked was done, `stuck`: something does not work; `trouble` is the name
    of what that is, where the content knows it, which tells the page `anywhere` or only there."""

    page: str = ""
    shows: bool = False
    done: bool = False
    stuck: bool = False
    trouble: str = ""
    anywhere: bool = False


SHOWS, DONE, STUCK = OnScreen(shows=True), OnScreen(done=True), OnScreen(stuck=True)
"""What is told beside a page."""


class Screens:
    """Knows the words of every language: the phone may speak another one than its owner."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        self._said = [
            (normalisers[language](phrase), meant)
            for language in library.site.languages
            for meant, phrases in _phrases(library, language)
            for phrase in phrases
        ]
        self._topics: dict[str, set[str]] = {}
        for language in library.site.languages:
            for page, screen in library.written.screens(language).pages.items():
                self._topics.setdefault(page, set()).update(screen.topics)
        self._known = lru_cache(PAGES)(self._learnt)

    def __call__(self, text: str, language: str, pages: Sequence[str], current: str) -> OnScreen:
        """What a text tells of one of these pages, which are in their order, where `current` is open."""
        meant, mentions = self._known(tuple(pages), current)
        found = mentions.in_order(self._say[language](text), is_bare(text))
        return _together([meant[number] for number in found], pages, current)

    def topics(self, page: str) -> Collection[str]:
        """What is answered beside a page where it is asked about."""
        return self._topics.get(page, ())

    def _learnt(self, pages: tuple[str, ...], current: str) -> tuple[list[OnScreen], Mentions]:
        """What can be told of these pages: what each phrase means, and the phrases. Of two that are alike it is that of
        the page that is open, and rather a trouble."""
        said = [(key, meant) for key, meant in self._said if not meant.page or meant.page in pages]
        said.sort(key=lambda pair: (pair[1].page != current, not pair[1].trouble))
        return [meant for _, meant in said], Mentions(key for key, _ in said)


def _together(meant: Sequence[OnScreen], pages: Sequence[str], current: str) -> OnScreen:
    """What the phrases of a text come to. A trouble says where one is; else it is the page that is furthest on."""
    named = {each.page for each in meant if each.page and not each.trouble}
    troubles = [each for each in meant if each.trouble and (each.anywhere or each.page in (current, *named))]
    told = troubles[-1:] or [each for each in meant if each.page in named]
    page = max((each.page for each in told), key=pages.index, default="")
    last = max((at for at, each in enumerate(meant) if page and each.page == page), default=-1)
    stuck = any(each.stuck or each.trouble for each in meant)
    done = any(each.done for each in meant[last + 1 :]) and not any(each.shows for each in meant[: max(last, 0)])
    shows = any(each.shows for each in meant)
    return OnScreen(page, shows, done and not stuck, stuck, troubles[-1].trouble if troubles else "")


def _phrases(library: Library, language: str) -> Iterator[tuple[OnScreen, Collection[str]]]:
    given = library.written.screens(language)
    for page, screen in given.pages.items():
        yield OnScreen(page), screen.says
        for name, trouble in screen.troubles.items():
            yield OnScreen(page, trouble=name, anywhere=trouble.anywhere), trouble.says
    yield from ((SHOWS, given.shows), (DONE, given.done), (STUCK, given.stuck))

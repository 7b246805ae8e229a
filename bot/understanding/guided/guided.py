"""Hears a line that is typed where a guide is open."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.content import Library
from bot.understanding.guided.elsewhere import Elsewhere
from bot.understanding.guided.features import Line
from bot.understanding.guided.labels import NEXT, TOPIC, Label, label_of
from bot.understanding.guided.signs import told
from bot.understanding.guided.weights import Learnt, read
from bot.understanding.meaning import Meaning
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.normalise import LIMIT
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.telling import Telling


@dataclass(frozen=True, slots=True)
class Heard:
    """What a line surely says, what matters most first, and how likely that is; `yields` to what the phrases of
    screens.yaml tell of it, which is that and more."""

    labels: tuple[Label, ...] = ()
    chance: float = 0.0
    yields: bool = False


NOTHING = Heard()


class Guided:
    """Knows what was learnt, which is read at the first such line: most people install once."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised], telling: Telling) -> None:
        self._root, self._say, self._telling = library.root, normalisers, telling
        beside = {code: library.written.screens(code).answers for code in library.site.languages}
        self._topical = {code: {name for name, one in given.items() if one.topic} for code, given in beside.items()}
        guides = library.guides[library.site.languages[0]]
        self._installing = {page.id for name in library.tracked for page in guides[name].pages}
        self._heard = lately(self._hear)

    @cached_property
    def _learnt(self) -> Learnt | None:
        return read(self._root)

    @cached_property
    def _elsewhere(self) -> Elsewhere:
        return Elsewhere(self._root)

    def __call__(self, text: str, language: str, pages: Sequence[str], page: str, meaning: Meaning) -> Heard:
        """What is surely said in a text, where this one of the pages of a guide is open."""
        return self._heard(text[:LIMIT], language, tuple(pages), page, meaning)

    def _hear(self, text: str, language: str, pages: tuple[str, ...], page: str, meaning: Meaning) -> Heard:
        learnt = self._learnt
        if learnt is None or not text.strip():
            return NOTHING
        line = self.line(text, language, pages, page, meaning)
        shares = learnt.shares(line)
        first, *others = sorted(shares, key=shares.__getitem__, reverse=True)
        known = told(line)
        if first not in known and self._is_elsewhere(line, shares[first]):
            return Heard((Label(TOPIC),), shares[first])
        if shares[first] < (learnt.against if known and first not in known else learnt.border):
            return NOTHING
        also = [label for label in others[:1] if shares[label] >= learnt.also]
        return Heard(tuple(map(label_of, (first, *also))), shares[first], _know_more(known, first, line))

    def _is_elsewhere(self, line: Line, chance: float) -> bool:
        return line.page in self._installing and self._elsewhere(line, chance)

    def line(self, text: str, language: str, pages: tuple[str, ...], page: str, meaning: Meaning) -> Line:
        """A text as it is looked at."""
        phrases = self._telling.screens(text, language, pages, page)
        asks = bool(self._telling.clauses(text, language)[1])
        topical = phrases.answer in self._topical[language]
        return Line(text, self.words(text, language), meaning, phrases, asks, pages, page, topical)

    def words(self, text: str, language: str) -> tuple[str, ...]:
        """The words of a text as they are looked at."""
        return self._say[language](text)


def _know_more(known: Collection[str], label: str, line: Line) -> bool:
    """Whether the phrases of a line tell that and more, or which page it is that is done."""
    return (label in known and len(known) > 1) or (bool(line.told.page) and label_of(label).kind == NEXT)

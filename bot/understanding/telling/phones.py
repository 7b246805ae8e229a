"""Which phones a text names, and so the guides for them: "mẹ xài oppo còn ba iphone"."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.content import Guide, Library, Link
from bot.model.writing.text import words

BEFORE, NEAR = 4, 5
"""Words before a phone among which "not" is about it, and whose it is."""


@dataclass(frozen=True, slots=True)
class Named:
    """The guides for the phones of a text, in its order, and whose each is, "" where that is not said. `switches`: the
    text says that it is about these from now on, `another`: about some other one; `wishes`: that something is to be
    installed."""

    guides: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    switches: bool = False
    another: bool = False
    wishes: bool = False


class Phones:
    """Knows what phones are called, in every language: people mix them."""

    def __init__(self, library: Library) -> None:
        given = [library.written.screens(language) for language in library.site.languages]
        self._given = [screens.phones for screens in given]
        links = [link for own in library.written.guides.values() for link in _leading(own, library.tracked)]
        self._called = _table((word, link.to.partition(":")[2]) for link in links for word in link.words)
        self._hinted = _table((word, link.to.partition(":")[2]) for link in links for word in link.hints)
        self._owners = {words(owner) for phones in self._given for owner in phones.owners}
        self._selves = {words(owner) for phones in self._given for owner in phones.selves}

    def __call__(self, text: str, hints: bool = False) -> Named:
        """What a text names; with `hints` also what only such a phone has, for whoever was asked or tells of it."""
        typed, spoken = text.split(), words(text).split()
        line = f" {' '.join(spoken)} "
        found = list(self._affirmed(spoken, hints))
        found = self._corrected(found, spoken)
        firsts = {guide: at for at, guide in reversed(found)}
        guides = tuple(dict.fromkeys(guide for _, guide in found))
        shown = typed if len(typed) == len(spoken) else spoken
        owners = tuple(self._owner(spoken, shown, firsts[guide]) for guide in guides)
        return Named(
            guides,
            owners,
            switches=self._says(line, [phrase for given in self._given for phrase in given.switches]),
            another=self._says(line, [phrase for given in self._given for phrase in given.another]),
            wishes=self._says(line, [phrase for given in self._given for phrase in given.wishes]),
        )

    def _affirmed(self, spoken: Sequence[str], hints: bool) -> Iterator[tuple[int, str]]:
        """Those that it is not said not to be: "không phải iphone, máy vivo"."""
        last = 0
        for at, end, guide in self._found(spoken, hints):
            before = f" {' '.join(spoken[max(last, at - BEFORE) : at])} "
            if not self._says(before, [phrase for given in self._given for phrase in given.without]):
                yield at, guide
            last = end

    def _found(self, spoken: Sequence[str], hints: bool) -> Iterator[tuple[int, int, str]]:
        tables = (self._called, self._hinted) if hints else (self._called,)
        for at, word in enumerate(spoken):
            for table in tables:
                fits = [(key, guide) for key, guide in table.get(word, ()) if tuple(spoken[at : at + len(key)]) == key]
                if fits:
                    yield at, at + len(fits[0][0]), fits[0][1]
                    break

    def _corrected(self, found: list[tuple[int, str]], spoken: Sequence[str]) -> list[tuple[int, str]]:
        """After "I mean" only what comes last counts."""
        line = f" {' '.join(spoken)} "
        return found[-1:] if self._says(line, [phrase for given in self._given for phrase in given.instead]) else found

    def _owner(self, spoken: Sequence[str], shown: Sequence[str], at: int) -> str:
        """The nearest that is named before it; whoever says "mẹ mình" speaks of the mother."""
        near = [place for place in range(at - 1, max(-1, at - NEAR - 1), -1) if spoken[place] in self._owners]
        near.sort(key=lambda place: spoken[place] in self._selves)
        return next((self._whole(spoken, shown, place) for place in near), "")

    def _whole(self, spoken: Sequence[str], shown: Sequence[str], place: int) -> str:
        """Of "ông xã" both words."""
        both = " ".join(spoken[place : place + 2]) in self._owners
        return " ".join(shown[place : place + 2]) if both else shown[place]

    @staticmethod
    def _says(line: str, phrases: Sequence[str]) -> bool:
        return any(f" {words(phrase)} " in line for phrase in phrases)


def _leading(guides: Mapping[str, Guide], tracked: Collection[str]) -> list[Link]:
    """The ways out of the pages that ask which phone it is."""
    pages = [page for guide in guides.values() for page in guide.pages if not page.next]
    asking = [page for page in pages if any(link.to.partition(":")[2] in tracked for link in page.choices)]
    return [link for page in asking for link in page.choices if link.to.startswith("guide:")]


Table = dict[str, list[tuple[tuple[str, ...], str]]]


def _table(called: Iterator[tuple[str, str]]) -> Table:
    """Guides by the first word of what their phones are called, the longest first."""
    table: Table = {}
    for name, guide in called:
        key = tuple(words(name).split())
        if key:
            table.setdefault(key[0], []).append((key, guide))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table

"""Which phones a text names, and so the guides for them: "mẹ xài oppo còn ba iphone"."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.content import Guide, Library, Link
from bot.content.sayings.screens import Phones as Written
from bot.model.writing.text import fold, nfc, words
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.letters import joined
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.normalise import words as spelt
from bot.understanding.telling.clauses import breathing

BEFORE, NEAR = 4, 5
"""Words before a phone among which "not" is about it, and whose it is."""

PLACE = 3
"""Words before the name of a phone among which what is called by it is a place, or another thing."""

BESIDE = ("switches", "another", "wishes", "wants", "compared")
"""What may be told beside phones, as `Named` has it."""

MODEL = 4
"""Letters of the longest model that stands after a phone's name: "a10s"."""

KEPT = 8
"""Texts that are looked at once: one is looked at from several sides."""

_SIGN = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Named:
    """The guides for the phones of a text, in its order, and whose each is, "" where that is not said. `switches`: the
    text says that it is about these from now on, `another`: about some other one; `wishes`: that something is to be
    installed, `wants`: that somebody wants that, `compared`: that another one did not ask for something."""

    guides: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    switches: bool = False
    another: bool = False
    wishes: bool = False
    wants: bool = False
    compared: bool = False


class Phones:
    """Knows what phones are called, in every language: people mix them."""

    def __init__(self, library: Library) -> None:
        given = [library.written.screens(language).phones for language in library.site.languages]
        self._phrases = {of: Mentions(_ways(given, of)) for of in ("without", "instead", "places", "holds")}
        beside = [(way, of) for of in BESIDE for way in _ways(given, of)]
        self._beside, self._tells = Mentions(way for way, _ in beside), [of for _, of in beside]
        links = [link for own in library.written.guides.values() for link in _leading(own, library.tracked)]
        self._called = _table((word, link.to.partition(":")[2]) for link in links for word in link.words)
        self._hinted = _table((word, link.to.partition(":")[2]) for link in links for word in link.hints)
        self._names = {name for table in (self._called, self._hinted) for name in table}
        self._owners = {words(owner) for phones in given for owner in phones.owners}
        self._selves = {words(owner) for phones in given for owner in phones.selves}

        self._named = lately(self._read)

    def __call__(self, text: str, hints: bool = False) -> Named:
        """What a text names; with `hints` also what only such a phone has, for whoever was asked or tells of it."""
        return self._named(text, hints)

    def beside(self, text: str) -> str:
        """A text without the phones that it names, and their models: "báo lỗi hoài" of "vivo y11 báo lỗi hoài"."""
        typed = text.split()
        spoken = [words(word) for word in typed]
        left = set(range(len(typed)))
        for at, end, _ in self._found(spoken, hints=True):
            model = end < len(typed) and any(map(str.isdigit, spoken[end])) and len(spoken[end]) <= MODEL
            left -= set(range(at, end + model))
        return " ".join(typed[at] for at in sorted(left))

    def _read(self, text: str, hints: bool) -> Named:
        typed, shown = joined(spelt(text), self._names), _SIGN.sub(" ", nfc(text)).split()
        spoken = [fold(word) for word in typed]
        told = spoken if is_bare(text) else typed
        clauses = breathing(spelt, text)
        clauses = [fold(word) for word in clauses] if is_bare(text) else clauses
        told_beside = {self._tells[number] for number in self._beside(clauses, bare=False)}
        found = list(self._affirmed(spoken, told, hints))
        found = found[-1:] if self._says(told, "instead") else found
        firsts = {guide: at for at, guide in reversed(found)}
        guides = tuple(dict.fromkeys(guide for _, guide in found))
        return Named(
            guides,
            tuple(
                self._owner(spoken, shown if len(shown) == len(spoken) else spoken, firsts[guide]) for guide in guides
            ),
            **{of: of in told_beside for of in BESIDE},
        )

    def _affirmed(self, spoken: Sequence[str], told: Sequence[str], hints: bool) -> Iterator[tuple[int, str]]:
        """Those that it is not said not to be: "không phải iphone, máy vivo". "Tiệm net Galaxy" is none, "tai
        nghe sony" neither."""
        last = 0
        for at, end, guide in self._found(spoken, hints):
            if not self._says(told[max(last, at - BEFORE) : at], "without") and not self._is_place(told, at):
                yield at, guide
            last = end

    def _is_place(self, told: Sequence[str], at: int) -> bool:
        """Whether the name of a phone is that of a place, or another thing, which stands just before it."""
        before = told[max(0, at - PLACE) : at]
        return self._says(before, "places") and not self._says(before, "holds")

    def _found(self, spoken: Sequence[str], hints: bool) -> Iterator[tuple[int, int, str]]:
        tables = (self._called, self._hinted) if hints else (self._called,)
        for at, word in enumerate(spoken):
            for table in tables:
                here = table.get(word, {})
                lengths = (length for length in here if tuple(spoken[at : at + length]) in here[length])
                if length := next(lengths, 0):
                    yield at, at + length, here[length][tuple(spoken[at : at + length])]
                    break

    def _owner(self, spoken: Sequence[str], shown: Sequence[str], at: int) -> str:
        """The nearest that is named before it; whoever says "mẹ mình" speaks of the mother."""
        near = [place for place in range(at - 1, max(-1, at - NEAR - 1), -1) if spoken[place] in self._owners]
        near.sort(key=lambda place: spoken[place] in self._selves)
        return next((self._whole(spoken, shown, place) for place in near), "")

    def _whole(self, spoken: Sequence[str], shown: Sequence[str], place: int) -> str:
        """Of "ông xã" both words."""
        both = " ".join(spoken[place : place + 2]) in self._owners
        return " ".join(shown[place : place + 2]) if both else shown[place]

    def _says(self, told: Sequence[str], of: str) -> bool:
        """Whether one of the phrases `of` a kind stands there: spelt as it is, or folded where all of the text is."""
        return bool(self._phrases[of](told, bare=False))


def _ways(given: Iterable[Written], of: str) -> Iterator[Sequence[str]]:
    """How the phrases of a kind are spelt, and typed."""
    for phrase in (phrase for phones in given for phrase in getattr(phones, of)):
        yield from (spelt(phrase), words(phrase).split())


def _leading(guides: Mapping[str, Guide], tracked: Collection[str]) -> list[Link]:
    """The ways out of the pages that ask which phone it is."""
    pages = [page for guide in guides.values() for page in guide.pages if not page.next]
    asking = [page for page in pages if any(link.to.partition(":")[2] in tracked for link in page.choices)]
    return [link for page in asking for link in page.choices if link.to.startswith("guide:")]


Table = dict[str, dict[int, dict[tuple[str, ...], str]]]


def _table(called: Iterator[tuple[str, str]]) -> Table:
    """Guides by the first word of what their phones are called, and by how many it has, the longest first."""
    keys = [(tuple(words(name).split()), guide) for name, guide in called]
    table: Table = {}
    for key, guide in sorted(keys, key=lambda pair: -len(pair[0])):
        if key:
            table.setdefault(key[0], {}).setdefault(len(key), {}).setdefault(key, guide)
    return table

"""Which phones a text names, and so the guides for them: "mẹ xài oppo còn ba iphone"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.content import Library
from bot.model.writing.text import fold, nfc, words
from bot.understanding.ends import CLAUSE
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.letters import joined
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.normalise import words as spelt
from bot.understanding.telling.clauses import breathing
from bot.understanding.telling.named.called import asking_to_be_shown, leading, table, ways

BEFORE, NEAR = 4, 5
"""Words before a phone among which "not" is about it, and whose it is."""

PLACE = 3
"""Words before the name of a phone among which what is called by it is a place, or another thing."""

BESIDE = ("switches", "another", "wishes", "wants", "shown", "compared")
"""What may be told beside phones, as `Named` has it."""

MODEL = 4
"""Letters of the longest model that stands after a phone's name: "a10s"."""

LEFT = 1
"""Words beside a phone and whose it is up to which next to nothing else is said."""

KEPT = 8
"""Texts that are looked at once: one is looked at from several sides."""

_SIGN = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Named:
    """The guides for the phones of a text, in its order, and whose each is, "" where that is not said. `switches`: the
    text says that it is about these from now on, `another`: about some other one; `wishes`: that something is to be
    installed, `wants`: that somebody wants that, `shown`: that they ask to be shown, `compared`: that another one did
    not ask for something. `only`: next to nothing else is said, `denied` are the guides for phones that it is said not
    to be."""

    guides: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    only: bool = False
    denied: tuple[str, ...] = ()
    switches: bool = False
    another: bool = False
    wishes: bool = False
    wants: bool = False
    shown: bool = False
    compared: bool = False


class Phones:
    """Knows what phones are called, in every language: people mix them."""

    def __init__(self, library: Library) -> None:
        given = [library.written.screens(language).phones for language in library.site.languages]
        self._phrases = {of: Mentions(ways(given, of)) for of in ("without", "instead", "places", "holds")}
        beside = [(way, of) for of in BESIDE for way in ways(given, of)]
        beside += [(way, "shown") for way in asking_to_be_shown(given)]
        self._beside, self._tells = Mentions(way for way, _ in beside), [of for _, of in beside]
        links = [link for own in library.written.guides.values() for link in leading(own, library.tracked)]
        self._called = table((word, link.to.partition(":")[2]) for link in links for word in link.words)
        self._hinted = table((word, link.to.partition(":")[2]) for link in links for word in link.hints)
        keypads = [link.to.partition(":")[2] for link in links if link.to.partition(":")[2] not in library.tracked]
        self._never = table((way, guide) for guide in keypads[:1] for one in given for way in one.keypads)
        self._names = {name for called in (self._called, self._hinted, self._never) for name in called}
        self._empty = Mentions(way for of in ("owners", "selves", "empty") for way in ways(given, of))
        self._owners = {words(owner) for phones in given for owner in phones.owners}
        self._selves = {words(owner) for phones in given for owner in phones.selves}

        self._named, self._said = lately(self._read), lately(self._spoken)

    def __call__(self, text: str, hints: bool = False) -> Named:
        """What a text names; with `hints` also what only such a phone has, for whoever was asked or tells of it."""
        return self._named(text, hints)

    def beside(self, text: str) -> str:
        """A text without the phones that it names, and their models: "báo lỗi hoài" of "vivo y11 báo lỗi hoài"."""
        typed = text.split()
        spoken = [words(word) for word in typed]
        left = set(range(len(typed)))
        for at, end, _, affirms in self._found(spoken, hints=True):
            if not affirms:
                continue
            model = end < len(typed) and any(map(str.isdigit, spoken[end])) and len(spoken[end]) <= MODEL
            left -= set(range(at, end + model))
        return " ".join(typed[at] for at in sorted(left))

    def _spoken(self, text: str) -> tuple[Sequence[str], Sequence[str], set[str], Sequence[int]]:
        """The words of a text without diacritics, the same as they are looked at, what is told beside a phone, and at
        which words a clause begins."""
        typed = joined(spelt(text), self._names)
        spoken = [fold(word) for word in typed]
        clauses = breathing(spelt, text)
        clauses = [fold(word) for word in clauses] if is_bare(text) else clauses
        beside = {self._tells[number] for number in self._beside(clauses, bare=False)}
        parts = (len(joined(spelt(part), self._names)) for part in CLAUSE.split(text))
        return spoken, spoken if is_bare(text) else typed, beside, list(accumulate(parts, initial=0))

    def _read(self, text: str, hints: bool) -> Named:
        spoken, told, told_beside, begins = self._said(text)
        found, denied = self._told_apart(spoken, told, begins, hints)
        found = found[-1:] if self._says(told, "instead") else found
        firsts = {guide: at for at, guide in reversed(found)}
        shown = _SIGN.sub(" ", nfc(text)).split() if found else []
        guides = tuple(dict.fromkeys(guide for _, guide in found))
        return Named(
            guides,
            tuple(
                self._owner(spoken, shown if len(shown) == len(spoken) else spoken, firsts[guide]) for guide in guides
            ),
            only=bool(found) and self._is_all(text),
            denied=tuple(denied),
            **{of: of in told_beside for of in BESIDE},
        )

    def _told_apart(
        self, spoken: Sequence[str], told: Sequence[str], begins: Sequence[int], hints: bool
    ) -> tuple[list[tuple[int, str]], set[str]]:
        """The phones of a text, and those that it is said not to be: "không phải iphone, máy vivo". "Tiệm net Galaxy"
        is none, "tai nghe sony" neither; and what asks before it denies nothing: "phải cài hết không, có đứa xài cục
        gạch"."""
        last, found, denied = 0, list[tuple[int, str]](), set[str]()
        for at, end, guide, affirms in self._found(spoken, hints):
            if at < last:
                continue  # "máy bấm phím" is one
            begun = max(begin for begin in begins if begin <= at)
            if self._says(told[max(last, at - BEFORE, begun) : at], "without"):
                denied.add(guide)
            elif not affirms:
                continue
            elif not self._is_place(told, at):
                found.append((at, guide))
            last = end
        return found, denied - {guide for _, guide in found}

    def _is_all(self, text: str) -> bool:
        """Whether no more is left of a text without its phones, whose they are and what only goes with that: "thế còn
        máy của mẹ em, oppo a37"."""
        beside = self.beside(text)
        left = spelt(beside)
        spoken = list(left.bare if is_bare(text) else left)
        for start, end, _ in reversed(list(self._empty.spans(spoken, bare=False))):
            del spoken[start:end]
        return len([word for word in spoken if not any(map(str.isdigit, word))]) <= LEFT

    def _is_place(self, told: Sequence[str], at: int) -> bool:
        """Whether the name of a phone is that of a place, or another thing, which stands just before it."""
        before = told[max(0, at - PLACE) : at]
        return self._says(before, "places") and not self._says(before, "holds")

    def _found(self, spoken: Sequence[str], hints: bool) -> Iterator[tuple[int, int, str, bool]]:
        """Where a phone is named, its guide, and whether that counts where it is not said not to be one: "máy bấm"."""
        if self._names.isdisjoint(spoken):
            return  # most texts name none
        tables = [self._called, *([self._hinted] if hints else []), self._never]
        for at, word in enumerate(spoken):
            for called in tables if word in self._names else ():
                here = called.get(word, {})
                lengths = (length for length in here if tuple(spoken[at : at + length]) in here[length])
                if length := next(lengths, 0):
                    yield at, at + length, here[length][tuple(spoken[at : at + length])], called is not self._never
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

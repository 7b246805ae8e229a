"""Which page of a guide somebody tells of: "nó đòi số điện thoại", "nhập mã rồi", "bấm hoài không được"."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from bot.content import Library
from bot.model.writing.text import fold
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.mentions import BREATH, Mentions, as_spelt, with_gaps
from bot.understanding.normaliser.normalise import LIMIT, is_bare, words
from bot.understanding.normaliser.phrases import Key, Normalised
from bot.understanding.telling.clauses import breathing
from bot.understanding.telling.doing import DOING
from bot.understanding.telling.on_screen import OnScreen, together
from bot.understanding.telling.said import ABSENT, Said, Tells, framed, phrases

CAPITALS = re.compile(r"\b[^\W\d_a-z]{2,}(?: [^\W\d_a-z]{2,}){0,4}")
"""Words that may be copied from a button."""

ACTS = (*DOING, Tells.ENDED, Tells.SOLVED, Tells.PRESSED)
"""What says that somebody did something."""

BOTH = 2
"""Pages that are told of at once."""

GUIDES = 16
"""Guides whose phrases are kept ready."""


class Screens:
    """Knows the words of every language: the phone may speak another one than its owner."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        self._said: list[tuple[Key, Said]] = []
        self._topics: dict[str, set[str]] = {}
        self._absent: set[str] = set()
        written = [library.written.screens(language) for language in library.site.languages]
        for said, phrase in framed(written):
            self._said += [(key, said) for say in normalisers.values() for key in _keys(say, phrase)]
        self._frame = next((frame for given in written for frame in given.frames), "")
        self._labels = {fold(label) for given in written for page in given.pages.values() for label in page.labels}
        steps = "|".join(re.escape(fold(step)) for given in written for step in given.steps)
        self._step = re.compile(rf"\b(?:{steps}) (\d{{1,2}})\b") if steps else None
        self._joints = {fold(joint) for given in written for joint in given.joints}
        for language, given in zip(library.site.languages, written, strict=True):
            for said, phrase in phrases(given):
                keys = _keys(normalisers[language], phrase)
                self._said += [(as_spelt(phrase, key, given.spelt), said) for key in keys]
            for page, screen in given.pages.items():
                self._topics.setdefault(page, set()).update(screen.topics)
                self._absent |= {page} if ABSENT in screen.troubles else set()
        self._negations = {
            word
            for language, given in zip(library.site.languages, written, strict=True)
            for phrase in given.without
            for word in normalisers[language](phrase)[:1]
        }
        self._known = lru_cache(GUIDES)(self._learnt)
        self._told, self._read = lately(self._together), lately(self._spoken)

    def __call__(self, text: str, language: str, pages: Sequence[str], current: str) -> OnScreen:
        """What a text tells of one of these pages, which are in their order, where `current` is open."""
        return self._told(text[:LIMIT], language, tuple(pages), current)

    def _together(self, text: str, language: str, pages: tuple[str, ...], current: str) -> OnScreen:
        found = _one_each(self._found(text, language, pages, current), current, _before(pages, current))
        told = together(found, pages, current, self._absent) if found else OnScreen()  # most texts tell of none
        numbers = self._step.findall(fold(text)) if current and self._step and not told.page else []
        if len(set(numbers)) > 1 and not told.done:
            return told  # "bước 3 với bước 4 khác gì nhau" is on neither
        return told.at(pages[int(numbers[-1]) - 1]) if numbers and 0 < int(numbers[-1]) <= len(pages) else told

    def both(self, text: str, language: str, pages: Sequence[str], current: str) -> list[str]:
        """The two pages that a text tells of by name, and nothing that was done; none where it is not two."""
        found = _one_each(self._found(text[:LIMIT], language, tuple(pages), current), current)
        named = list(dict.fromkeys(said.page for said in found if said.tells is Tells.PAGE and said.page))
        done = any(said.tells in ACTS or said.reached or said.done for said in found)
        return named if len(named) == BOTH and not done else []

    def _found(self, text: str, language: str, pages: tuple[str, ...], current: str) -> list[tuple[Said, ...]]:
        """What each phrase in the order of a text may mean, which without diacritics is looked for as it stands there,
        too: a word that was only hurried may be taken for another, and what explains more of the text counts. Of the
        page that is open comes first, and rather a trouble."""
        keys, meant, mentions = self._known(pages, bool(current))
        bare, spoken = self._read(text, language)
        found = [list(mentions.in_order(each, bare)) for each in spoken]

        def comes_first(said: Said) -> tuple[bool, bool]:
            return said.page != current, not said.name

        def explained(numbers: Sequence[int]) -> int:
            return sum(len(keys[number]) for number in numbers)

        kept = [[number for number in each if not (bare and self._joins(keys[number]))] for each in found]
        return [tuple(sorted(meant[number], key=comes_first)) for number in max(kept, key=explained)]

    def _spoken(self, text: str, language: str) -> tuple[bool, list[list[str]]]:
        """Whether a text has no diacritics, and its words, whichever pages are asked about: as they are said, and as
        they stand there where it has none."""
        framed = self._framed(text)
        bare = is_bare(text if framed is text else CAPITALS.sub("", text))
        said = breathing(self._say[language], framed)
        return bare, [said, *([self._as_it_stands(said, framed)] if bare else [])]

    def _as_it_stands(self, said: Sequence[str], text: str) -> list[str]:
        """The words of a text as they are typed, but for a short "không": of "ma … k thay ma" only that is clear. At
        the end of a part it asks."""
        typed = breathing(words, text)
        if len(typed) != len(said):
            return typed
        follow = [*typed, BREATH][1:]
        negates = [meant in self._negations and after != BREATH for meant, after in zip(said, follow, strict=True)]
        return [meant if no else word for meant, word, no in zip(said, typed, negates, strict=True)]

    def _joins(self, key: Key) -> bool:
        """Whether a phrase, without diacritics, may as well stand between two parts: "ma"."""
        return len(key) == 1 and fold(key[0]) in self._joints

    def _framed(self, text: str) -> str:
        """What is written as it stands on a button, said as such: "nó lên MỞ"; most texts stay as they are."""
        if text.isupper() or not CAPITALS.search(text):
            return text
        return CAPITALS.sub(lambda found: self._label(found[0]), text)

    def _label(self, capitals: str) -> str:
        is_one = capitals.isupper() and fold(capitals.lower()) in self._labels
        return f"{self._frame} {capitals.lower()}" if is_one else capitals

    def pauses(self, text: str, language: str) -> bool:
        """Whether a text puts off whatever is open: "có khách, lát làm tiếp"."""
        return self(text, language, (), "").pauses

    def topics(self, page: str) -> Collection[str]:
        """What is answered beside a page where it is asked about."""
        return self._topics.get(page, ())

    def _learnt(self, pages: tuple[str, ...], inside: bool) -> tuple[list[Key], list[tuple[Said, ...]], Mentions]:
        """What can be told of these pages, `inside` a guide or where none is open: the phrases, what each may mean, and
        where they stand."""
        fits = ((key, each) for key, each in self._said if each.page in ("", *pages) and each.lacking not in pages)
        said = [(key, each) for key, each in fits if inside or not (each.inside or each.beside)]
        meant: dict[Key, tuple[Said, ...]] = {}
        for key, each in said:
            meant[key] = (*meant.get(key, ()), each)
        return list(meant), list(meant.values()), Mentions(meant)


def _before(pages: Sequence[str], current: str) -> Sequence[str]:
    """The pages before the one that is open."""
    return pages[: pages.index(current)] if current in pages else ()


def _one_each(found: Sequence[tuple[Said, ...]], current: str, before: Sequence[str] = ()) -> list[Said]:
    """One meaning for each phrase: what may be told of several pages is told of one that is named, or has gone wrong
    since one `before`. Where a page is told to be reached, or done with, that is one more; one that is long behind is
    reached by no "rồi": "gõ vô app rồi"."""
    named = {each[0].page for each in found if each[0].tells is Tells.PAGE} - {current}

    def is_far(said: Said) -> tuple[bool, bool]:
        is_here = said.page in (current, "") or (said.onwards and said.page in before)
        return said.page not in named, not is_here and not said.anywhere

    ones = [min(each, key=is_far) for each in found]
    return [said for one in ones if not (one.reached and one.mere and one.page in before[:-1]) for said in _all_of(one)]


def _all_of(said: Said) -> tuple[Said, ...]:
    if said.reached:
        return Said(Tells.SHOWS), said
    return (said, Said(Tells.DONE)) if said.done else (said,)


def _keys(say: Normalised, phrase: str) -> set[Key]:
    """The words of a phrase, with room where it has "…": in the content's spelling and as they stand there."""
    return {_key(say, phrase), _key(words, phrase)}


def _key(say: Normalised, phrase: str) -> Key:
    return tuple(with_gaps(say, phrase))

"""What is told of people, line after line, and what is asked of them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.content import Library
from bot.content.sayings.cases import Asked, Cases
from bot.model import Case
from bot.model.writing.text import fold, nfc, words
from bot.understanding.cases.line import SELF, WHAT, Line
from bot.understanding.cases.mentioned import Mentioned
from bot.understanding.cases.phrases import spellings
from bot.understanding.ends import WORDS
from bot.understanding.normaliser.mentions import BREATH, Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.traits.asking import Asking


@dataclass(frozen=True)
class Heard:
    """The case after a line; `news`: something was told in it that was not known, `standing`: of what somebody is.
    `asks` is what it asks, of what is so or only `would_be`, `spoken` what people are of whom it says nothing ("F2 đi
    học được không")."""

    case: Case
    news: bool
    standing: bool
    asks: tuple[str, ...]
    spoken: frozenset[str] = frozenset()
    would_be: bool = False


class Told:
    """Hears what is told, in the words of every language."""

    def __init__(self, library: Library, say: Mapping[str, Normalised], asking: Asking) -> None:
        given = {code: library.written.cases(code) for code in say}
        self._asking = asking
        self._say, self._mentioned = say, Mentioned(given, say)
        self._family = {person.id for one in given.values() for person in one.people if person.family}
        self._loose = {one.id for one, _ in _asks(given) if one.loose}
        self._beside = {one.id for found in given.values() for one in found.standings if one.beside}
        self._makes = {one.id: one.makes for found in given.values() for one in found.standings if not one.several}
        self._together = {one.id for found in given.values() for one in found.standings if one.together}
        self._several = {standing.id for one in given.values() for standing in one.standings if standing.several}
        ways = [
            (one.id, way)
            for one, code in _asks(given)
            for said in one.said
            for way in spellings(say[code], said, given[code].spelt)
        ]
        self._asked, self._asks = [name for name, _ in ways], Mentions(way for _, way in ways)
        named = (
            said
            for one in given.values()
            for standing in one.standings
            if standing.makes and not standing.several
            for said in standing.said
        )
        spelt_out = {spelling for said in named if "{" not in said for spelling in (said, fold(said))}
        self._begins = {tuple(words(spelling).split()[:2]) for spelling in spelt_out}
        self._standing = re.compile(
            rf"\b(?:{'|'.join(map(re.escape, sorted(spelt_out, key=len, reverse=True))) or '(?!)'})\b", re.IGNORECASE
        )
        self._close = Mentions(_ways(given, say, lambda one: one.close))
        self._past = Mentions(_ways(given, say, lambda one: one.past))
        self._supposed = Mentions(_ways(given, say, lambda one: one.supposed))
        self._meets = Mentions(_ways(given, say, lambda one: one.meets))
        self._along = Mentions(_ways(given, say, lambda one: one.along))
        self._and_of = list(_ways(given, say, lambda one: one.and_of))
        self._would_be = {one.id for one, _ in _asks(given) if one.would_be}

    def __call__(self, text: str, language: str, known: Case | None, now: str, asking: bool = True) -> Heard | None:
        """What is known after a text; nothing where none of it is about anybody. Who is not `asking` and tells what
        somebody is, or what was done before, asks nothing by what is loosely said: "hôm qua đi đám, có ông ở Sài Gòn
        về"."""
        say, bare = self._say[language], is_bare(text)
        said = say(text)
        asks, would_be = self._asks_of(said, bare)
        if would_be and known and not self._meets(said, bare):
            return Heard(replace(known, since=now, asked=would_be), False, False, (*would_be, *asks), would_be=True)
        before = known or Case(now)
        line = Line(before, self._makes, self._together)
        for clause in filter(str.strip, WORDS.split(text)):
            told_of = say(clause.rpartition(" ")[0] if self._asking.is_asked_of(clause) else clause)
            line.hears(self._mentioned(told_of, language, bare), bool(self._along(told_of, bare)))
        line.ends()
        told = tuple(one for one in line.told if one[1] not in self._beside or self._is_more(one[0], line.told))
        asks = WHAT if known and line.names and not asks and self._begins_and_of(said, bare) else asks
        news = told != before.told
        if (news and self._supposed(said, bare)) or not (told or known) or not (asks or line.spoken):
            return None
        standing = not set(told) <= set(before.told)
        tells = not asking and (standing or self._past(said, bare))
        asks = tuple(name for name in asks if name not in self._loose) if tells else asks
        close = before.close or bool(self._close(said, bare))
        is_ours = standing and line.names and line.about == SELF  # "phòng kế bên có người ho, em sợ"
        named = line.about if asks or is_ours or line.about in self._family else ""
        is_theirs = known is not None and standing and line.about in self._family
        about = (named if asks or is_theirs or is_ours else "") or before.about or named or SELF
        after = Case(now, told, about, asks or before.asked, close)
        return Heard(after, standing or (close and not before.close), standing, asks, frozenset(line.general))

    def _is_more(self, who: str, told: Iterable[tuple[str, str]]) -> bool:
        """Whether something is told of somebody that counts by itself."""
        return any(name == who and what not in self._beside for name, what in told)

    def _asks_of(self, said: Sequence[str], bare: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What is asked in a line, and what of what only would be; "em bế con từ Đà Nẵng về" asks not to hold them."""
        for start, end, _ in self._along.spans(said, bare):
            said = [*said[:start], *(BREATH for _ in said[start:end]), *said[end:]]
        asks = tuple(dict.fromkeys(self._asked[number] for number in sorted(self._asks(said, bare))))
        would_be = tuple(name for name in asks if name in self._would_be)
        return tuple(name for name in asks if name not in self._would_be), would_be

    def _begins_and_of(self, said: Sequence[str], bare: bool) -> bool:
        """Whether a line begins as one that asks what about somebody does; "con" alone is as likely a child."""
        begun = (way for way in self._and_of if len(way) > bare)
        return any(tuple(said[: len(way)]) == way for way in begun)

    def beside(self, text: str) -> str:
        """What else is told beside that somebody is infected, or was near to one who is."""
        said = words(text).split()
        if self._begins.isdisjoint((*zip(said, strict=True), *pairwise(said))):
            return text  # most texts
        return self._standing.sub(" ", nfc(text)) if len(fold(nfc(text))) == len(nfc(text)) else text

    def recovered(self, case: Case) -> Case:
        """A case in which nobody is ill any more."""
        return replace(case, told=tuple(one for one in case.told if one[1] not in self._several))


def _asks(given: Mapping[str, Cases]) -> Iterable[tuple[Asked, str]]:
    return ((asked, code) for code, cases in given.items() for asked in cases.asks)


def _ways(
    given: Mapping[str, Cases], say: Mapping[str, Normalised], phrases: Callable[[Cases], Iterable[str]]
) -> Iterator[tuple[str, ...]]:
    """How some phrases of every language are typed."""
    for code, cases in given.items():
        yield from (way for phrase in phrases(cases) for way in spellings(say[code], phrase, cases.spelt))

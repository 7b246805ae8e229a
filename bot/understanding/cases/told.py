"""What is told of people, line after line, and what is asked of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.content import Library
from bot.content.sayings.cases import Asked, Cases
from bot.model import Case
from bot.model.writing.text import fold, nfc, words
from bot.understanding.cases.mentioned import Kind, Mention, Mentioned, spellings
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.telling.spelt import CLAUSE

SELF, OTHER = "self", "other"
"""Those who write, and somebody who is none of theirs."""


@dataclass(frozen=True)
class Heard:
    """The case after a line; `news`: something was told in it that was not known, `standing`: of what somebody is.
    `asks` is what it asks, `spoken` what people are of whom it says nothing ("F2 đi học được không")."""

    case: Case
    news: bool
    standing: bool
    asks: tuple[str, ...]
    spoken: frozenset[str] = frozenset()


class Told:
    """Hears what is told, in the words of every language."""

    def __init__(self, library: Library, say: Mapping[str, Normalised]) -> None:
        given = {code: library.written.cases(code) for code in say}
        self._say, self._mentioned = say, Mentioned(given, say)
        self._family = {person.id for one in given.values() for person in one.people if person.family}
        self._loose = {one.id for one, _ in _asks(given) if one.loose}
        self._makes = {one.id: one.makes for found in given.values() for one in found.standings if not one.several}
        self._several = {standing.id for one in given.values() for standing in one.standings if standing.several}
        spelt = [(one.id, way) for one, code in _asks(given) for said in one.said for way in spellings(say[code], said)]
        self._asked, self._asks = [name for name, _ in spelt], Mentions(way for _, way in spelt)
        named = (
            said
            for one in given.values()
            for standing in one.standings
            if standing.makes and not standing.several
            for said in standing.said
        )
        spelt_out = {spelling for said in named if "{" not in said for spelling in (said, fold(said))}
        self._begins = {words(spelling).split()[0] for spelling in spelt_out}
        self._standing = re.compile(
            rf"\b(?:{'|'.join(map(re.escape, sorted(spelt_out, key=len, reverse=True))) or '(?!)'})\b", re.IGNORECASE
        )
        self._close = _any((say[code], one.close) for code, one in given.items())
        self._supposed = _any((say[code], one.supposed) for code, one in given.items())

    def __call__(self, text: str, language: str, known: Case | None, now: str, asking: bool = True) -> Heard | None:
        """What is known after a text; nothing where none of it is about anybody. Who is not `asking` and tells what
        somebody is asks nothing by what is loosely said: "hôm qua đi đám, có ông ở Sài Gòn về"."""
        say, bare = self._say[language], is_bare(text)
        said = say(text)
        asks = tuple(dict.fromkeys(self._asked[number] for number in sorted(self._asks(said, bare))))
        before = known or Case(now)
        line = _Line(before, self._makes)
        for clause in filter(str.strip, CLAUSE.split(text)):
            line.hears(self._mentioned(say(clause), language, bare))
        told = tuple(line.told)
        news = told != before.told
        if (news and self._supposed(said, bare)) or not (told or known) or not (asks or line.spoken):
            return None
        standing = not set(told) <= set(before.told)
        asks = asks if asking or not standing else tuple(name for name in asks if name not in self._loose)
        close = before.close or bool(self._close(said, bare))
        named = line.about if asks or line.about in self._family else ""
        about = (named if asks else "") or before.about or named or SELF
        after = Case(now, told, about, asks or before.asked, close)
        return Heard(after, standing or (close and not before.close), standing, asks, frozenset(line.general))

    def beside(self, text: str) -> str:
        """What else is told beside that somebody is infected, or was near to one who is."""
        if self._begins.isdisjoint(words(text).split()):
            return text  # most texts
        return self._standing.sub(" ", nfc(text)) if len(fold(nfc(text))) == len(nfc(text)) else text

    def recovered(self, case: Case) -> Case:
        """A case in which nobody is ill any more."""
        return replace(case, told=tuple(one for one in case.told if one[1] not in self._several))


class _Line:
    """What a line tells, clause by clause."""

    def __init__(self, known: Case, makes: Mapping[str, str]) -> None:
        """`makes` is what whoever is near to what somebody is becomes by that."""
        self.told, self.about, self.spoken = list(known.told), "", False
        self._makes = makes
        self.general: set[str] = set()
        self._last = known.about

    def hears(self, mentions: Sequence[Mention]) -> None:
        """Hears a clause. Whoever is named in it beside somebody else is whom they ask about: "tui gặp bả thì sao". Of
        somebody that another than those who write `meets` only that is told what it makes of the other, whom it is
        about: "nhân viên tui có chồng là F1"."""
        who = ours = meets = ""
        for mention in mentions:
            self.spoken = self.spoken or mention.kind is not Kind.NOBODY
            if mention.kind in (Kind.PERSON, Kind.PRONOUN):
                who = self._meant(mention)
                if not meets:
                    ours = ours if who == OTHER else who
                    self.about, self._last = ours or who, who
            elif mention.kind is Kind.MEETS:
                meets = who if who != SELF else ""
            elif mention.kind is Kind.IS and meets and self._makes.get(mention.id):
                self._tells((meets, self._makes[mention.id]))
            elif mention.kind is Kind.IS and (who or not mention.named):
                self._tells((who or self._last or SELF, mention.id))
            elif mention.kind is Kind.IS:
                self.general.add(mention.id)
            elif mention.kind is Kind.IS_NOT:
                self._denies((who or self._last or SELF, mention.id))

    def _meant(self, mention: Mention) -> str:
        """Whom a word stands for: the last of whom something was told, or was spoken, but those who write."""
        if mention.kind is Kind.PERSON:
            return mention.id
        others = [name for name, _ in self.told if name != SELF]
        return self._last if self._last not in ("", SELF) else (others[-1] if others else OTHER)

    def _tells(self, one: tuple[str, str]) -> None:
        if one not in self.told:
            self.told.append(one)

    def _denies(self, one: tuple[str, str]) -> None:
        if one in self.told:
            self.told.remove(one)


def _asks(given: Mapping[str, Cases]) -> Iterable[tuple[Asked, str]]:
    return ((asked, code) for code, cases in given.items() for asked in cases.asks)


def _any(given: Iterable[tuple[Normalised, Iterable[str]]]) -> Mentions:
    return Mentions(way for say, phrases in given for phrase in phrases for way in spellings(say, phrase))

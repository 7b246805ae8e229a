"""Who and what is mentioned in a clause, in the order of its words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from bot.content.cases import Cases, Person, Standing
from bot.model.writing.text import fold
from bot.understanding.normaliser.mentions import Mentions, with_gaps
from bot.understanding.normaliser.phrases import Normalised

PLACE = "{place}"
"""Stands in what is said of somebody for the name of any place."""


class Kind(Enum):
    """What a phrase mentions: somebody, whoever was spoken of last, nobody, what somebody is, or is not."""

    PERSON = 0
    PRONOUN = 1
    NOBODY = 2
    IS = 3
    IS_NOT = 4


class Mention(NamedTuple):
    """A phrase by its kind, and the id of what it mentions; `named`: it counts where somebody is named before it."""

    kind: Kind
    id: str = ""
    named: bool = False


class Mentioned:
    """Knows the phrases of every language."""

    def __init__(self, given: Mapping[str, Cases], say: Mapping[str, Normalised]) -> None:
        of: dict[tuple[str, ...], list[Mention]] = {}
        for code, cases in given.items():
            for phrase, mention in _phrases(cases):
                for spelt in spellings(say[code], phrase):
                    of.setdefault(spelt, []).append(mention)
        known = {False: of, True: {words: of[words] for words in of if not _needs_diacritics(words)}}
        self._find = {bare: Mentions(phrases) for bare, phrases in known.items()}
        self._mentions = {bare: list(phrases.values()) for bare, phrases in known.items()}

    def __call__(self, words: Sequence[str], bare: bool) -> list[Mention]:
        """What is mentioned in these words."""
        numbers = self._find[bare].in_order(words, bare)
        return [mention for number in numbers for mention in self._mentions[bare][number]]


def _needs_diacritics(words: Sequence[str]) -> bool:
    """Whether without them a phrase may be another word: "vo" is rather an "into" than a wife."""
    return len(words) == 1 and not words[0].isascii()


def spellings(say: Normalised, phrase: str) -> set[tuple[str, ...]]:
    """The words of a phrase, and of the same typed without diacritics, which may be taken for others: "binh"."""
    return {tuple(with_gaps(say, spelt)) for spelt in (phrase, fold(phrase))}


def _phrases(cases: Cases) -> Iterator[tuple[str, Mention]]:
    for person in cases.people:
        yield from ((phrase, Mention(Kind.PERSON, person.id)) for phrase in called(cases, person))
    yield from ((phrase, Mention(Kind.PRONOUN)) for phrase in cases.pronouns)
    for standing in cases.standings:
        for phrase in _placed(cases, standing):
            yield phrase, Mention(Kind.IS, standing.id, standing.named)
        denies = Mention(Kind.NOBODY if standing.several else Kind.IS_NOT, standing.id)
        for phrase in (phrase for phrase in standing.said if PLACE not in phrase):
            yield from ((f"{no} {phrase}", denies) for no in cases.denied)
            yield from ((f"{no} {phrase}", Mention(Kind.IS_NOT, standing.id)) for no in cases.over)
    nobody = (*cases.others, *_owned(cases, cases.belongings), *_asking(cases))
    yield from ((phrase, Mention(Kind.NOBODY)) for phrase in nobody)


def called(cases: Cases, person: Person) -> Iterable[str]:
    """What somebody is called: "con nhỏ", "con tui"."""
    return (*person.said, *_owned(cases, (*person.own, *person.said) if person.own else ()))


def _owned(cases: Cases, names: Iterable[str]) -> Iterator[str]:
    return (f"{name} {owner}" for name in names for owner in cases.owners)


def _placed(cases: Cases, standing: Standing) -> Iterator[str]:
    for phrase in standing.said:
        yield from (phrase.replace(PLACE, place) for place in (cases.places if PLACE in phrase else ("",)))


def _asking(cases: Cases) -> Iterator[str]:
    """What asks whether somebody is something tells of nobody: "có phải F1 không"."""
    names = {f" {phrase} " for standing in cases.standings if standing.named for phrase in standing.said}
    for asked in cases.asks:
        yield from (phrase for phrase in asked.said if any(name in f" {phrase} " for name in names))

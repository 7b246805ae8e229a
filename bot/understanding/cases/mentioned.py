"""Who and what is mentioned in a clause, in the order of its words."""

from collections.abc import Container, Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from bot.content.sayings.cases import Cases
from bot.model.writing.text import fold
from bot.understanding.normaliser.mentions import Mentions, Spelt, with_gaps
from bot.understanding.normaliser.phrases import Normalised

LONG = 3
"""Words from which on a phrase is long."""

PLACE = "place"
"""Stands for the name of any place; in the content as "{place}"."""


class Kind(Enum):
    """What a phrase mentions: somebody, whoever was spoken of last, nobody, what somebody is, or is not. Some say that
    only beside another: somebody whose they are (`OWN`), or a thing (`THING`), before an `OWNER`, and what denies, or
    says that it is over, before what somebody is. `MEETS`: whoever was spoken of last, and is near to the next."""

    PERSON = 0
    PRONOUN = 1
    NOBODY = 2
    IS = 3
    IS_NOT = 4
    OWN = 5
    THING = 6
    OWNER = 7
    DENIED = 8
    OVER = 9
    MEETS = 10


ALONE = frozenset((Kind.PERSON, Kind.PRONOUN, Kind.NOBODY, Kind.IS, Kind.MEETS))
"""What is mentioned by what stands alone."""


class Mention(NamedTuple):
    """A phrase by its kind, and the id of what it mentions; `named`: it counts where somebody is named before it,
    `several`: it is one of several signs."""

    kind: Kind
    id: str = ""
    named: bool = False
    several: bool = False


class Standing(NamedTuple):
    """What one phrase mentions, and the words from which and up to which it stands."""

    start: int
    end: int
    mentions: tuple[Mention, ...]

    @property
    def is_person(self) -> bool:
        """Whether it is somebody, and says no more."""
        return all(mention.kind is Kind.PERSON for mention in self.mentions)

    def of(self, kind: Kind) -> Mention | None:
        """The mention of that kind."""
        return next((mention for mention in self.mentions if mention.kind is kind), None)


class Mentioned:
    """Knows the phrases of every language."""

    def __init__(self, given: Mapping[str, Cases], say: Mapping[str, Normalised]) -> None:
        of: dict[str, dict[tuple[str, ...], list[Mention]]] = {language: {} for language in given}
        for code, cases in given.items():
            only = frozenset(cases.spelt)
            for phrase, mention in _phrases(cases):
                for spelt in spellings(say[code], phrase.replace(f"{{{PLACE}}}", PLACE), only):
                    for language in given:
                        if language == code or not _is_any_word(spelt):
                            of[language].setdefault(spelt, []).append(mention)
        known = {
            (language, bare): {words: said for words, said in of[language].items() if not (bare and _needs(words))}
            for language in given
            for bare in (False, True)
        }
        self._whole = {
            language: {tuple(map(fold, words)): tuple(said) for words, said in of[language].items() if _is_long(words)}
            for language in given
        }
        self._find = {key: Mentions(phrases) for key, phrases in known.items()}
        self._mentions = {key: [tuple(phrase) for phrase in phrases.values()] for key, phrases in known.items()}
        places = ((code, cases, place) for code, cases in given.items() for place in cases.places)
        self._places = Mentions(
            way for code, cases, place in places for way in spellings(say[code], place, cases.spelt)
        )

    def __call__(self, words: Sequence[str], language: str, bare: bool) -> list[Mention]:
        """What is mentioned in these words; in those of a clause that is no more than one long phrase it is what that
        says, although it is `spelt`: "hang xom ho" is a cough, "hang xom ho noi" what they say."""
        whole = self._whole[language].get(tuple(map(fold, words))) if bare else None
        if whole:
            return list(_joined([Standing(0, len(words), whole)]))
        spans = self._find[language, bare].spans(self._with_places(words, bare), bare)
        mentions = self._mentions[language, bare]
        return list(_joined(_whole([Standing(start, end, mentions[number]) for start, end, number in spans])))

    def _with_places(self, words: Sequence[str], bare: bool) -> list[str]:
        """The words, with one for the name of each place."""
        left, at = [], 0
        for start, end, _ in self._places.spans(words, bare):
            if start >= at:
                left += [*words[at:start], PLACE]
                at = end
        return [*left, *words[at:]]


def _whole(found: Sequence[Standing]) -> list[Standing]:
    """What is mentioned, without the first words of somebody: "có con bé phục vụ" is no child."""
    pairs = zip(found, [*found[1:], None], strict=False)
    return [one for one, after in pairs if not (after and one.end > after.start and one.is_person and after.is_person)]


def _joined(found: Sequence[Standing]) -> Iterator[Mention]:
    """What is mentioned by what stands alone, and by what stands beside another."""
    skip = -1
    for at, one in enumerate(found):
        if at == skip:
            continue
        beside = found[at + 1] if at + 1 < len(found) and found[at + 1].start == one.end else None
        owned = beside is not None and beside.of(Kind.OWNER) is not None
        denied = beside.of(Kind.IS) if beside is not None and (one.of(Kind.DENIED) or one.of(Kind.OVER)) else None
        if denied:
            over = one.of(Kind.OVER) is not None or not denied.several
            yield Mention(Kind.IS_NOT if over else Kind.NOBODY, denied.id)
        else:
            yield from _alone(one, owned)
        is_theirs = owned and any(one.of(kind) for kind in (Kind.PERSON, Kind.OWN, Kind.THING))
        skip = at + 1 if denied or (is_theirs and not one.of(Kind.OWNER)) else skip


def _alone(one: Standing, owned: bool) -> Iterator[Mention]:
    own = one.of(Kind.OWN)
    if own and owned and not one.of(Kind.PERSON):
        yield Mention(Kind.PERSON, own.id)
    yield from (mention for mention in one.mentions if mention.kind in ALONE)


def _needs(words: Sequence[str]) -> bool:
    """Whether without its diacritics a phrase may be another word: "vo" is rather an "into" than a wife."""
    return isinstance(words, Spelt) or (len(words) == 1 and not words[0].isascii())


def _is_long(words: Sequence[str]) -> bool:
    """Whether a phrase counts with its diacritics alone, and is too long to be another one where it is all that is
    said."""
    return isinstance(words, Spelt) and len(words) >= LONG


def _is_any_word(words: Sequence[str]) -> bool:
    """Whether a phrase may be any word of another language: a mother without diacritics is rather an English "me"."""
    return len(words) == 1 and words[0].isascii()


def spellings(say: Normalised, phrase: str, spelt: Container[str]) -> set[tuple[str, ...]]:
    """The words of a phrase, as it is and as it is said, and of the same typed without diacritics, which may be taken
    for others: a father by himself for a number, "binh"; what is `spelt` is not typed so."""
    if phrase in spelt:
        return {Spelt(with_gaps(say, phrase))}
    plain = {(phrase,)} if phrase.isalpha() else set[tuple[str, ...]]()
    return plain | {tuple(with_gaps(say, spelt)) for spelt in (phrase, fold(phrase))}


def _phrases(cases: Cases) -> Iterator[tuple[str, Mention]]:
    """Each phrase with what it mentions; where one says both ("có chồng"), whoever meets before whom they meet."""
    yield from ((phrase, Mention(Kind.MEETS)) for phrase in cases.meets)
    for person in cases.people:
        yield from ((phrase, Mention(Kind.PERSON, person.id)) for phrase in person.said)
        yield from ((phrase, Mention(Kind.OWN, person.id)) for phrase in person.own)
    for kind, phrases in (
        (Kind.PRONOUN, cases.pronouns),
        (Kind.OWNER, cases.owners),
        (Kind.THING, cases.belongings),
        (Kind.DENIED, cases.denied),
        (Kind.OVER, cases.over),
        (Kind.NOBODY, (*cases.others, *_asking(cases))),
    ):
        yield from ((phrase, Mention(kind)) for phrase in phrases)
    for standing in cases.standings:
        told = Mention(Kind.IS, standing.id, standing.named, standing.several)
        yield from ((phrase, told) for phrase in standing.said)


def _asking(cases: Cases) -> Iterator[str]:
    """What asks whether somebody is something tells of nobody: "có phải F1 không"."""
    names = {f" {phrase} " for standing in cases.standings if standing.named for phrase in standing.said}
    for asked in cases.asks:
        yield from (phrase for phrase in asked.said if any(name in f" {phrase} " for name in names))

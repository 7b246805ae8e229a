"""Who and what is mentioned in a clause, in the order of its words."""

from collections.abc import Container, Iterator, Mapping, Sequence

from bot.content.sayings.cases import Cases
from bot.model.writing.text import fold
from bot.understanding.cases.mention import Kind, Mention, Standing, joined
from bot.understanding.normaliser.mentions import Mentions, Spelt, with_gaps
from bot.understanding.normaliser.phrases import Normalised

LONG = 3
"""Words from which on a phrase is long."""

PLACE = "place"
"""Stands for the name of any place; in the content as "{place}"."""


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
            return list(joined([Standing(0, len(words), whole)]))
        spans = self._find[language, bare].spans(self._with_places(words, bare), bare)
        mentions = self._mentions[language, bare]
        return list(joined([Standing(start, end, mentions[number]) for start, end, number in spans]))

    def _with_places(self, words: Sequence[str], bare: bool) -> list[str]:
        """The words, with one for the name of each place."""
        left, at = [], 0
        for start, end, _ in self._places.spans(words, bare):
            if start >= at:
                left += [*words[at:start], PLACE]
                at = end
        return [*left, *words[at:]]


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

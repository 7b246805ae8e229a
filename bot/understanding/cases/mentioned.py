"""Who and what is mentioned in a clause, in the order of its words."""

from collections.abc import Mapping, Sequence

from bot.content.sayings.cases import Cases
from bot.model.writing.text import fold
from bot.understanding.cases.mention import Mention, Standing, joined
from bot.understanding.cases.phrases import phrases, spellings
from bot.understanding.normaliser.mentions import Mentions, Spelt
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
            for phrase, mention in phrases(cases):
                for spelt in spellings(say[code], phrase.replace(f"{{{PLACE}}}", PLACE), only):
                    for said in (of[language] for language in given if language == code or not _is_any_word(spelt)):
                        said[spelt] = list(dict.fromkeys((*said.get(spelt, ()), mention)))  # "ba má" is said as "ba mẹ"
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

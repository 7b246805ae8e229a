"""What somebody feels who says so in a line: fear, anger, weariness; and what else that line says."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from itertools import chain
from typing import NamedTuple

from bot.content import Library
from bot.content.sayings.feelings import Feeling
from bot.model.writing.text import fold
from bot.understanding.ends import PART
from bot.understanding.normaliser.mentions import Mentions, as_spelt, with_gaps
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

LONGEST = 60
"""Words of a text in which a feeling is heard; who writes more tells a story."""

SHORT = 2
"""Words of a phrase that without diacritics may be others, where more follows."""


class Where(Enum):
    """Where in a clause a phrase counts: anywhere, at its end, or where nothing else is said in it."""

    ANYWHERE, AT_THE_END, ALONE = range(3)


class Felt(NamedTuple):
    """The feeling, the other clauses of the text, how many words the clauses with the feeling have beside it, and
    these."""

    id: str
    rest: str
    beside: int
    clause: str


class Feelings:
    """Knows the words of every language."""

    def __init__(self, library: Library, say: Mapping[str, Normalised]) -> None:
        self._library, self._say = library, say
        given = [(code, kind) for code in say for kind in library.written.small_words(code).feelings.kinds]
        ranks = {kind.id: rank for rank, (_, kind) in reversed(list(enumerate(given)))}
        said = [(ranks[kind.id], way, where) for code, kind in given for way, where in self._ways(code, kind)]
        self._ids = {rank: name for name, rank in ranks.items()}
        self._ranks, self._where = [rank for rank, _, _ in said], [where for _, _, where in said]
        self._said = Mentions(way for _, way, _ in said)
        small = [library.written.small_words(code) for code in say]
        self._favours = {fold(word) for one in small for word in one.feelings.favours}
        self._ends = {
            fold(word) for one in small for phrase in (*one.fillers, *one.particles) for word in phrase.split()
        }

    def _ways(self, code: str, kind: Feeling) -> Iterator[tuple[Sequence[str], Where]]:
        """The words of each phrase of a feeling, and where it counts."""
        say, given = self._say[code], self._library.written.small_words(code).feelings
        much = ((f"{felt} {very}", Where.ANYWHERE) for felt in kind.felt for very in given.much)
        last = ((phrase, Where.AT_THE_END) for phrase in kind.last)
        alone = ((felt, Where.ALONE) for felt in kind.felt)
        yield from ((as_spelt(phrase, with_gaps(say, phrase), given.spelt), Where.ANYWHERE) for phrase in kind.said)
        yield from ((as_spelt(phrase, say(phrase), given.spelt), where) for phrase, where in chain(much, last, alone))

    def __call__(self, text: str, language: str) -> Felt | None:
        """The feeling that a text voices, the first of those that it may be."""
        if len(text.split()) > LONGEST:
            return None
        bare, clauses = is_bare(text), (clause.strip(" .,;!\n") for clause in PART.findall(text))
        found = [(clause, self._in(clause, language, bare)) for clause in clauses]
        felt = [(rank, beside) for _, (rank, beside) in found if rank is not None]
        if not felt:
            return None
        rest = ", ".join(clause for clause, (rank, _) in found if rank is None and clause)
        voiced = ", ".join(clause for clause, (rank, _) in found if rank is not None)
        return Felt(self._ids[min(rank for rank, _ in felt)], rest, sum(beside for _, beside in felt), voiced)

    def _in(self, clause: str, language: str, bare: bool) -> tuple[int | None, int]:
        """The rank of the feeling in a clause, and the words beside it; without diacritics "lo qua" is a worry at the
        end, and rather a "lỡ qua" before more; what is asked as a favour is nothing that one feels: "chan giup" blocks
        somebody."""
        words = self._say[language](clause)
        spans = list(self._said.spans(words, bare))
        if not spans:
            return None, 0  # as in most clauses
        plain, best, told = words.bare, None, set(range(len(words)))
        for start, end, number in spans:
            alone = self._where[number] is not Where.ANYWHERE
            short = alone or (bare and end - start <= SHORT)
            before = plain[:start] if self._where[number] is Where.ALONE else ()
            if short and not self._ends.issuperset((*before, *plain[end:])):
                continue
            if bare and alone and not self._favours.isdisjoint(plain[end:]):
                continue
            best = min(self._ranks[number], self._ranks[number] if best is None else best)
            told -= set(range(start, end))
        return best, sum(plain[at] not in self._ends for at in told)

    def of(self, name: str, language: str) -> Feeling | None:
        """What is said to a feeling in a language; nothing where it has none of that name."""
        kinds = self._library.written.small_words(language).feelings.kinds
        return next((kind for kind in kinds if kind.id == name), None)

    def soothes(self, text: str, language: str) -> bool:
        """Whether a text that begins so is warm already."""
        given = self._library.written.small_words(language).feelings.soothes
        return any(phrase in text.lower() for phrase in given)

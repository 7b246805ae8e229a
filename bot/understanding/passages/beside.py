"""What a whole question asks beside the question of its answer, and a passage of that tells."""

from collections.abc import Callable, Sequence, Set
from itertools import chain

from bot.understanding.passages.answers import Answer, Read

TELLING = 2.3
"""How rare a word must be to say by itself what else is asked: one that a tenth of all answers have says nothing."""


def tells_beside(
    told: Sequence[Read],
    words: Set[str],
    sides: Set[int],
    answer: Answer,
    but_for: Sequence[Read],
    rarity: Callable[[str], float],
) -> bool:
    """Whether passages tell a side that a text asks for, or what a rare word of it names, while neither the question of
    their answer does, nor other passages do (`but_for`)."""
    sides = sides & _sides(told) - answer.asks - _sides(but_for)
    named = words & _words(told) - answer.question - _words(but_for)
    return bool(sides) or any(rarity(word) >= TELLING for word in named)


def _words(passages: Sequence[Read]) -> set[str]:
    return set(chain.from_iterable(each.words for each in passages))


def _sides(passages: Sequence[Read]) -> set[int]:
    return set(chain.from_iterable(each.tells for each in passages))

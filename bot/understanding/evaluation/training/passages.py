"""Learns which passage tells what is asked on, from what people asked and the passages that told it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

import numpy as np

from bot.understanding.calibrated.borders import Borders
from bot.understanding.evaluation.choosing import Case, Choice, at_once, fitted
from bot.understanding.index.postings import Floats
from bot.understanding.passages.signs import FURTHER, SIGNS, of_answer
from bot.understanding.understanding import Understanding

RIGHTLY = 0.7
"""Share of right passages among those that are said as if there were no doubt: it is one or two sentences, and the
rest of the answer is one tap away."""

FURTHER_RIGHTLY = 0.85
"""The same of what is told only when it is asked on: it speaks of one thing alone, and beside the point it is odd."""

OF_ANSWER = 3
"""How often a line that the answer itself tells counts beside one that is told only when it is asked on: of those all
were kept, of these two or three of each answer, and people ask them as often."""

UNTOLD = 0.05
"""How often a line counts that is told only when it is asked on for there being no passage of the answer itself: one
line in eight is told by none."""


class Asked(NamedTuple):
    """The signs of every passage and of none, and which are right."""

    signs: Floats
    right: Floats

    @property
    def is_further(self) -> bool:
        """Whether what is told only when it is asked on is right."""
        return bool(self.right[:-1][self.signs[:-1, FURTHER] > 0].any())

    @property
    def case(self) -> Case:
        """All of it."""
        return Case(self.signs, self.right, 1 if self.is_further else OF_ANSWER)

    @property
    def own(self) -> Case:
        """What the answer itself tells of it; none, where that is told only when it is asked on."""
        signs = of_answer(self.signs)
        right = np.append(self.right[: len(signs) - 1], 0.0)
        right[-1] = not right.any()
        return Case(signs, right, UNTOLD if self.is_further else 1)


def learnt(understanding: Understanding) -> Borders:
    """The borders of an understanding with the weights of passages."""
    asked = list(_asked(understanding))
    if not asked:
        return understanding.borders
    own, every = [one.own for one in asked], [one.case for one in asked]
    borders = understanding.borders.model_copy(update={"passage": fitted(own, SIGNS), "further": fitted(every, SIGNS)})
    some = [case for at, case in enumerate(own) if case.times == 1 or at % round(1 / UNTOLD) == 0]
    said = [_choice(case, borders.passage_shares) for case in some]
    update = {"passage_sure": at_once(said, RIGHTLY), "further_sure": _further_sure(every, borders)}
    return borders.model_copy(update=update)


def _further_sure(every: Sequence[Case], borders: Borders) -> float:
    told = ((case, _choice(case, borders.further_shares)) for case in every)
    best = [(case, choice) for case, choice in told if case.signs[choice.shares.argmax(), FURTHER]]
    return at_once([each for case, choice in best for each in repeat(choice, int(case.times))], FURTHER_RIGHTLY)


def _choice(case: Case, shares: Callable[[Floats], Floats]) -> Choice:
    return Choice(shares(case.signs)[:-1], case.right[:-1])


def _asked(understanding: Understanding) -> Iterator[Asked]:
    library = understanding.library
    for language in library.site.languages:
        for topic, text, begins in library.written.asked_on(language):
            passages, signs = understanding.known.passages.look(text, language, topic, seen=True)
            right = np.array([*(float(passage.startswith(begins)) for passage in passages), float(not begins)])
            if right.any():  # an answer may have been written anew since
                yield Asked(signs, right)

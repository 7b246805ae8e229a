"""Learns which passage tells what is asked on, from what people asked and the passages that told it."""

from collections.abc import Iterator

import numpy as np

from bot.understanding.calibrated.borders import Borders
from bot.understanding.evaluation.choosing import Case, Choice, at_once, fitted
from bot.understanding.passages.signs import SIGNS
from bot.understanding.understanding import Understanding

RIGHTLY = 0.78
"""Share of right passages among those that are said as if there were no doubt: it is one or two sentences, and the
rest of the answer is one tap away."""


def learnt(understanding: Understanding) -> Borders:
    """The borders of an understanding with the weights of passages."""
    cases = list(_cases(understanding))
    if not cases:
        return understanding.borders
    borders = understanding.borders.model_copy(update={"passage": fitted(cases, SIGNS)})
    said = [Choice(borders.passage_shares(case.signs)[:-1], case.right[:-1]) for case in cases]
    return borders.model_copy(update={"passage_sure": at_once(said, RIGHTLY)})


def _cases(understanding: Understanding) -> Iterator[Case]:
    library = understanding.library
    for language in library.site.languages:
        for topic, text, begins in library.written.asked_on(language):
            passages, signs = understanding.known.passages.look(text, language, topic, seen=True)
            right = np.array([*(float(passage.startswith(begins)) for passage in passages), float(not begins)])
            if right.any():  # an answer may have been written anew since
                yield Case(signs, right)

"""Whether the words of a question are ours at all."""

import math

import numpy as np
from numpy.typing import NDArray

from bot.understanding.index.learning import Plan
from bot.understanding.index.views import Ids, Occurrences, tally

PER = 10_000
"""Counts are compared as occurrences in so many syllables, half an occurrence added to each."""


class Scope:
    """For each bare syllable the log of how much oftener the phrasings of topics and jobs have it than asides'
    exemplars."""

    def __init__(self, seen: Occurrences, plan: Plan, others: NDArray[np.bool_]) -> None:
        asked = ~plan.told[seen.text]
        codes, entry = seen.code[asked], plan.entry[seen.text[asked]]
        width = int(seen.code.max(initial=0)) + 1
        mine, theirs = (tally(codes[kind], width) for kind in (~others[entry], others[entry]))
        shares = [PER * counts / max(int(counts.sum()), 1) + 0.5 for counts in (mine, theirs)]
        self._lean = np.log(shares[0] / shares[1])

    def __call__(self, once: Ids) -> float:
        """The sum for a question, each of its syllables once, over the root of its length."""
        return float(self._lean[once].sum()) / math.sqrt(max(len(once), 1))

"""How like the closest phrasings of each entry a question is."""

import numpy as np

from bot.understanding.index.learning import Plan
from bot.understanding.index.postings import Floats
from bot.understanding.index.views import Ids

CLOSEST = 5
"""Phrasings of a topic whose likeness counts: 1 → 5 gains 3 points."""

WIDTH = 64
"""Phrasings in a line. Nine entries in ten have fewer; with one line for the longest, of 287, it took three times as
long."""


class Closest:
    """The phrasings of all entries, in lines that are equally long: an entry has as many as it takes. `where` is the
    place of each text of the plan, as far as it is a phrasing; `height` counts the places."""

    def __init__(self, plan: Plan) -> None:
        asked = plan.entry[~plan.told]
        sizes = np.bincount(asked, minlength=plan.entries).astype(np.int32)
        taken = np.maximum(-(-sizes // WIDTH), 1)
        first = np.cumsum(taken) - taken
        within = np.arange(len(asked)) - (np.cumsum(sizes) - sizes)[asked]
        self.where: Ids = np.zeros(len(plan.entry), np.int32)
        self.where[~plan.told] = first[asked] * WIDTH + within
        self.height = int(taken.sum()) * WIDTH
        self._sizes, self._first = np.maximum(sizes, 1), first
        self._long = np.flatnonzero(taken > 1)
        more = np.arange(taken.max(initial=1))
        self._lines = np.where(more < taken[self._long, None], first[self._long, None] + more, self.height // WIDTH)

    def __call__(self, likeness: Floats) -> tuple[Floats, Floats]:
        """Given that of each place: the likeness of each entry's closest phrasing, and the mean of its closest few."""
        of_lines = _highest(likeness.reshape(-1, WIDTH))
        of_entries = of_lines[self._first]
        none = np.zeros((1, CLOSEST))
        several = np.concatenate((of_lines, none))[self._lines].reshape(len(self._long), self._lines.shape[1] * CLOSEST)
        of_entries[self._long] = _highest(several)
        mean: Floats = of_entries.sum(axis=1) / np.minimum(self._sizes, CLOSEST)
        return of_entries[:, 0], mean


def _highest(lines: Floats) -> Floats:
    """The highest few of each line, in order; the lines are used up."""
    every, best = np.arange(len(lines)), np.zeros((len(lines), CLOSEST))
    for number in range(min(CLOSEST, lines.shape[1])):
        place = lines.argmax(axis=1)  # a third of the time of a partition
        best[:, number] = lines[every, place]
        lines[every, place] = 0.0
    return best

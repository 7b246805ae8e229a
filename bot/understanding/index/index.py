"""Scores every topic, and every kind of question that is not ours, against a question.

Why own code and no library. On 500 labelled questions against 60 topics with three phrasings each (top-1, and
out-of-scope questions rejected at 95 % in-scope acceptance): SQLite FTS5 .77 / .14, tantivy .80 / .32, scikit-learn's
character TF-IDF .77 / .54, rapidfuzz .61 / .51, multilingual-E5-small in ONNX .89 / .87 at 20 ms and 70 MB more. With
120 topics of 25 phrasings (content/evaluation/queries.tsv) this index has .96 / .95 in 0.3 ms; scikit-learn's
LinearSVC, logistic regression and ridge, trained on the same features, had .93 / .89, .93 / .90 and .91 / .85 when it
had .95 / .95, took 0.5 to 12 s to train, and fused with it they gained nothing.

Two kinds of evidence are added. A naive Bayes over three views of the words (`learning`) pools all phrasings, the
question and the answer of a topic: .94 / .94 alone. The five closest phrasings (by cosine) say whether somebody asked
it quite like that: .91 / .89 alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from bot.understanding.index.closest import Closest, Found
from bot.understanding.index.learning import learn
from bot.understanding.index.look import Features, Look
from bot.understanding.index.postings import Cells, Floats, stacked
from bot.understanding.index.reading import Reading, Said
from bot.understanding.index.scope import Scope
from bot.understanding.meaning import Kind

Entries = NDArray[np.intp]
"""Entries by their numbers."""

VIEWS = (1.0, 1.0, 0.7)
"""Weight of each view: bare syllables, syllables as typed, pairs of bare syllables."""
BARE_VIEWS = (2.0, 0.0, 0.7)
"""The same for a text without any diacritics, whose typed syllables say nothing: top-1 .953 → .972 on 300 such
questions."""
CLOSE = 0.5
"""Share of the closest phrasings beside the likelihood: gains half a point to one."""
SAME = 0.999
"""Share of the likeness to itself from which on a question has the words of a phrasing; less than 1 for rounding."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each entry, in the index's order. `total` ranks (about −3 to 12); `likely` is a log-likelihood,
    `close` the likeness of the closest phrasings from 0 to 1, `scope` how much the words are ours (log-odds), `length`
    the known syllables, `exact` whose phrasings have the same words, `covered` how much of what the text says (by how
    rare it is, words that nobody knows included) the entry says somewhere, from 0 to 1; `weight` is all of that."""

    total: Floats
    likely: Floats
    close: Floats
    scope: float
    length: int
    exact: tuple[int, ...]
    covered: Floats
    weight: float = 0.0


class Index:
    """All phrasings of all entries. Immutable once built; a question costs a quarter of a millisecond."""

    def __init__(self, said: Iterable[Said]) -> None:
        """Texts of one entry follow each other, first those that people ask."""
        reading = Reading()
        for text in said:
            reading.add(text)
        self._name([name for name, _ in reading.entries], [kind for _, kind in reading.entries])
        plan = reading.plan()
        self._syllables = reading.syllables
        others = np.array([kind is Kind.ASIDE for kind in self.kinds], np.bool_)
        self._scope = Scope(self._syllables.bare(), plan, others)
        views, entries, asked = [], [], []
        for view, table, phrasings in map(partial(learn, plan=plan), self._syllables.views()):
            views.append(view)
            entries.append(table)
            asked.append(phrasings)
        self._syllables.close()  # before the tables are put together: both at once would be most of all memory
        self._look = Features(views)
        self._closest = Closest(asked, plan.sizes)
        del asked
        self._entries = stacked(entries)

    @classmethod
    def of_parts(cls, ids: list[str], kinds: list[Kind], parts: Mapping[str, object]) -> "Index":
        """An index that was learnt before (`kept`)."""
        index = cls.__new__(cls)
        index._name(ids, kinds)
        vars(index).update(parts)
        return index

    def _name(self, ids: list[str], kinds: list[Kind]) -> None:
        self.ids, self.kinds = ids, kinds
        self._of = {kind: np.flatnonzero([each is kind for each in kinds]) for kind in Kind}

    def __call__(self, words: Sequence[str], bare: bool = False) -> Evidence:
        """What speaks for each entry, given a text's words; `bare`: it was typed without any diacritics."""
        asked = self._syllables.known(words)
        look = self._look(asked.codes, BARE_VIEWS if bare else VIEWS)
        cells, likely, (closest, close), total = self._ranked(look)
        same = np.flatnonzero(closest >= SAME * look.perfect) if words and len(words) == asked.typed else ()
        weight = max(float(look.rarity.sum()) + (len(words) - asked.bare) * self._look.rarest, 1e-9)
        covered = self._entries.having(cells, look.rarity) / weight
        scope = self._scope(look.features[: look.bare])
        return Evidence(total, likely, close / look.length, scope, asked.bare, tuple(map(int, same)), covered, weight)

    def total(self, words: Sequence[str], bare: bool) -> Floats:
        """What speaks for each entry in all, and nothing else of the evidence."""
        return self._ranked(self._look(self._syllables.known(words).codes, BARE_VIEWS if bare else VIEWS))[-1]

    def _ranked(self, look: Look) -> tuple[Cells, Floats, Found, Floats]:
        """The cells of a question, how likely each entry is, how like its closest phrasings are, and both together."""
        cells = self._entries.cells(look.features, look.factors)
        likely = self._entries.sums(cells) - look.expected
        found = self._closest(cells, likely)
        return cells, likely, found, _standard(likely) + CLOSE * _standard(found.mean)

    def of(self, kind: Kind) -> Entries:
        """The entries of this kind."""
        return self._of[kind]

    def name(self, entry: int) -> tuple[Kind, str]:
        """What an entry is."""
        return self.kinds[entry], self.ids[entry]


def highest(values: Floats, entries: Entries, most: int) -> Entries:
    """Those of some entries whose values are the highest, in order; of equals the first come first."""
    against = -values.take(entries)
    if len(entries) > most:  # a third of the time of putting all of them in order
        near = (against <= np.partition(against, most - 1)[most - 1]).nonzero()[0]
        entries, against = entries.take(near), against.take(near)
    ordered: Entries = entries.take(against.argsort(kind="stable")[:most])
    return ordered


def _standard(values: Floats) -> Floats:
    """In standard deviations from the mean, so that two kinds of evidence can be added."""
    from_mean = values - values.sum() / len(values)
    standard: Floats = from_mean / max(float(np.dot(from_mean, from_mean) / len(values)) ** 0.5, 1e-9)
    return standard

"""Scores every topic, and every kind of question that is not ours, against a question.

Why own code and no library. On 500 labelled questions against 60 topics with three phrasings each (top-1, and
out-of-scope questions rejected at 95 % in-scope acceptance): SQLite FTS5 .77 / .14, tantivy .80 / .32, scikit-learn's
character TF-IDF .77 / .54, rapidfuzz .61 / .51, multilingual-E5-small in ONNX .89 / .87 at 20 ms and 70 MB more. With
120 topics of 25 phrasings (tests/content/queries.tsv) this index has .96 / .95 in 0.3 ms; scikit-learn's LinearSVC,
logistic regression and ridge, trained on the same features, had .93 / .89, .93 / .90 and .91 / .85 when it had
.95 / .95, took 0.5 to 12 s to train, and fused with it they gained nothing.

Two kinds of evidence are added. A naive Bayes over three views of the words (`learning`) pools all phrasings, the
question and the answer of a topic: .94 / .94 alone. The five closest phrasings (by cosine) say whether somebody asked
it quite like that: .91 / .89 alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.understanding.index.learning import learn
from bot.understanding.index.postings import Floats
from bot.understanding.index.reading import Reading, Said, lines
from bot.understanding.index.scope import Scope
from bot.understanding.index.views import Ids
from bot.understanding.meaning import Kind

VIEWS = (1.0, 1.0, 0.7)
"""Weight of each view: syllables as typed, bare syllables, pairs of bare syllables."""
BARE_VIEWS = (0.0, 2.0, 0.7)
"""The same for a text without any diacritics, whose typed syllables say nothing: top-1 .953 → .972 on 300 such
questions."""
CLOSEST = 5
"""Phrasings of a topic whose likeness counts: 1 → 5 gains 3 points."""
CLOSE = 0.5
"""Share of the closest phrasings beside the likelihood: gains half a point to one."""
SAME = 0.9999
"""Share of the likeness to itself from which on a question has the words of a phrasing; less than 1 for rounding."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each entry, in the index's order. `total` ranks (about −3 to 12); `likely` is a log-likelihood,
    `close` the likeness of the closest phrasings from 0 to 1, `scope` how much the words are ours (log-odds), `length`
    the known syllables, `exact` whose phrasings have the same words, `covered` how much of what the text says (by how
    rare it is, words that nobody knows included) the entry says somewhere, from 0 to 1."""

    total: Floats
    likely: Floats
    close: Floats
    scope: float
    length: int
    exact: tuple[int, ...]
    covered: Floats


class Index:
    """All phrasings of all entries. Immutable once built; a question costs a quarter of a millisecond."""

    def __init__(self, said: Iterable[Said]) -> None:
        """Texts of one entry follow each other, first those that people ask."""
        reading = Reading()
        for text in said:
            reading.add(text)
        self.ids = [name for name, _ in reading.entries]
        self._kinds = [kind for _, kind in reading.entries]
        self._of = {kind: np.array([each is kind for each in self._kinds], np.bool_) for kind in Kind}
        plan = reading.plan()
        self._syllables = reading.syllables
        ours = self.of(Kind.TOPIC) | self.of(Kind.JOB)
        self._scope = Scope(self._syllables.bare(), plan, ours, self.of(Kind.ASIDE))
        self._views = [learn(seen, plan) for seen in self._syllables.views()]
        self._lines, self._sizes = lines(plan)
        self._owner = plan.entry
        self._syllables.close()

    def __call__(self, words: Sequence[str], bare: bool = False) -> Evidence:
        """What speaks for each entry, given a text's words; `bare`: it was typed without any diacritics."""
        codes = self._syllables.known(words)
        alike, likely, length = np.zeros(len(self._owner) + 1), np.zeros(len(self.ids)), 0.0
        perfect = 0.0
        for weight, view, seen in zip(BARE_VIEWS if bare else VIEWS, self._views, codes, strict=True):
            features = view.features(seen)
            rarity = view.rarity[features]
            # The root of the length is half-way to the cosine: all of it would refuse long stories.
            root = max(float((rarity**2).sum()) ** 0.25, 1e-9)
            factors = rarity * np.float32(weight / root)
            alike[:-1] += view.phrasings.times(features, factors)
            likely += view.entries.times(features, factors) - float(factors.sum()) * view.expected
            length += root
            perfect += weight * root if len(features) else 0.0
        close = self._closest(alike)
        total = _standard(likely) + CLOSE * _standard(close)
        same = np.flatnonzero(alike >= SAME * perfect) if 0 < len(words) == len(codes[0]) else ()
        exact = tuple(int(self._owner[text]) for text in same)
        covered = self._covered(codes[1], len(words))
        return Evidence(total, likely, close / length, self._scope(codes[1]), len(codes[1]), exact, covered)

    def _covered(self, bare: Ids, words: int) -> Floats:
        view = self._views[1]
        features = view.features(bare)
        rarity = view.rarity[features]
        unknown = max(words - len(bare), 0) * float(view.rarity.max(initial=1.0))
        covered: Floats = view.entries.having(features, rarity) / max(float(rarity.sum()) + unknown, 1e-9)
        return covered

    def of(self, kind: Kind) -> NDArray[np.bool_]:
        """Which entries are of this kind."""
        return self._of[kind]

    def name(self, entry: int) -> tuple[Kind, str]:
        """What an entry is."""
        return self._kinds[entry], self.ids[entry]

    def _closest(self, likeness: Floats) -> Floats:
        """The mean likeness of each entry's closest phrasings."""
        padded = likeness[self._lines]
        keep = min(CLOSEST, padded.shape[1])
        best = np.partition(padded, -keep, axis=1)[:, -keep:]
        closest: Floats = best.sum(axis=1) / np.minimum(self._sizes, keep)
        return closest


def _standard(values: Floats) -> Floats:
    """In standard deviations from the mean, so that two kinds of evidence can be added."""
    standard: Floats = (values - values.mean()) / max(float(values.std()), 1e-9)
    return standard

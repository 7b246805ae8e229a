"""Learns what lines say that are typed where a guide is open (`bot.understanding.guided`)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np

from bot.content.screens import Screens
from bot.understanding.calibrated.likely import STRANGE, Trained, Weights
from bot.understanding.calibrated.likely import features as of_words
from bot.understanding.evaluation import sparse
from bot.understanding.evaluation.choosing import Case, fitted
from bot.understanding.guided.features import Line, features
from bot.understanding.guided.labels import ANSWER, AT, DONE, NEXT, TOPIC, TROUBLE, kinds, meant
from bot.understanding.guided.signs import signs, told
from bot.understanding.guided.weights import KIND, by_features
from bot.understanding.understanding import Understanding

FOLDS = 5
"""Parts of the lines that are left out in turn, to see what their words say of a line that nobody has written down."""

PHRASE = 0.2
"""How much a phrase of screens.yaml counts beside a line: it is a part of one."""

SMALL = 0.3
"""Weights below are left out: hardly a line is read differently."""

RIGHTLY, ALSO = 0.72, 0.4
"""Share of right ones among the labels that are sure, and among those that are said besides."""

EVEN = 0.5
"""Chance that a label needs at least against what phrases tell: they were written for what they tell."""


class Example(NamedTuple):
    """A line, or a phrase that is a part of many: its features, labels and kinds, and how much it counts."""

    features: Sequence[str]
    labels: Sequence[str]
    kinds: Sequence[str]
    counts: float = 1.0
    line: Line | None = None


def learnt(understanding: Understanding) -> tuple[Trained, dict[str, float], dict[str, float]] | None:
    """The weights of words and those of signs, and the borders; nothing where there are no lines."""
    lines = list(_lines(understanding))
    if not lines:
        return None
    phrases = list(_phrases(understanding))
    met = [pair for fold in range(FOLDS) for pair in _met(lines, phrases, fold)]
    weights = _weighed(met)
    return trained([*lines, *phrases]), weights, _borders(met, weights)


def _lines(understanding: Understanding) -> Iterator[Example]:
    library, guided = understanding.library, understanding.guided
    for language in library.site.languages:
        for said in library.written.guide_lines(language):
            pages = tuple(page.id for page in library.guides[language][said.guide].pages)
            line = guided.line(said.text, language, pages, said.page, understanding(said.text, language))
            yield Example(features(line), meant(said.labels, said.page), kinds(said.labels, said.page), 1.0, line)


def _phrases(understanding: Understanding) -> Iterator[Example]:
    """What screens.yaml says of the pages of the guides that install."""
    library = understanding.library
    pages = {page.id for name in library.tracked for page in library.guides[library.site.languages[0]][name].pages}
    for language in library.site.languages:
        for label, phrase in _said(library.written.screens(language), pages):
            words = understanding.guided.words(phrase.replace("…", " "), language)
            yield Example(of_words(words, phrase), [label], (), PHRASE)


def _said(given: Screens, pages: set[str]) -> Iterator[tuple[str, str]]:
    for name, screen in ((name, screen) for name, screen in given.pages.items() if name in pages):
        beside = ((TROUBLE, screen.troubles), (ANSWER, screen.answers), (ANSWER, screen.parts))
        yield from (
            (f"{kind}:{name}/{id}", said) for kind, known in beside for id, one in known.items() for said in one.says
        )
        yield from ((f"{AT}:{name}", said) for said in (*screen.says, *screen.reached))
        yield from ((f"{DONE}:{name}", said) for said in screen.done)
    asked = ((TOPIC if one.topic else f"{ANSWER}:{id}", one) for id, one in given.answers.items())
    yield from ((label, said) for label, one in asked for said in one.says)
    beside_any = {"pause": given.pauses, "resume": given.returns, NEXT: given.done, "finished": given.ended}
    yield from ((label, said) for label, phrases in beside_any.items() for said in phrases)


def trained(examples: Sequence[Example]) -> Trained:
    """Weights for each label and each kind of them."""
    labels = sorted({label for one in examples for label in one.labels})
    sorts = sorted({kind for one in examples for kind in one.kinds})
    number = {name: at for at, name in enumerate(sorted({STRANGE, *(f for one in examples for f in one.features)}))}
    own = [one for one in examples if one.kinds]
    fits = [_fit(examples, [one.labels for one in examples], labels, number)]
    fits.append(_fit(own, [one.kinds for one in own], sorts, number))
    table, bias = (np.concatenate(parts, axis=-1) for parts in zip(*fits, strict=True))
    kept = {name: _kept(table[at]) for name, at in number.items()}
    return Trained(
        [*labels, *(KIND + kind for kind in sorts)],
        [round(float(one), 3) for one in bias],
        0.0,
        {name: row for name, row in kept.items() if row or name == STRANGE},
    )


def _fit(
    examples: Sequence[Example], given: Sequence[Sequence[str]], names: Sequence[str], number: Mapping[str, int]
) -> tuple[sparse.Floats32, sparse.Floats32]:
    at = {name: place for place, name in enumerate(names)}
    wanted = np.zeros((len(examples), len(names)), np.float32)
    for row, labels in enumerate(given):
        for label in labels:
            wanted[row, at[label]] = 1 / len(labels)
    counts = np.array([one.counts for one in examples], np.float32)
    return sparse.fitted(sparse.Examples([one.features for one in examples], number, wanted, counts))


def _kept(row: sparse.Floats32) -> dict[int, float]:
    return {int(which): round(float(row[which]), 1) for which in np.flatnonzero(np.abs(row) >= SMALL)}


Met = tuple[Example, Mapping[str, Mapping[str, float]]]
"""A line, and the signs of each label as they are where the line was never seen."""


def _met(lines: Sequence[Example], phrases: Sequence[Example], fold: int) -> Iterator[Met]:
    out = [one.line is not None and crc32(one.line.text.encode()) % FOLDS == fold for one in lines]
    found = trained([*(one for one, left in zip(lines, out, strict=True) if not left), *phrases])
    words = Weights(found.words, found.bias, 0.0, found.table.items())
    for one in (one for one, left in zip(lines, out, strict=True) if left):
        assert one.line is not None  # none of them is a phrase
        by_words, by_kind = by_features(words, list(one.features))
        yield one, {label: signs(one.line, label, chance, by_kind) for label, chance in by_words.items()}


def _weighed(met: Sequence[Met]) -> dict[str, float]:
    """What each sign is worth."""
    names = sorted({name for _, rows in met for row in rows.values() for name in row})
    return fitted([case for line, rows in met for case in _case(line, rows, names)], names, every=True)


def _case(line: Example, rows: Mapping[str, Mapping[str, float]], names: Sequence[str]) -> Iterator[Case]:
    right = np.array([float(label in line.labels) for label in rows])
    if right.any():
        yield Case(np.array([[row.get(name, 0.0) for name in names] for row in rows.values()]), right)


def _borders(met: Sequence[Met], weights: Mapping[str, float]) -> dict[str, float]:
    """From where on a label is right often enough, a second one, and one against what phrases tell."""
    ranked = [(line, sorted(_shares(rows, weights).items(), key=lambda pair: -pair[1])) for line, rows in met]
    firsts = [(share, label in line.labels) for line, ((label, share), *_) in ranked]
    seconds = [(share, label in line.labels) for line, (_, (label, share), *_) in ranked]
    return {
        "border": _border(firsts, RIGHTLY),
        "against": _against([(line, *found[0]) for line, found in ranked]),
        "also": _border(seconds, ALSO),
    }


def _against(found: Sequence[tuple[Example, str, float]]) -> float:
    """From where on most is right, where phrases tell something else than what is likeliest."""
    other: list[tuple[float, int]] = []
    for line, label, share in found:
        known = told(line.line) if line.line else set()
        if known and label not in known:
            other.append((share, (label in line.labels) - bool(known.intersection(line.labels))))
    gains = {border: sum(gain for share, gain in other if share >= border) for border in np.arange(0.1, 0.99, 0.02)}
    return round(max(EVEN, float(max(gains, key=lambda border: (gains[border], border)))), 2)


def _shares(rows: Mapping[str, Mapping[str, float]], weights: Mapping[str, float]) -> dict[str, float]:
    odds = np.array([sum(weights.get(name, 0.0) * one for name, one in row.items()) for row in rows.values()])
    likely = np.exp(odds - odds.max())
    return dict(zip(rows, map(float, likely / likely.sum()), strict=True))


def _border(seen: Sequence[tuple[float, bool]], rightly: float) -> float:
    for border in np.arange(0.1, 0.99, 0.02):
        taken = [right for share, right in seen if share >= border]
        if sum(taken) >= rightly * len(taken):
            return round(float(border), 2)
    return 0.99

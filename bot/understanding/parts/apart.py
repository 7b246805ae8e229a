"""What the parts of a line tell of a place, and how sure that is."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.content import Library
from bot.understanding.parts import chain
from bot.understanding.parts.signs import Lists, signs_of
from bot.understanding.parts.tokens import OUTSIDE, spans_of, tokens_of
from bot.understanding.parts.weights import Weights, read


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a line and what they are: a name, kind, place, address or phone, what is wrong, a question, a yes,
    what comes later, what else is to be done. `chance`: how likely the least likely of them is that."""

    label: str
    text: str
    start: int
    end: int
    chance: float


@dataclass(frozen=True, slots=True)
class Heard:
    """The parts of a line in their order; `chance`: how likely the least likely word is what it is taken for."""

    parts: tuple[Part, ...] = ()
    chance: float = 0.0

    def of(self, label: str) -> list[Part]:
        """Those that are this."""
        return [part for part in self.parts if part.label == label]


class Parts:
    """Takes a line apart."""

    def __init__(self, lists: Lists, weights: Weights) -> None:
        self._lists, self._weights = lists, weights

    def __call__(self, text: str, asked: str, held: Mapping[str, str]) -> Heard:
        """The parts of a text that was typed where something was `asked`, beside answers that are `held`."""
        tokens, weights = tokens_of(text), self._weights
        if not tokens:
            return Heard()
        emitted = weights.emitted(signs_of(tokens, self._lists, asked, held))
        tags = chain.best(emitted, weights.steps, weights.start)
        likely = chain.chances(emitted, weights.steps, weights.start)[np.arange(len(tags)), tags]
        spans = spans_of([weights.tags[tag] for tag in tags])
        found = (
            Part(label, text[tokens[first].start : tokens[end - 1].end], tokens[first].start, tokens[end - 1].end,
                 float(likely[first:end].min()))
            for label, first, end in spans
        )  # fmt: skip
        return Heard(tuple(found), float(likely.min()))


def parts(library: Library) -> Parts | None:
    """Reads what was learnt of a content; nothing where it has none."""
    weights = read(library.root)
    return Parts(Lists(library), weights) if weights and OUTSIDE in weights.tags else None

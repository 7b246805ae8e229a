"""Learns from where on a job is begun after an answer, from what people said then."""

from collections.abc import Iterable, Sequence

import numpy as np

from bot.content.library.collected import WISH
from bot.understanding.evaluation.rows import explains
from bot.understanding.evaluation.training.acts import conversations
from bot.understanding.judging.after.lines import collected
from bot.understanding.judging.judging import TELLS
from bot.understanding.understanding import Understanding

NOT_ASKED = 0.005
"""Share of what is said after an answer for which a job is begun that has nothing to do with it: half of what it is
otherwise, since the answer stands there, and has the button of the job that it explains."""


def after(understanding: Understanding) -> float:
    """The lowest border at which few enough jobs are begun for what goes on about an answer."""
    said = ((said.text, language, said.topics) for language, said, _ in collected(understanding.library))
    return max(understanding.borders.do, _not_asked(understanding, said))


def told(understanding: Understanding) -> float:
    """The same for what only tells something, in whole conversations."""
    others = (one for one in conversations(understanding) if one.line.act != WISH)
    said = [(one.line.text, one.language, one.line.topics) for one in others]
    only = [one for one in said if understanding.known.acts(*one[:2]) >= TELLS]
    return max(understanding.borders.do, _not_asked(understanding, only))


def _not_asked(understanding: Understanding, said: Iterable[tuple[str, str, Sequence[str]]]) -> float:
    """The border, given texts with their languages and topics."""
    judging, chances = understanding.judging, [0.0]
    for text, language, topics in said:
        evidence, found, signs = judging.look(text, language)
        may = judging.able(text, language, evidence, found).job >= 0
        if not explains(understanding.library, judging.best_job(text, language), topics):
            chances.append(understanding.borders.job.of(signs) if may else 0.0)
    return round(float(np.quantile(chances, 1 - NOT_ASKED)), 2)

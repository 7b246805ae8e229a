"""Draws the borders from labelled questions, and from the content itself: what is left out of it is met as if it had
never been seen."""

import math
from collections.abc import Iterable, Sequence

import numpy as np

from bot.understanding.calibrated.borders import Borders, Chance
from bot.understanding.evaluation.logistic import fitted
from bot.understanding.evaluation.rows import Row
from bot.understanding.evaluation.seen import Seen, asked, left_out
from bot.understanding.judging.signs import FOREIGN, JOB, OURS, RIGHT
from bot.understanding.meaning import Kind, Zone
from bot.understanding.understanding import Understanding

RIGHTLY = 0.98
"""Share of right answers among those given at once."""
FOREIGN_RIGHTLY = 0.96
"""The same of texts in another language, whose labelled questions more often have several answers that would do."""
OTHERS = 1 / 65
"""Share of what is not ours that may be answered at once."""
NEAREST = 0.02
"""The same of the asides' own exemplars: they were thought of to be as near to our topics as can be."""
REFUSED = 0.01
"""Share of our questions that may be told that they are not ours."""
HELD = 0.975
"""Share of the lists to pick from that hold the right topic, of those that could; `Borders.promise` is what that
takes."""
DONE_RIGHT = 0.92
"""Share of right jobs among those that are begun."""
NOT_ASKED = 0.0115
"""Share of questions for which a job is begun that has nothing to do with them."""
ALARMED = 0.03
"""Share of questions that have nothing to do with anybody being ill, and may sound as if somebody perhaps were."""
SHARPNESS = (0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8)
PROMISES = np.arange(0.5, 0.995, 0.01)


def calibrate(understanding: Understanding, rows: Sequence[Row]) -> Borders:
    """The borders for labelled questions; takes half a minute, since the index is built anew for each fold."""
    every = [asked(understanding, row) for row in rows if not row.jobs and not row.words]
    never_seen = list(left_out(understanding))
    own = [s for s in every if not s.signs.foreign]
    strange = [s for s in never_seen if not (s.ours or s.signs.foreign)]
    jobs = [s for s in never_seen if s.says is Kind.JOB]
    topics = [s for s in never_seen if s.says is Kind.TOPIC]
    ours = [s for s in own if s.ours]
    # What is served by the job is neither for nor against it.
    against = [s for s in (*own, *strange, *topics) if not s.served]
    scope = [*own, *strange]
    chances = Borders(
        ours=fitted(OURS, [s.signs for s in scope], [s.ours for s in scope], even=True),
        right=fitted(RIGHT, [s.signs for s in ours], [s.right for s in ours]),
        job=_job(against, jobs),
    )
    placed = chances.model_copy(update={"answer": _answer(chances, own, strange), "out": _out(chances, ours)})
    doing = placed.model_copy(update={"do": _do(placed, against, jobs)})
    sharp, promise = _list([s for s in ours if doing.zone(s.signs) is Zone.CHOOSE], ours)
    perhaps = _perhaps(understanding, rows)
    drawn = doing.model_copy(update={"sharp": sharp, "promise": promise, "urgent_perhaps": perhaps})
    others = [s for s in never_seen if s.signs.foreign and not s.ours]
    return _foreign(drawn, [s for s in every if s.signs.foreign], others)


def _foreign(borders: Borders, asked: Sequence[Seen], strange: Sequence[Seen]) -> Borders:
    """How much surer a text in another language must be, for which there are fewer phrasings, so that as much of what
    is answered at once is right, and as little of what is not ours is."""
    for less in np.arange(0.0, 6.0, 0.1):
        weights = {**borders.right.weights, FOREIGN: round(-float(less), 1)}
        drawn = borders.model_copy(update={"right": borders.right.model_copy(update={"weights": weights})})
        at_once = [s for s in asked if drawn.zone(s.signs) is Zone.ANSWER]
        taken = sum(drawn.zone(s.signs) is Zone.ANSWER for s in strange)
        if sum(s.right for s in at_once) >= FOREIGN_RIGHTLY * len(at_once) and taken <= NEAREST * len(strange):
            break
    return drawn


def _perhaps(understanding: Understanding, rows: Sequence[Row]) -> float:
    """The log-odds that hardly any question reaches that is not near what cannot wait."""
    library, urgency = understanding.library, understanding.known.illness.urgency
    others = [row.query for row in rows if row.topics and urgency.near.isdisjoint(row.topics)]
    odds = [urgency.odds(query, library.site.languages[0]) for query in others]
    return _up(float(np.quantile(odds, 1 - ALARMED, method="lower"))) if odds else Borders().urgent_perhaps


def _up(odds: float) -> float:
    """Rounded up: below that there are more."""
    return math.ceil(10 * odds) / 10


def _job(against: Sequence[Seen], jobs: Sequence[Seen]) -> Chance:
    return fitted(JOB, [s.signs for s in (*against, *jobs)], [False] * len(against) + [s.job for s in jobs], even=True)


def _answer(borders: Borders, asked: Sequence[Seen], strange: Sequence[Seen]) -> float:
    """The lowest border at which enough answers given at once are right, and few enough go to what is not ours."""
    sure = {id(s): borders.ours.of(s.signs) * borders.right.of(s.signs) for s in (*asked, *strange)}
    for border in np.arange(0.5, 0.999, 0.005):
        at_once = [s for s in asked if s.ours and sure[id(s)] >= border]
        wrong = _share(s for s in asked if not s.ours), _share(strange)
        taken = [
            sum(sure[id(s)] >= border for s in asked if not s.ours) <= OTHERS * wrong[0],
            sum(sure[id(s)] >= border for s in strange) <= NEAREST * wrong[1],
        ]
        if all(taken) and sum(s.right for s in at_once) >= RIGHTLY * len(at_once):
            return round(float(border), 3)
    return 0.999


def _share(seen: Iterable[Seen]) -> int:
    return sum(1 for _ in seen)


def _out(borders: Borders, ours: Sequence[Seen]) -> float:
    return round(float(np.quantile([borders.ours.of(s.signs) for s in ours], REFUSED)), 3)


def _do(borders: Borders, against: Sequence[Seen], jobs: Sequence[Seen]) -> float:
    """The lowest border at which enough of the jobs begun are right, and few enough are begun for nothing."""
    for border in np.arange(0.3, 0.99, 0.01):
        begun = [s.job for s in jobs if borders.job.of(s.signs) >= border]
        idle = sum(borders.job.of(s.signs) >= border for s in against)
        if sum(begun) >= DONE_RIGHT * len(begun) and idle <= NOT_ASKED * len(against):
            return round(float(border), 2)
    return 0.99


def _list(open_: Sequence[Seen], ours: Sequence[Seen]) -> tuple[float, float]:
    """How sharply scores tell topics apart (by likelihood), and the promise that makes enough lists hold the right
    one."""
    sharp = max(SHARPNESS, key=lambda sharpness: _likelihood(sharpness, ours))
    possible = sum(_holds(Borders(sharp=sharp, promise=1.0), s) for s in open_)
    for promise in PROMISES:
        borders = Borders(sharp=sharp, promise=float(promise))
        if sum(_holds(borders, s) for s in open_) >= HELD * possible:
            return sharp, round(float(promise), 2)
    return sharp, float(PROMISES[-1])


def _likelihood(sharpness: float, ours: Sequence[Seen]) -> float:
    total = 0.0
    for s in ours:
        shares = np.exp((np.array([topic.score for topic in s.topics]) - s.topics[0].score) / sharpness)
        right = sum(share for share, topic in zip(shares, s.topics, strict=True) if topic.id in s.wanted)
        total += float(np.log(max(right / shares.sum(), 1e-4)))
    return total


def _holds(borders: Borders, seen: Seen) -> bool:
    count = borders.offered([topic.score for topic in seen.topics])
    return any(topic.id in seen.wanted for topic in seen.topics[:count])

"""What speaks for and against an understanding, as numbers that can be calibrated."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.index.index import Entries, Evidence, Index
from bot.understanding.index.postings import Floats
from bot.understanding.meaning import Kind

OURS = ("fit", "odds", "scope", "covered", "ahead", "fit_ahead")
"""Signs that a text is ours at all."""

RIGHT = ("lead", "fit", "odds", "likely_lead", "close_lead", "covered")
"""Signs that the best topic is the right one."""

JOB = (
    "job_covered",
    "job_lacks",
    "job_ahead",
    "job_odds",
    "job_fit",
    "job_fit_ahead",
    "job_lead",
    "aside_behind",
    "scope",
    "fit",
    "lead",
    "covered",
    "asks",
    "question",
    "length",
    "explained",
    "explained_behind",
)
"""Signs that the best job is to be done."""

FOREIGN = "foreign"
"""The sign that makes whatever is right less sure, by as much as that takes."""

LONGEST = 12
"""Words beyond which the length of a text says nothing more."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Of the best topic: `fit` is how like its closest phrasings are (0 to 1), `lead`, `likely_lead`, `close_lead` how
    far it is ahead of the second in all, by likelihood, by likeness. `odds`: how much likelier the best topic is than
    the best aside (log), `ahead` and `fit_ahead` how far it is ahead of that in all and by likeness. `scope`: how much
    the words are ours (log-odds). `covered`: how much of what the text says the topic says somewhere (0 to 1),
    `job_covered` the job; `job_lacks` what the job never says, by how rare it is.

    Of the best job: `job_ahead`, `job_odds`, `job_fit_ahead` compare it with the best topic in all, by likelihood, by
    likeness; `job_fit` is its own likeness, `job_lead` how far it is ahead of the second job, `aside_behind` of the
    best aside. `asks`: the text sounds like a question, `question`: a clause of it is one. `length`: words.
    `explained`: the best topic explains this job; then `explained_behind` is how far the job is behind it.
    `foreign`: it is written in another than the site's first language, in which there are most phrasings.
    """

    fit: float
    odds: float
    scope: float
    lead: float
    likely_lead: float
    close_lead: float
    covered: float
    ahead: float = 0.0
    fit_ahead: float = 0.0
    job_covered: float = 0.0
    job_lacks: float = 0.0
    job_ahead: float = 0.0
    job_odds: float = 0.0
    job_fit: float = 0.0
    job_fit_ahead: float = 0.0
    job_lead: float = 0.0
    aside_behind: float = 0.0
    asks: float = 0.0
    question: float = 0.0
    length: float = 0.0
    explained: float = 0.0
    explained_behind: float = 0.0
    foreign: float = 0.0

    def of(self, names: Sequence[str]) -> list[float]:
        """Some of them, in this order."""
        return [getattr(self, name) for name in names]


@dataclass(frozen=True, slots=True)
class Best:
    """The entries that speak loudest, by their number in the index; −1 where there is none of that kind."""

    topic: int
    job: int
    aside: int


def best(index: Index, evidence: Evidence) -> Best:
    """The best entry of each kind; a job that the content says in just these words is the best of all jobs."""
    topic, job, aside = (_best(evidence.total, index.of(kind)) for kind in (Kind.TOPIC, Kind.JOB, Kind.ASIDE))
    exact = next((entry for entry in evidence.exact if index.name(entry)[0] is Kind.JOB), job)
    return Best(topic, exact, aside)


@dataclass(frozen=True, slots=True)
class Sound:
    """How a text sounds: whether it asks, whether a clause of it is a `question`, its `length` in words, whether the
    best topic is one that explains the best job, and whether it is written in another than the first language."""

    asks: bool
    question: bool
    length: int
    explained: bool
    foreign: bool


def signs(index: Index, evidence: Evidence, found: Best, sound: Sound) -> Signs:
    """The signs of one text."""
    likeliest = float(evidence.likely.take(index.of(Kind.TOPIC)).max())
    asides = index.of(Kind.ASIDE)
    against = float(evidence.likely.take(asides).max()) if len(asides) else likeliest
    return Signs(
        fit=float(evidence.close[found.topic]),
        odds=likeliest - against,
        scope=evidence.scope,
        covered=float(evidence.covered[found.topic]),
        ahead=_ahead(evidence.total, found.topic, found.aside),
        fit_ahead=_ahead(evidence.close, found.topic, found.aside),
        foreign=float(sound.foreign),
        **_leads(index, evidence, found.topic),
        **(_of_job(index, evidence, found, sound) if found.job >= 0 else {}),
    )


def _leads(index: Index, evidence: Evidence, topic: int) -> dict[str, float]:
    values = {"lead": evidence.total, "likely_lead": evidence.likely, "close_lead": evidence.close}
    others = _others(index.of(Kind.TOPIC), topic)
    return {name: _lead(of, others, topic) for name, of in values.items()}


def _of_job(index: Index, evidence: Evidence, found: Best, sound: Sound) -> dict[str, float]:
    total, likely, close = evidence.total, evidence.likely, evidence.close
    covered, ahead = float(evidence.covered[found.job]), float(total[found.job] - total[found.topic])
    return {
        "job_covered": covered,
        "job_lacks": (1 - covered) * evidence.weight,
        "job_ahead": ahead,
        "job_odds": float(likely[found.job] - likely[found.topic]),
        "job_fit": float(close[found.job]),
        "job_fit_ahead": float(close[found.job] - close[found.topic]),
        "job_lead": _lead(total, _others(index.of(Kind.JOB), found.job), found.job),
        "aside_behind": _ahead(total, found.job, found.aside),
        "asks": float(sound.asks),
        "question": float(sound.question),
        "length": float(min(sound.length, LONGEST)),
        "explained": float(sound.explained),
        "explained_behind": max(-ahead, 0.0) * sound.explained,
    }


def _best(values: Floats, entries: Entries) -> int:
    first = int(entries[values.take(entries).argmax()]) if len(entries) else -1
    return first if first >= 0 and math.isfinite(values[first]) else -1


def _ahead(values: Floats, one: int, other: int) -> float:
    return float(values[one] - values[other]) if other >= 0 else 0.0


def _others(entries: Entries, first: int) -> Entries:
    others: Entries = entries[entries != first]
    return others


def _lead(values: Floats, others: Entries, first: int) -> float:
    """How far the first is ahead of every other."""
    return float(values[first] - values.take(others).max()) if len(others) else 9.0

"""Everyday phrases, follow-ups and calls for help by people who had not read the content: the shares must not fall."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from bot.understanding import Kind, Meaning, Understanding, Zone
from bot.understanding.evaluation.rows import same_job
from tests.content.labelled_rows import rows


@dataclass(frozen=True)
class Shares:
    """Of all texts those about which something is done `at_once`, and those that are `refused`; of what is done at once
    what is `right`. `served`: done right at once, or among what is offered."""

    at_once: float
    right: float
    refused: float
    served: float


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("everyday", Shares(0.86, 0.86, 0.03, 0.84)),
        ("everyday_more", Shares(0.89, 0.93, 0.07, 0.86)),
        ("everyday_newcomers", Shares(0.95, 0.95, 0.0, 0.95)),
    ],
)
def test_everyday_phrases_are_understood(understanding: Understanding, name: str, least: Shares) -> None:
    """What people ask for every day is done at once, rightly, and hardly ever refused."""
    heard = [(understanding(row["query"], "vi"), _labels(row["meaning"])) for row in rows(name)]
    _holds(_shares(understanding, heard), least)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("follow_ups", Shares(0.76, 0.94, 0.03, 0.94)),
        ("follow_ups_more", Shares(0.78, 0.95, 0.02, 0.96)),
        ("follow_ups_newcomers", Shares(0.83, 0.8, 0.09, 0.75)),
        ("follow_ups_strangers", Shares(0.64, 0.83, 0.06, 0.85)),
        ("follow_ups_spread", Shares(0.55, 0.85, 0.03, 0.86)),
        ("follow_ups_each", Shares(0.55, 0.83, 0.04, 0.82)),
    ],
)
def test_follow_ups_lean_on_what_was_answered(understanding: Understanding, name: str, least: Shares) -> None:
    """A short question after an answer is understood with it: "thế còn iphone?"."""
    _holds(_after(understanding, name), least)


@pytest.mark.parametrize("name", ["follow_ups", "follow_ups_more"])
def test_follow_ups_are_lost_without_what_was_answered(understanding: Understanding, name: str) -> None:
    """Fewer of the same questions are answered at once out of the blue: it is the last answer that helps."""
    assert _after(understanding, name, leans=False).at_once < _after(understanding, name).at_once


def test_who_cannot_wait_is_heard(understanding: Understanding) -> None:
    """Of those who cannot wait nearly everybody is told where help is. A false alarm costs less than a missed one: of
    those who only sound so, which is hard to tell, one in six may be told, too."""
    told: dict[str, list[bool]] = {"yes": [], "no": []}
    for row in rows("urgent"):
        told[row["urgent"]].append(bool(understanding(row["query"], "vi").urgent))
    assert sum(told["yes"]) >= 0.97 * len(told["yes"])
    assert sum(told["no"]) <= 0.17 * len(told["no"])


def _after(understanding: Understanding, name: str, leans: bool = True) -> Shares:
    """The shares of a file of follow-ups; unless they lean on what was answered before, as questions of their own."""
    heard = [
        (
            understanding(row["query"], "vi", _answered(understanding, row["before"]) if leans else "", tells=True),
            _labels(row["topic_id"]),
        )
        for row in rows(name)
    ]
    return _shares(understanding, heard)


def _labels(meanings: str) -> set[str]:
    """ "job:install|bz-what" → "job:install", "topic:bz-what"."""
    return {label if ":" in label else f"topic:{label}" for label in meanings.split("|")}


def _answered(understanding: Understanding, before: str) -> str:
    """The topic that was answered before: by its id, or the one that answers what was asked."""
    known = understanding.library.topics["vi"]
    return before if before in known else understanding(before, "vi").topics[0].id


def _shares(understanding: Understanding, heard: Sequence[tuple[Meaning, set[str]]]) -> Shares:
    at_once = [(meaning, labels) for meaning, labels in heard if _at_once(meaning)]
    right = [meaning for meaning, labels in at_once if _is_right(understanding, meaning, labels)]
    offered = [
        meaning
        for meaning, labels in heard
        if not _at_once(meaning) and not labels.isdisjoint(f"topic:{topic}" for topic in meaning.offered)
    ]
    refused = [meaning for meaning, _ in heard if meaning.kind in (Kind.NONE, Kind.ASIDE)]
    return Shares(
        len(at_once) / len(heard),
        len(right) / len(at_once),
        len(refused) / len(heard),
        (len(right) + len(offered)) / len(heard),
    )


def _at_once(meaning: Meaning) -> bool:
    sure = meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER
    return sure or meaning.kind in (Kind.JOB, Kind.WORD)


def _is_right(understanding: Understanding, meaning: Meaning, labels: set[str]) -> bool:
    """Whether it is what was meant, or a job that begins the same dialog, or that its topic explains."""
    if f"{meaning.kind}:{meaning.id}" in labels or f"word:{meaning.word}" in labels:
        return True
    if meaning.kind is not Kind.JOB:
        return False
    job = next((job for job in understanding.library.jobs("vi") if job.id == meaning.id), None)
    explains = {f"topic:{topic}" for topic in job.topics} if job else set()
    jobs = [name for kind, _, name in (label.partition(":") for label in labels) if kind == Kind.JOB]
    return not explains.isdisjoint(labels) or any(same_job(understanding.library, meaning.id, name) for name in jobs)


def _holds(found: Shares, least: Shares) -> None:
    assert found.at_once >= least.at_once, found
    assert found.right >= least.right, found
    assert found.refused <= least.refused, found
    assert found.served >= least.served, found

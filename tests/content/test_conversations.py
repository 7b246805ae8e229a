"""Whole conversations that strangers typed, of which nothing is learnt: the shares must not fall."""

from collections.abc import Iterator

import pytest

from bot.dialogs.answers.questions.unclear.untold import SURELY, TELLS
from bot.understanding import Meaning, Understanding
from tests.content.labelled_rows import rows

WANTS = frozenset({"asks", "uncovered", "wish"})

Line = tuple[dict[str, str], Meaning]


@pytest.fixture(scope="module")
def after_an_answer(understanding: Understanding) -> list[Line]:
    """Every line after the first question that was answered, and what it means after the right answer to that."""
    return list(_after(understanding))


def _after(understanding: Understanding) -> Iterator[Line]:
    conversation = before = ""
    for row in rows("conversations"):
        before = before if row["conversation"] == conversation else ""
        conversation = row["conversation"]
        if before and row["act"] != "urgent":
            yield row, understanding(row["text"], "vi", before, tells=True)
        if row["act"] == "asks" and row["topics"] != "none":
            before = row["topics"].split("|")[0]


def test_who_only_tells_something_is_known(understanding: Understanding, after_an_answer: list[Line]) -> None:
    """Of lines that want nothing most are heard as such, and hardly any that wants something is."""
    told = {True: 0, False: 0}
    for row, _ in after_an_answer:
        border = SURELY if understanding.asks(row["text"]) else TELLS
        told[row["act"] in WANTS] += understanding.acts(row["text"], "vi") >= border
    wants = sum(row["act"] in WANTS for row, _ in after_an_answer)
    assert told[False] >= 0.75 * (len(after_an_answer) - wants)
    assert told[True] <= 0.15 * wants


def test_what_no_answer_tells_is_known(understanding: Understanding, after_an_answer: list[Line]) -> None:
    """Of lines that no answer tells half are found to be such; of questions that one tells one in twenty."""
    border = understanding.borders.nothing
    untold = [m.nothing >= border for row, m in after_an_answer if row["topics"] == "none"]
    assert sum(untold) >= 0.5 * len(untold)
    asked = [m.nothing >= border for row, m in after_an_answer if row["act"] == "asks" and row["topics"] != "none"]
    assert sum(asked) <= 0.08 * len(asked)


def test_what_is_asked_on_is_told(after_an_answer: list[Line]) -> None:
    """Of what is answered at once three in four are right; for seven in ten questions that an answer tells it is the
    first or second of what comes into question."""
    asked = [(set(row["topics"].split("|")), m) for row, m in after_an_answer if row["act"] == "asks"]
    at_once = [meaning.id in topics for topics, meaning in asked if meaning.is_sure]
    near = [any(found.id in topics for found in meaning.topics[:2]) for topics, meaning in asked]
    assert sum(at_once) >= 0.72 * len(at_once)
    assert sum(near) >= 0.7 * len(near)

"""Whole conversations that strangers typed, of which nothing is learnt: the shares must not fall."""

from collections.abc import Iterator

import pytest

from bot.dialogs.answers.questions.unclear.untold import SURELY, TELLS
from bot.understanding import Kind, Meaning, Understanding
from tests.content.labelled_rows import rows

WANTS = frozenset({"asks", "uncovered", "wish"})

ROWS = [*rows("conversations"), *rows("conversations_more")]
"""What strangers typed, one line after the other."""

Line = tuple[dict[str, str], Meaning]


@pytest.fixture(scope="module")
def after_an_answer(understanding: Understanding) -> list[Line]:
    """Every line after the first question that was answered, and what it means after the right answer to that."""
    return list(_after(understanding))


def _after(understanding: Understanding) -> Iterator[Line]:
    conversation = before = ""
    for row in ROWS:
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
        border = SURELY if understanding.known.asks(row["text"]) else TELLS
        told[row["act"] in WANTS] += understanding.known.acts(row["text"], "vi") >= border
    wants = sum(row["act"] in WANTS for row, _ in after_an_answer)
    assert told[False] >= 0.75 * (len(after_an_answer) - wants)
    assert told[True] <= 0.15 * wants


def test_what_no_answer_tells_is_known(understanding: Understanding, after_an_answer: list[Line]) -> None:
    """Of lines that no answer tells nearly half are found to be such (those that are easily told apart have answers
    by now); of questions that one tells one in twenty."""
    border = understanding.borders.nothing
    untold = [m.nothing >= border for row, m in after_an_answer if row["topics"] == "none"]
    assert sum(untold) >= 0.45 * len(untold)
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


def test_what_is_asked_first_is_found(understanding: Understanding) -> None:
    """Of first lines that an answer tells the right one is told at once or leads for eight in ten, and what is answered
    at once is right for nine in ten."""
    met: set[str] = set()
    first = [row for row in ROWS if not (row["conversation"] in met or met.add(row["conversation"]))]
    asked = [row for row in first if row["act"] == "asks" and row["topics"] != "none"]
    meant = [(set(row["topics"].split("|")), understanding(row["text"], "vi")) for row in asked]
    at_once = [meaning.id in topics for topics, meaning in meant if meaning.is_sure]
    leads = [(meaning.id or next(iter(meaning.offered), "")) in topics for topics, meaning in meant]
    assert sum(at_once) >= 0.9 * len(at_once)
    assert sum(leads) >= 0.78 * len(leads)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("qr-edit-place", "lỡ in 10 tờ rồi tiếc quá"),
        ("cv-evicted", "tụi em khai y tế rồi, có mã nè"),
        ("bz-silent", "iphone 11 nha"),
    ],
)
def test_who_tells_something_after_an_answer_wishes_for_nothing(
    understanding: Understanding, before: str, said: str
) -> None:
    """Nothing is begun for them, however like the wish for it the words are."""
    assert understanding(said, "vi", before, tells=True).kind is not Kind.JOB


@pytest.mark.parametrize(
    "said", ["thêm con gái tui vô coi điểm chung", "xóa luôn cái điểm làm thử hôm bữa", "in lại mã cho tui"]
)
def test_a_wish_after_an_answer_is_done(understanding: Understanding, said: str) -> None:
    """What is surely wished for is begun, whatever was answered before."""
    assert understanding(said, "vi", "qr-what", tells=True).kind is Kind.JOB


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("cv-boats", "ngoài khơi có cặp tàu Quảng Ngãi xin dầu"),
        ("cv-gatherings", "nhà trai ở Khánh Hòa ra được ko"),
        ("bz-accessible", "mấy đứa nhỏ trong buôn đi hái cà phê bên Đắk Lắk về, khai ở đâu"),
    ],
)
def test_another_province_that_is_named_after_an_answer_is_where_somebody_is(
    understanding: Understanding, before: str, said: str
) -> None:
    """Nobody is told that we know about Phú Yên alone who goes on about what was answered."""
    assert understanding(said, "vi", before, tells=True).kind is Kind.TOPIC

"""What owners type while they register a place is taken apart: the shares must not fall."""

from pathlib import Path

import pytest

from bot.content import ContentError, Library
from bot.content.library.marked import Marked, Part
from bot.model.writing.text import words
from bot.understanding import Understanding
from bot.understanding.evaluation.training import parts as training
from bot.understanding.parts import apart, weights
from bot.understanding.parts.tokens import spans_of, tags_of, tokens_of

VALUES = ("name", "place", "address", "phone", "wrong")
"""What a line can tell that is kept, or goes."""

EXACT, SURE, RIGHT = 0.66, 0.4, 0.88
"""Share of lines that nobody has learnt from of which each value is exactly what it should be; of those that are sure,
and of these those that are right."""

LIKELY = 0.7
"""How likely the least likely word of a line is, from which on it counts as sure here."""


def told(text: str, parts: tuple[Part, ...], label: str) -> str:
    """All that is said to be this, without signs."""
    return " ".join(words(text[part.start : part.end]) for part in parts if part.label == label)


def test_lines_that_nobody_has_learnt_from_are_taken_apart(understanding: Understanding) -> None:
    """Each value exactly, word for word; what is sure is hardly ever wrong."""
    right, sure = list[bool](), list[bool]()
    for line in filter(training.held_out, training.marked(understanding.library)):
        heard = understanding.parts(line.text, line.asked, line.draft)
        found = tuple(Part(part.label, part.start, part.end) for part in heard.parts)
        right.append(all(told(line.text, line.parts, one) == told(line.text, found, one) for one in VALUES))
        sure += [right[-1]] if heard.chance >= LIKELY else []
    assert sum(right) >= EXACT * len(right)
    assert len(sure) >= SURE * len(right)
    assert sum(sure) >= RIGHT * len(sure)


@pytest.mark.parametrize(
    ("typed", "asked", "told"),
    [
        ("nha nghi Hoang Yen nha e", "name", {"name": "nha nghi Hoang Yen"}),
        ("bỏ chữ thì đi", "summary", {"wrong": "thì"}),
        ("số 12 Nguyễn Huệ, 0905123456", "address", {"address": "12 Nguyễn Huệ", "phone": "0905123456"}),
    ],
)
def test_particles_and_cues_are_no_part_of_a_value(
    understanding: Understanding, typed: str, asked: str, told: dict[str, str]
) -> None:
    """What only says which answer it is, or to whom it is said, stays outside."""
    held = {"name": "Trường Hùng Vương", "address": "thì số 12 Nguyễn Huệ"} if asked == "summary" else {}
    assert {part.label: part.text for part in understanding.parts(typed, asked, held).parts} == told


def test_marks_are_tags_and_back() -> None:
    """A part begins where it is marked, and a sign beside it is a token of its own."""
    line = Marked("name", {}, "dạ quán Mây, p4", (Part("name", 3, 11), Part("place", 13, 15)))
    tokens = tokens_of(line.text)
    tags = tags_of(tokens, line.parts)
    assert tags == ["O", "B-name", "I-name", "O", "B-place"]
    assert spans_of(tags) == [("name", 1, 3), ("place", 4, 5)]
    assert spans_of(["I-name", "B-name", "I-place"]) == [("name", 0, 1), ("name", 1, 2), ("place", 2, 3)]


def test_weights_are_learnt_written_and_read(library: Library, tmp_path: Path) -> None:
    """A few lines are enough to tell a name from a number; without weights, or without words, nothing is told."""
    lines = [("quán Mây nha", "name", 0, 8), ("quán Gió nha", "name", 0, 8), ("số 0905 nha", "phone", 3, 7)]
    marked = [Marked("name", {}, text, (Part(label, start, end),)) for text, label, start, end in lines * 4]
    lists = training.Lists(library)
    trained = training.learn([training.example(line, lists) for line in marked])
    weights.write(tmp_path, trained)
    read = weights.read(tmp_path)
    assert read is not None
    found = apart.Parts(lists, read)("quán Mây nha", "name", {})
    assert [(part.label, part.text) for part in found.parts] == [("name", "quán Mây")]
    assert found.of("name")[0].chance >= found.chance
    assert apart.Parts(lists, read)("", "name", {}) == apart.Heard()
    assert weights.read(tmp_path / "none") is None
    (tmp_path / weights.FILE).write_text("{}\n", "utf-8")
    with pytest.raises(ContentError, match=weights.FILE):
        weights.read(tmp_path)

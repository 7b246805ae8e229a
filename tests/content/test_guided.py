"""What strangers type where a page of a guide is open is heard; most of it has been written down by nobody."""

import pytest

from bot.content import load
from bot.folders import ROOT
from bot.understanding import Understanding
from bot.understanding.guided.guided import Heard
from bot.understanding.guided.labels import label_of, meant
from tests.content.labelled_rows import rows

SURE, RIGHT = 0.55, 0.7
"""Of all lines those that are surely heard, and of these what is right."""


def _heard(understanding: Understanding, guide: str, page: str, text: str) -> Heard:
    pages = [each.id for each in understanding.library.guides["vi"][guide].pages]
    return understanding.known.guided(text, "vi", pages, page, understanding(text, "vi"))


def test_lines_that_nobody_wrote_down_are_heard(understanding: Understanding) -> None:
    """Most lines of strangers are surely heard, and what is heard is mostly what they say."""
    lines = [(_heard(understanding, row["guide"], row["page"], row["text"]), row) for row in rows("guide_lines")]
    sure = [(heard.labels[0], row) for heard, row in lines if heard.labels and not heard.yields]
    right = [row for label, row in sure if label in map(label_of, meant(row["labels"].split("|"), row["page"]))]
    assert len(sure) >= SURE * len(lines), len(sure) / len(lines)
    assert len(right) >= RIGHT * len(sure), len(right) / len(sure)


def test_none_of_them_is_learnt_from(understanding: Understanding) -> None:
    """What is measured with stands in no table of the content."""
    written = understanding.library.written
    learnt = {line.text.lower() for code in understanding.library.site.languages for line in written.guide_lines(code)}
    assert learnt.isdisjoint(row["text"].lower() for row in rows("guide_lines"))


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("bấm gửi lại ba bốn bận rồi mà có thấy gì đâu", True),
        ("bat roi ma no van bao", True),
        ("chưa thấy mã", False),
        ("tải xong rồi nè", False),
    ],
)
def test_what_was_tried_is_heard_as_that(understanding: Understanding, text: str, tried: bool) -> None:
    """Whoever did what helps is not told to do it once more."""
    assert understanding.known.telling.tried(text, "vi") is tried


def test_nothing_is_read_before_a_guide_is_open() -> None:
    """Whoever only asks does not wait for it."""
    understanding = Understanding(load(ROOT / "content", ROOT / "locales"), keeps=True)
    understanding("có tốn pin không", "vi")
    assert "_learnt" not in vars(understanding.known.guided)
    _heard(understanding, "android", "store", "tải xong rồi nè con")
    assert "_learnt" in vars(understanding.known.guided)

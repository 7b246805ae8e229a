"""Small words that nobody has written down are found by what they are like."""

from pathlib import Path

import pytest

from bot.content import ContentError, Library
from bot.model.writing.text import words
from bot.understanding import Understanding
from bot.understanding.calibrated import likely


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("ừ đúng y chang vậy đó con", "yes"),
        ("để tối tắm heo xong tui làm tiếp nghen", "later"),
        ("thôi dẹp, hổng làm nữa đâu", "stop"),
        ("khoan khoan, để kiếm cặp kính", "wait"),
        ("làm y chang rồi, tới gì nữa", "next"),
        ("Chờ Chút Quán", ""),
        ("bluezone có tốn pin không", ""),
        ("cài bluezone cho máy oppo", ""),
        ("", ""),
        ("để mai " * likely.LONGEST, ""),
    ],
)
def test_what_is_like_a_small_word(understanding: Understanding, typed: str, word: str) -> None:
    """None of these stands in the content; a question, a job, a name and a story are none."""
    assert understanding(typed, "vi").likely == word


def test_nothing_is_likely_where_any_words_are_an_answer(understanding: Understanding) -> None:
    """A name may sound like anything."""
    assert understanding("để tối tắm heo xong tui làm tiếp nghen", "vi", inside=True).likely == ""


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    """What no small word has stands for one thing; a message of unknown words is nothing."""
    table = {"b dong": {1: 3.0}, "b y": {1: 3.0}, likely.STRANGE: {0: 0.5}}
    path = likely.write(tmp_path, likely.Trained(("", "yes"), (0.5, 0.0), 0.6, table))
    found = likely.Likely({"vi": lambda text: words(text).split()}, likely.read(path.parent))
    assert [found(text, "vi") for text in ("dong y", "cai may", "dong cai may nay")] == ["yes", "", ""]


def test_a_content_without_weights_knows_what_is_written_down(library: Library, tmp_path: Path) -> None:
    """Another province need not calibrate before it begins; a file that cannot be read is told by its name."""
    assert likely.Likely({}, likely.read(tmp_path))("chuẩn không cần chỉnh", "vi") == ""
    (tmp_path / likely.FILE).write_text("{}\n", "utf-8")
    with pytest.raises(ContentError, match=likely.FILE):
        likely.read(tmp_path)

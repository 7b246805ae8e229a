"""What the phrases of a content come to is held in a few long strings."""

import pytest

from bot.understanding.normaliser.made import MEANS, NEXT, Made


def test_each_phrase_has_its_words() -> None:
    """However many there are, each comes to what was said of it, also where that is nothing, and read again as well."""
    made = Made()
    for number in range(5000):
        made.add(f"câu {number}", f"cau {number}")
    made.add("…", "")
    again = Made(list(made))
    assert [again.get("câu 7"), again.get("câu 77"), again.get("câu 4999"), again.get("…")] == [
        "cau 7",
        "cau 77",
        "cau 4999",
        "",
    ]
    assert again.get("câu 5000") is None


def test_no_phrase_is_taken_for_another() -> None:
    """The end of a phrase is not that phrase, and one with the signs between them is held by none."""
    made = Made()
    for phrase in ("hai\nba", f"một{NEXT}hai", f"một{MEANS}hai"):
        made.add(phrase, "x")
    assert [made.get(phrase) for phrase in ("ba", "hai", "một", f"một{NEXT}hai")] == [None] * 4
    assert made.get("hai\nba") == "x"


def test_what_was_cut_short_is_refused() -> None:
    """As a file that was not written to its end may be."""
    with pytest.raises(ValueError, match="no phrases"):
        Made(["", ""])

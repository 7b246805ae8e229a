"""How a text is broken into lines."""

from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.drawing.letters import filling, fitted, width, wrapped

TEXTS = st.lists(st.sampled_from(["Phú Yên", "ở", "nghiêng,", "tokhaiyte.vn", "a", "dừng."]), max_size=60).map(" ".join)
SIZES = (40.0, 20.0, 10.0)


@given(TEXTS, st.floats(60, 200))
def test_no_word_is_lost_and_no_line_is_too_long(text: str, room: float) -> None:
    """The lines together are the text, and each fits the room, which is wider than any word."""
    lines = wrapped(text, 20, room)
    assert " ".join(lines) == text
    assert all(width(line, 20) <= room for line in lines)


@given(TEXTS, st.integers(1, 4))
def test_what_fits_is_whole_and_what_does_not_ends_in_dots(text: str, most: int) -> None:
    """In so many lines at the most; what is cut is the beginning of the text."""
    size, lines = fitted(text, SIZES, 60, most)
    assert size in SIZES
    assert len(lines) <= most
    assert all(width(line, size) <= 60 for line in lines)
    said = " ".join(lines)
    assert said == text or (said.endswith("…") and text.startswith(said[:-1]) and size == SIZES[-1])


@given(st.lists(TEXTS, min_size=1, max_size=4).map("\n".join))
def test_paragraphs_stay_apart_and_inside_their_height(text: str) -> None:
    """A paragraph begins on a line of its own, an empty one is an empty line."""
    size, lines = filling(text, SIZES, 80, 120, 0.5)
    assert len(lines) * size * 0.5 <= 120
    if not lines[-1].endswith("…"):
        assert "".join(lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")
        assert len(lines) >= len(text.split("\n"))


def test_the_largest_size_that_fits_is_taken() -> None:
    """A word is large; the same word many times over is small."""
    assert fitted("ở", SIZES, 60, 1)[0] == 40
    assert fitted("ở " * 15, SIZES, 60, 1)[0] == 10

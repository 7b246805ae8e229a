"""Phone numbers as people write and read them."""

import pytest

from bot.model.phone import national, number


@pytest.mark.parametrize("typed", ["0912345678", "0912 345 678", "+84 912.345.678", "84912345678", "912345678"])
def test_a_number_is_the_same_however_it_is_written(typed: str) -> None:
    """Spaces, dots, the country's number and a zero that a spreadsheet has eaten do not matter."""
    assert number(typed, "VN") == "+84912345678"


@pytest.mark.parametrize("typed", ["", "tôi không có", "0912", "0012345678"])
def test_what_is_no_number_is_none(typed: str) -> None:
    """Words, and numbers that nobody can have."""
    assert number(typed, "VN") is None


def test_a_number_is_read_as_it_is_dialled_here() -> None:
    """With the zero in front and in groups, so that no spreadsheet program adds it up."""
    assert national("+84912345678") == "0912 345 678"

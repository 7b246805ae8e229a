"""Phone numbers as people write and read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.writing.phone import national, number


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


@pytest.mark.parametrize(
    ("e164", "dialled"),
    [("+84912345678", "0912 345 678"), ("+842573821982", "0257 3821 982"), ("+33612345678", "06 12 34 56 78")],
)
def test_each_country_groups_as_it_does(e164: str, dialled: str) -> None:
    """A mobile phone, a telephone of Phú Yên, a phone from France."""
    assert national(e164) == dialled


@given(st.integers(0, 9_999_999), st.sampled_from(["32", "70", "81", "91"]))
def test_what_is_shown_is_read_again(last: int, first: str) -> None:
    """Every mobile number that is shown can be typed as it stands, and is the same number."""
    e164 = f"+84{first}{last:07}"
    assert number(e164, "VN") == number(national(e164), "VN") == e164


@given(st.text())
def test_whatever_is_typed_is_a_number_or_none(typed: str) -> None:
    """Nothing that a person types is an error, and a number that was read is read the same again."""
    found = number(typed, "VN")
    assert found is None or number(found, "VN") == found

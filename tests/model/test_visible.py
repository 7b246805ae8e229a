"""What strangers typed cannot steer whoever reads it."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.writing.visible import visible, visible_lines


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Cà phê Hương 👩‍🌾, 12 Trần Phú", "Cà phê Hương 👩‍🌾, 12 Trần Phú"),
        ("\x1b[2J", "\\u001b[2J"),
        ("\x1b]8;;https://evil.example\x07here", "\\u001b]8;;https://evil.example\\u0007here"),
        ("reason\n    7  2021-05-24  Mai  role granted", "reason\\u000a    7  2021-05-24  Mai  role granted"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("a\u2028b", "a\\u2028b"),
        ("\x9b31m", "\\u009b31m"),
        ("\U000e0041", "\\udb40\\udc41"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_steers_is_written_out(typed: str, shown: str) -> None:
    """Escapes, marks that turn reading round and newlines are signs like others; letters and emoji stay."""
    assert visible(typed) == shown


@given(st.text(st.characters()))
def test_nothing_that_steers_is_left(typed: str) -> None:
    """Whatever is typed is one line that any terminal can print, and doing it twice changes nothing."""
    shown = visible(typed)
    shown.encode()
    assert all(unicodedata.category(sign)[0] != "C" or sign == "\u200d" or not sign.isascii() for sign in shown)
    assert len(shown.splitlines()) <= 1
    assert visible(shown) == shown


@given(st.text())
def test_json_says_the_same_afterwards(typed: str) -> None:
    """A log line, or an answer of `faq ask --batch`, is still the JSON that it was."""
    assert json.loads(visible(json.dumps(typed, ensure_ascii=False))) == typed


def test_lines_stay_lines() -> None:
    """A text that has lines keeps them."""
    assert visible_lines("Một\r\nhai\x1b[0m") == "Một\nhai\\u001b[0m"

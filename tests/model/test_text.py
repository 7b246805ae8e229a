"""Vietnamese as people type it, compared."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.writing.text import fold, nfc, says, utf16, words

STOP, YES = ("dừng", "stop"), ("đúng", "có")


@pytest.mark.parametrize("typed", ["Tuy Hoà", "TUY HÒA", unicodedata.normalize("NFD", "Tuy Hòa"), "tuy hoa"])
def test_a_name_is_the_same_however_it_is_spelt(typed: str) -> None:
    """Old and new places of the tone, capitals, and letters that a telephone takes apart."""
    assert fold(typed) == "tuy hoa"


@pytest.mark.parametrize(
    ("typed", "compared"),
    [("Cà-phê  Hương!", "ca phe huong"), ("Đường 3/2", "duong 3 2"), ("  ", ""), ("…", "")],
)
def test_words_stand_one_space_apart(typed: str, compared: str) -> None:
    """Without punctuation, and đ is a d."""
    assert words(typed) == compared


@given(st.text())
def test_what_is_compared_once_stays_as_it_is(text: str) -> None:
    """To fold words, or to compose a text, a second time changes nothing."""
    assert words(words(text)) == words(text)
    assert nfc(nfc(text)) == nfc(text)


@pytest.mark.parametrize(
    ("typed", "phrases", "meant"),
    [
        ("dừng", STOP, True),
        ("  Dừng! ", STOP, True),
        ("/stop", STOP, True),
        ("dung", STOP, True),
        ("dung", YES, True),
        ("đúng", STOP, False),
        ("dừng", YES, False),
        (unicodedata.normalize("NFD", "đúng"), YES, True),
        ("dừng xe", STOP, False),
        ("", STOP, False),
    ],
)
def test_a_word_is_said_whole_and_with_its_own_tones(typed: str, phrases: tuple[str, ...], meant: bool) -> None:
    """Without any tone it may be either; with tones "đúng" (yes) is not "dừng" (stop)."""
    assert says(typed, phrases) is meant


@pytest.mark.parametrize(("text", "units"), [("", 0), ("ă", 1), ("a\u0306", 2), ("😀", 2), ("👩‍🌾", 5)])
def test_a_length_is_counted_as_telegram_counts(text: str, units: int) -> None:
    """A sign beyond the first 65,536 counts twice."""
    assert utf16(text) == units

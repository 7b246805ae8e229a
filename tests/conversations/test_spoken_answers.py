"""What an owner says in whole sentences, taken apart."""

import pytest

from bot.content import Library
from bot.dialogs.checkpoints.registering.spoken_answers import Correction, Told, correction, take_apart


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cà phê Hương", Told("Cà phê Hương")),
        ("quán của chị Hoa ở 25 Trần Phú, sđt 0912345678", Told("quán của chị Hoa", "25 Trần Phú", "+84912345678")),
        ("Quán Gió, 0912 345 678", Told("Quán Gió", "", "+84912345678")),
        ("quán chị tên là Quán Gió ở 12 Hùng Vương", Told("Quán Gió", "12 Hùng Vương")),
        ("Quán Ở Quê", Told("Quán Ở Quê")),
        ("my shop is called Blue Sea at 5 Le Loi, phone 0912345678", Told("Blue Sea", "5 Le Loi", "+84912345678")),
        ("it is called Coffee at Home", Told("Coffee at Home")),
    ],
)
def test_a_sentence_is_taken_apart(library: Library, text: str, told: Told) -> None:
    """Into name, address and phone, in either language. Without a number in what follows, "ở" is part of the name."""
    assert take_apart(text, library) == told


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("sai tên rồi, tên là Quán Gió", Correction("name", "Quán Gió")),
        ("sai tên rồi", Correction("name")),
        ("nhầm địa chỉ", Correction("address")),
        ("sửa số điện thoại", Correction("phone")),
        ("the name is wrong", Correction("name")),
        ("wrong phone", Correction("phone")),
        ("the name is wrong, the name is Blue Sea", Correction("name", "Blue Sea")),
        ("Quán Gió", None),
        ("tên là Quán Gió", None),
        ("sai rồi", None),
        ("", None),
    ],
)
def test_a_correction_is_heard(library: Library, text: str, corrected: Correction | None) -> None:
    """It says that something is wrong and what, and perhaps how it is right; without both it is none."""
    assert correction(text, library) == corrected

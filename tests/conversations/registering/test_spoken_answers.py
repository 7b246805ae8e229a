"""What an owner says in whole sentences, taken apart."""

import pytest

from bot.content import Library
from bot.dialogs.checkpoints.registering.told.corrected.said.correction import Correction
from bot.dialogs.checkpoints.registering.told.corrected.said.corrections import correction
from bot.understanding.places.reading import read
from bot.understanding.places.values.place_names import named
from tests.conversations.scenes import ASKED
from tests.people import Town


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cà phê Hương", ("Cà phê Hương", "", "")),
        ("quán của chị Hoa ở 25 Trần Phú, sđt 0912345678", ("quán của chị Hoa", "25 Trần Phú", "+84912345678")),
        ("Quán Gió, 0912 345 678", ("Quán Gió", "", "+84912345678")),
        ("quán chị tên là Quán Gió ở 12 Hùng Vương", ("Quán Gió", "12 Hùng Vương", "")),
        ("Quán Ở Quê", ("Quán Ở Quê", "", "")),
        ("my shop is called Blue Sea at 5 Le Loi, phone 0912345678", ("Blue Sea", "5 Le Loi", "+84912345678")),
        ("it is called Coffee at Home", ("Coffee at Home", "", "")),
        ("quán Hải Yến, 0905998877, 12 Lê Lợi", ("quán Hải Yến", "12 Lê Lợi", "+84905998877")),
    ],
)
def test_a_sentence_is_taken_apart(library: Library, text: str, told: tuple[str, str, str]) -> None:
    """Into name, address and phone, in either language. Without a number in what follows, "ở" is part of the name."""
    line = read(text, library)
    assert (line.rest, line.address, line.phone) == told


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
        ("à quên, Gió Biển 2 mới đúng", Correction("name", "Gió Biển 2")),
        ("21 Lê Lợi mới đúng", Correction("address", "21 Lê Lợi")),
        ("sai số nhà là 21", Correction("address", "21")),
        ("Quán Gió", None),
        ("tên là Quán Gió", None),
        ("sai rồi", None),
        ("", None),
    ],
)
def test_a_correction_is_heard(library: Library, text: str, corrected: Correction | None) -> None:
    """It says that something is wrong and what, and perhaps how it is right; without both it is none."""
    assert correction(text, library) == corrected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("đăng ký: quán Cơm Gà Hải Yến, 12 Lê Lợi", "quán Cơm Gà Hải Yến"),
        ("đăng ký quán Gió Biển ở Tuy Hòa", "quán Gió Biển"),
        ("đăng ký cho nhà thuốc Minh Tâm", "nhà thuốc Minh Tâm"),
        ("đăng ký mã quét cho quán cf", ""),
        ("Tôi kinh doanh khách sạn ở Tuy Hòa", ""),
        ("Đề nghị hướng dẫn đăng ký điểm cho trụ sở UBND xã", ""),
    ],
)
def test_a_name_is_told_with_the_wish_to_register(library: Library, text: str, name: str) -> None:
    """A kind of place and words with capitals; a place to live is no name."""
    assert named(text, library) == name


async def test_what_is_told_unasked_is_kept(town: Town) -> None:
    """A phone and an address where the kind is asked; a mended house number; what was asked is asked again."""
    hoa = town.citizen()
    await hoa.says("đăng ký điểm")
    await hoa.says("đồng ý")
    await hoa.says("0905123456")
    hoa.hears("0905 123 456", "tên gì")
    await hoa.says("cà phê Gió Biển")
    await hoa.says("à quên, Gió Biển 2 mới đúng")
    hoa.hears("Gió Biển 2", ASKED["district"])
    await hoa.says("địa chỉ là 45 Bạch Đằng phường 6 Tuy Hòa")
    hoa.hears("Gió Biển 2", "Phường 6", "45 Bạch Đằng", "0905 123 456")
    await hoa.says("sai số nhà là 54")
    hoa.hears("54 Bạch Đằng")

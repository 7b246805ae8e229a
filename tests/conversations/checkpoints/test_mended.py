"""An owner says how something should be, once the place is registered: it is changed at once, and printed if wished."""

import pytest

from tests.conversations.places import opens_desk, owner_of
from tests.people import Town


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("ten la Cơm Gà Sáu Hạnh", "Cơm Gà Sáu Hạnh"),
        ("sua ten: com ga sau hanh", "com ga sau hanh"),
        ("không phải, tên là Cơm Gà Sáu Hạnh", "Cơm Gà Sáu Hạnh"),
        ("bo chu Năm", "Cơm gà"),
        ("trời ơi ghi bậy, “Cơm Gà Sáu Hạnh” mới đúng", "Cơm Gà Sáu Hạnh"),
        ("mệt ghê, Cơm Gà Sáu Hạnh", "Cơm Gà Sáu Hạnh"),
    ],
)
async def test_the_right_name_is_taken_where_it_is_asked_what_has_changed(town: Town, said: str, name: str) -> None:
    """Typed in a hurry, quoted or with a grumble before it: the name is changed, and nothing else is in it."""
    lan, _ = await owner_of(town, "Cơm gà Năm")
    await lan.says("sửa điểm")
    await lan.says(said)
    lan.hears("Em đã ghi lại", f"\n{name}\n")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("nói rồi mà, Cơm Gà Sáu Hạnh", "Cơm Gà Sáu Hạnh"),
        ("Sáu Hạnh chứ không phải Năm", "Cơm gà Sáu Hạnh"),
        ("tên là.. thôi, bỏ chữ Năm", "Cơm gà"),
        ("phở Trần Phú", "phở Trần Phú"),
    ],
)
async def test_what_stands_beside_a_name_is_no_part_of_it(town: Town, said: str, name: str) -> None:
    """Where the name is asked, a correction is one, and any plain name is taken as it is."""
    lan, _ = await owner_of(town, "Cơm gà Năm")
    await lan.says("sửa tên quán")
    await lan.says(said)
    lan.hears(f"\n{name}\n")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("đổi tên thành Cơm Gà Sáu Hạnh, in lại", ("Cơm Gà Sáu Hạnh", "Tờ mới đây", "Áp phích tạm của Cơm Gà Sáu")),
        ("sửa số điện thoại 0905111222 rồi gửi lại tờ mã", ("0905 111 222", "Tờ mới đây", "Áp phích tạm")),
        ("doi dia chi thanh 8 Lê Lợi phường 7, gui lai to moi", ("8 Lê Lợi, Phường 7", "Tờ mới đây", "Áp phích tạm")),
    ],
)
async def test_the_new_sheet_comes_with_the_change(town: Town, said: str, told: tuple[str, ...]) -> None:
    """Whoever wishes for it beside what is to be changed need not ask twice; the commune changes with the address."""
    lan, (place,) = await owner_of(town, "Cơm gà Năm")
    await opens_desk(lan, place)
    await lan.says(said)
    lan.hears(*told)


async def test_a_number_that_cannot_be_kept_is_asked_again_after_registering(town: Town) -> None:
    """It is said how many digits it has; of two numbers it is asked which, and the old one stays so long."""
    lan, (place,) = await owner_of(town, "Cơm gà Năm")
    await opens_desk(lan, place)
    await lan.says("sửa sđt 090511122")
    lan.hears("9 chữ số", "gọi số nào")
    await lan.says("0905111222")
    lan.hears("0905 111 222")
    await lan.says("sửa số điện thoại 0905333444 hay 0914225668")
    lan.hears("gọi số nào")


async def test_no_name_is_made_of_a_wish_to_change_it(town: Town) -> None:
    """ "Đổi tên giùm" tells none, and it is asked."""
    lan, (place,) = await owner_of(town, "Cơm gà Năm")
    await opens_desk(lan, place)
    await lan.says("bảng hiệu đổi rồi, sửa tên điểm giùm")
    lan.hears("tên là gì")


async def test_a_wish_for_the_sheet_is_no_name(town: Town) -> None:
    """Whoever is asked for the name and wants the sheet gets that, and the name stays."""
    lan, _ = await owner_of(town, "Cơm gà Năm")
    await lan.says("sửa tên quán")
    await lan.says("in tờ mới gửi tui lẹ, 11h rưỡi khách tới")
    lan.hears("Áp phích tạm của Cơm gà Năm")

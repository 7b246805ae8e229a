"""What follows an answer and is none of it: how quickly it is wanted, please, thanks, a further place."""

import pytest

from tests.people import Citizen, Town


async def shown(town: Town, *said: str) -> Citizen:
    owner = town.citizen()
    for line in said:
        await owner.says(line)
    return owner


@pytest.mark.parametrize(
    "tail", [" làm gấp nha em", ", lam le le jum", " giúp đi với nghen", ", cảm ơn em nhiều", " jum"]
)
async def test_how_quickly_it_is_wanted_is_part_of_no_answer(town: Town, tail: str) -> None:
    """The address ends where it ends, however the line goes on."""
    owner = await shown(town, f"đăng ký quán Cơm Gà Bà Sáu, 0903445667, phường 7 Tuy Hòa, 33 Lê Duẩn{tail}", "đồng ý")
    owner.hears("Cơm Gà Bà Sáu\n", "• 33 Lê Duẩn\n")


@pytest.mark.parametrize("said", ["chuẩn r đó cảm ơn ad", "đúng mà lẹ lẹ lên", "uh dung do thanks"])
async def test_a_yes_with_thanks_is_one(town: Town, said: str) -> None:
    """Nobody has to say it again."""
    owner = await shown(town, "đăng ký tiệm Nail Thu, 15 Lê Lợi phường 4 Tuy Hòa, 0905667123", "đồng ý", said)
    owner.hears("Đã đăng ký xong")


async def test_a_yes_before_a_further_place_registers_the_first(town: Town) -> None:
    """And what was told of the next is not asked again."""
    owner = await shown(
        town,
        "Đăng ký quán Cơm Gà Bà Sáu 33 Lê Duẩn phường 7 Tuy Hòa 0903 445 667",
        "đồng ý",
        "đúng, mà tui còn một chi nhánh nữa ở 8 Hùng Vương phường 5",
    )
    owner.hears("Đã đăng ký xong", "8 Hùng Vương", "tên gì ạ")


async def test_a_name_is_changed_by_a_line_of_which_half_has_no_diacritics(town: Town) -> None:
    """The name is pasted, the rest typed in a hurry; what it ends with is no part of it, and the sheet comes along."""
    owner = await shown(
        town, "đăng ký quán Bánh Xèo Cô Bảy, 45 Trần Hưng Đạo phường 6 Tuy Hòa, 0914234567", "đồng ý", "đúng", "chưa có"
    )
    await owner.says("khỏi nhắc")
    await owner.says("doi ten thanh Bánh Xèo Tôm Nhảy jum, gui lai to")
    owner.hears("Tờ mới đây", "Bánh Xèo Tôm Nhảy,")
    owner.does_not_hear("jum")

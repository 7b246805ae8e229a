"""What owners type while they register is taken apart word by word: a value is kept without what stands around it, and
nothing that was told beside it is lost."""

import pytest

from tests.conversations.scenes import ANSWERS, ASKED, owner_at
from tests.people import Town


@pytest.mark.parametrize(
    ("step", "said", "kept"),
    [
        ("name", "dạ tên quán là Cơm Gà Bà Tư nha em", "Cơm Gà Bà Tư"),
        ("name", "tiem may Kim Loan thoi nghe e, o phuong 6", "tiem may Kim Loan; Phường 6"),
        ("district", "ủa nói rồi mà, phường 6, số 15 Lê Duẩn đó em", "15 Lê Duẩn"),
        ("address", "thì số 27 Nguyễn Trãi đó em", "27 Nguyễn Trãi rồi"),
        ("address", "27 Nguyễn Trãi nha, còn số điện thoại 0905 111 222", "• 27 Nguyễn Trãi\n"),
    ],
)
async def test_a_value_has_nothing_around_it(town: Town, step: str, said: str, kept: str) -> None:
    """Neither what only calls it by its name, nor a particle, nor a remark; what was taken is shown."""
    lan = await owner_at(town, step)
    await lan.says(said)
    lan.hears(kept)


MENDED = {
    "bỏ giùm chữ Hương đi em": "• Cà phê\n",
    "tên là Cà phê Sương chứ không phải Cà phê": "• Cà phê Sương\n",
    "54 chứ không phải 12": "• 54 Trần Phú\n",
    "số nhà không phải 54 mà là 45": "• 45 Trần Phú\n",
    "dư chữ Sương kìa, đúng rồi đăng ký đi": "• Cà phê\n",
}


async def test_a_word_goes_or_is_replaced_where_it_stands(town: Town) -> None:
    """The rest of the answer stays as it was; a yes beside that registers nothing until it has been seen."""
    lan = await owner_at(town, "confirm")
    for said, shown in MENDED.items():
        await lan.says(said)
        lan.hears(shown, ASKED["confirm"])
    await lan.says("đúng rồi đăng ký đi")
    lan.hears("Đã đăng ký xong Cà phê.")


async def test_what_has_nothing_to_go_is_registered(town: Town) -> None:
    """A yes counts where the words that are to go do not stand there any more."""
    lan = await owner_at(town, "confirm")
    await lan.says("bỏ chữ thôi đi, rồi đăng ký luôn")
    lan.hears("Đã đăng ký xong Cà phê Hương")


async def test_what_is_asked_beside_a_value_is_answered(town: Town) -> None:
    """And the value is kept; what cannot be answered there is said to be so."""
    lan = await owner_at(town, "phone")
    await lan.says("0905 111 222, mà số điện thoại này ai xem được vậy")
    lan.hears("không in lên tờ mã", "0905 111 222", ASKED["confirm"])


async def test_the_word_that_is_missing_is_asked_for(town: Town) -> None:
    """Where a word belongs nobody can know: the whole answer is asked for, and taken."""
    lan = await owner_at(town, "confirm")
    await lan.says("tên thiếu chữ Sương rồi")
    lan.hears(ASKED["name"])
    await lan.says("Cà phê Hương Sương")
    lan.hears("• Cà phê Hương Sương\n", ASKED["confirm"])


async def test_a_sheet_until_the_code_comes(town: Town) -> None:
    """Whoever has no code yet and wants the sheet gets the provisional one."""
    lan = await owner_at(town, "confirm")
    await lan.says(ANSWERS["confirm"])
    await lan.says("chưa có mã, cho tui tờ tạm trước đi")
    lan.hears("Áp phích tạm")


async def test_who_has_no_code_yet_is_shown_how(town: Town) -> None:
    """A no beside the wish to be shown is no wish for the sheet."""
    lan = await owner_at(town, "confirm")
    await lan.says(ANSWERS["confirm"])
    await lan.says("chưa em ơi, chỉ giùm chị làm liền nha")
    lan.hears("tokhaiyte.vn")
    lan.does_not_hear("Áp phích tạm")

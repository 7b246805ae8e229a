"""While something of a place is asked anew, an owner says that it stays, that something else is wrong as well, or not
where it is now."""

import pytest

from tests.conversations.places import opens_desk, owner_of
from tests.conversations.scenes import registered
from tests.people import Citizen, Town

BOARD = "Cơm gà Năm"


async def _asked(town: Town, wish: str) -> Citizen:
    """An owner who is asked for what has changed."""
    lan, (place,) = await owner_of(town, BOARD)
    await opens_desk(lan, place)
    await lan.says(wish)
    return lan


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("đổi số điện thoại", "số y chang"),
        ("sửa số điện thoại", "số cũ luôn"),
        ("sửa địa chỉ", "địa chỉ vẫn như cũ"),
        ("đổi tên quán", "thôi giữ nguyên đi"),
        ("đổi tên quán", "tên cũ luôn, khỏi đổi"),
    ],
)
async def test_what_is_asked_stays(town: Town, wish: str, said: str) -> None:
    """It is no answer, and the place is as it was."""
    lan = await _asked(town, wish)
    await lan.says(said)
    lan.hears(f"\n{BOARD}\n")
    assert "giữ nguyên" in lan.text or "không đổi gì hết" in lan.text


async def test_something_else_stays(town: Town) -> None:
    """What is asked is asked once more: "số điện thoại y chang" is no address."""
    lan = await _asked(town, "quán dời qua đường rồi, sửa địa chỉ")
    await lan.says("số điện thoại y chang")
    lan.hears("giữ nguyên", "Địa chỉ bây giờ ở đâu")
    await lan.says("8 Lê Lợi")
    lan.hears("\n8 Lê Lợi, ")


@pytest.mark.parametrize("said", ["số điện thoại y chang", "số vẫn như cũ nghen", "same phone number"])
async def test_at_the_desk_nothing_changes(town: Town, said: str) -> None:
    """It is understood there, too."""
    lan, (place,) = await owner_of(town, BOARD)
    await opens_desk(lan, place)
    await lan.says(said)
    lan.hears("giữ nguyên", f"\n{BOARD}\n")


@pytest.mark.parametrize("said", ["khoan, số điện thoại cũng sai", "à mà sđt ghi lộn nữa"])
async def test_something_else_is_wrong_as_well(town: Town, said: str) -> None:
    """That is asked first, and then what was asked: neither is an address."""
    lan = await _asked(town, "sửa địa chỉ")
    await lan.says(said)
    lan.hears("gọi số nào")
    await lan.says("0905111222")
    lan.hears("ghi lại", "Địa chỉ bây giờ ở đâu")
    await lan.says("8 Lê Lợi")
    lan.hears("\n8 Lê Lợi, ", "0905 111 222")


@pytest.mark.parametrize(
    ("said", "told"),
    [("số điện thoại 0905111222 mới đúng", "0905 111 222"), ("0905 111 222 nghen", "0905 111 222")],
)
async def test_a_number_where_the_name_is_asked_is_kept_as_one(town: Town, said: str, told: str) -> None:
    """And the name is asked once more."""
    lan = await _asked(town, "đổi tên quán")
    await lan.says(said)
    lan.hears("ghi luôn", "tên là gì")
    await lan.says("Cơm Gà Sáu Hạnh")
    lan.hears("\nCơm Gà Sáu Hạnh\n", told)


async def test_two_things_that_are_only_named_are_asked_one_after_the_other(town: Town) -> None:
    """In the order in which they were named."""
    lan = await _asked(town, "đổi địa chỉ với tên")
    lan.hears("Địa chỉ bây giờ ở đâu")
    await lan.says("8 Lê Lợi")
    lan.hears("tên là gì")
    await lan.says("Cơm Gà Sáu Hạnh")
    lan.hears("\nCơm Gà Sáu Hạnh\n8 Lê Lợi, ")


@pytest.mark.parametrize("said", ["dời qua bên kia đường", "quán dọn qua đường thôi à", "tiem doi qua doi dien"])
async def test_across_the_street_is_no_address(town: Town, said: str) -> None:
    """It is asked where that is, once; whoever has no number says what stands next to it."""
    lan = await _asked(town, said)
    lan.hears("Địa chỉ bây giờ ở đâu")
    await lan.says("qua bên kia đường")
    lan.hears("số nhà mấy")
    await lan.says("đối diện trường tiểu học")
    lan.hears("\nđối diện trường tiểu học, ")


@pytest.mark.parametrize("said", ["có phải in lại không", "vậy in tờ mới hay khỏi"])
async def test_what_is_asked_there_is_no_answer(town: Town, said: str) -> None:
    """Whether the sheet must be printed anew is answered, and the address asked again."""
    lan = await _asked(town, "sửa địa chỉ")
    await lan.says(said)
    lan.hears("khỏi in lại", "Địa chỉ bây giờ ở đâu")


async def test_a_number_alone_is_that_of_the_place(town: Town) -> None:
    """At its desk."""
    lan, (place,) = await owner_of(town, BOARD)
    await opens_desk(lan, place)
    await lan.says("0905 333 444")
    lan.hears("ghi lại", "0905 333 444")


async def test_one_more_place_begins_at_the_desk(town: Town) -> None:
    """With what is told of it."""
    lan, (place,) = await owner_of(town, BOARD)
    await opens_desk(lan, place)
    await lan.says("thêm quán nữa: Cà phê Mây, 15 Lê Lợi phường 5")
    lan.hears("Cà phê Mây", "15 Lê Lợi", "gọi điểm này theo số điện thoại nào")


@pytest.mark.parametrize("said", ["thôi khoan đừng xóa", "đừng xóa nha", "thôi khỏi xóa"])
async def test_who_says_not_to_erase_erases_nothing(town: Town, said: str) -> None:
    """Neither the place nor what is kept of them: it is no wish to."""
    lan, (place,) = await owner_of(town, BOARD)
    await opens_desk(lan, place)
    await lan.says("xóa điểm này đi")
    lan.hears("Đóng")
    await lan.says(said)
    lan.does_not_hear("xóa hết những gì em giữ", "thu hồi mã")
    lan.hears(f"{BOARD}\n")


async def test_a_number_after_a_question_about_it_is_the_new_one(town: Town) -> None:
    """Where nothing is open any more."""
    lan = await registered(town)
    await lan.says("số đó là của chồng chị, lấy số chị được không")
    await lan.says("0914225668")
    lan.hears("ghi lại", "0914 225 668")

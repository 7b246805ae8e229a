"""A registration in which something is missing, doubted or to come later: nothing that was told is lost."""

import pytest

from tests.conversations.scenes import ANSWERS, ASKED, owner, owner_at
from tests.people import Town


async def test_a_name_in_full_after_hurried_words(town: Town) -> None:
    """Whoever types "quan" and then the name as it is written has told the name."""
    for told, name in (
        ("quan Bún Cá Bà Hai, 45 Lê Lợi phường 4, sdt 0905123477", "quan Bún Cá Bà Hai"),
        ("tiem sua xe Tâm Phát, p5, 0905123477", "tiem sua xe Tâm Phát"),
        ("cơ sở Phát Lộc, phường 4, 0905123477", "Phát Lộc"),
    ):
        lan = await owner(town)
        await lan.says("/dangky " + told)
        lan.hears(name, "0905 123 477")


async def test_a_yes_too_soon_tells_what_is_missing(town: Town) -> None:
    """What is held is said, and what is not; a name that is asked anew may stay as it was."""
    lan = await owner_at(town, "phone")
    for said in ("ok đúng hết r", "ừ đúng hết rồi, đăng ký đi"):
        await lan.says(said)
        lan.hears("Cà phê Hương", "12 Trần Phú", "Còn thiếu số điện thoại", ASKED["phone"])
    await lan.says("sai tên rồi")
    lan.hears(ASKED["name"])
    await lan.says("ok")
    lan.hears("Còn thiếu số điện thoại")


@pytest.mark.parametrize(
    ("said", "kind"),
    [("xác nhận", "Quán ăn"), ("loại nào cũng được", "Quán ăn"), ("sửa xe thì chọn cái nào cũng dc", "Cửa hàng")],
)
async def test_any_of_a_list_will_do(town: Town, said: str, kind: str) -> None:
    """A yes where a kind is to be picked, or "any will do", takes the nearest, which can still be changed."""
    lan = await owner_at(town, "kind")
    await lan.says(said)
    lan.hears(f"em ghi loại “{kind}", ASKED["district"])


async def test_what_has_to_be_asked_first_can_wait(town: Town) -> None:
    """It is no part of what was told beside it, and is asked last, without pressing; the number alone is then taken."""
    lan = await owner_at(town, "address")
    await lan.says("địa chỉ lát nữa em nhắn nha")
    lan.hears(ASKED["phone"])
    await lan.says("ở 23 Nguyễn Huệ, còn số thì để hỏi sếp rồi gửi sau")
    lan.hears("khi nào có")
    await lan.says("sđt thì chưa có, mai tui mua sim")
    lan.hears("khi nào có")
    await lan.says("0257 3861234")
    lan.hears("• 23 Nguyễn Huệ\n", "0257 3861 234", ASKED["confirm"])


@pytest.mark.parametrize("step", ["name", "address", "phone", "confirm"])
async def test_nothing_has_to_be_left_to_come_later(town: Town, step: str) -> None:
    """What is told beside "not yet" is taken at any step, also where nothing is missing then, or any more."""
    for said in ("gan cay xang, quoc lo 1, chua co so nha, sdt 0977889900", "sdt 0977889900, bảng hiệu thì chưa có"):
        lan = await owner_at(town, step)
        await lan.says(said)
        lan.does_not_hear("trục trặc")
        if step != "name":
            lan.hears("0977 889 900")


async def test_an_address_is_what_tells_where(town: Town) -> None:
    """What is remarked beside it, and whom it is said to, are no part of it."""
    lan = await owner_at(town, "address")
    for asked in ("ủa phải có địa chỉ hả", "địa chỉ nhà tui luôn hả"):
        await lan.says(asked)
        lan.hears(ASKED["address"])
    await lan.says("nha co lam gi co so nha, gan cho do con")
    lan.hears(ASKED["phone"])
    await lan.says(ANSWERS["phone"])
    lan.hears("• gan cho\n", ASKED["confirm"])


async def test_a_story_is_no_address(town: Town) -> None:
    """What tells of no place is asked again; whoever stops, and says why, has nothing registered, and finds it where
    they left it if that is for another day."""
    lan = await owner_at(town, "address")
    await lan.says("tiệm này má tui bán từ hồi xưa, giờ tui nối nghiệp")
    lan.hears("địa chỉ thôi", ASKED["address"])
    stopped = {"thoi ngung di, vo tui keu de bua khac": "mình nghỉ", "thôi dừng đi, con nhỏ làm rồi": "không đăng ký"}
    for said, heard in stopped.items():
        await lan.says(said)
        lan.hears(heard)
        lan = await owner_at(town, "address")
    await lan.says("thôi được rồi, gần chợ")
    lan.hears(ASKED["phone"])


async def test_the_name_can_wait(town: Town) -> None:
    """All else is asked and taken meanwhile; the owner's own name is not the place's."""
    lan = await owner_at(town, "name")
    await lan.says("tên thì để hỏi chồng tui đã")
    lan.hears("Chỗ mình thuộc loại nào")
    for told in ("phường 6", "12 lê lợi", "0905111222, tên chủ là Nguyễn Văn A"):
        await lan.says(told)
        lan.does_not_hear("Nguyễn Văn A")
    await lan.says("Quán Bún Mợ Hai")
    lan.hears("• Quán Bún Mợ Hai", "Quán ăn", "Phường 6", "12 lê lợi", "0905 111 222", ASKED["confirm"])


async def test_the_poster_comes_with_the_registration(town: Town) -> None:
    """Whoever asks for it before is told so; the request is no answer."""
    lan = await owner_at(town, "kind")
    await lan.says("cho tui xin lại tờ giấy dán coi, lỡ xóa mất tiêu")
    lan.hears("đăng ký xong chỗ này", ASKED["kind"])


DOUBTS = {
    "ủa sao ghi 12 Lê Lợi, ý là 12 Lê Lai chứ, máy nó tự sửa": "• 12 Lê Lai\n",
    "sao lại ghi Hương, Hường chứ": "• Cà phê Hường\n",
    "tên sai rồi, Hương Xưa & Bánh": "• Hương Xưa & Bánh\n",
    "sorry name is wrong, Hương Bakery": "• Hương Bakery\n",
    "ghi lộn địa chỉ, ý là 21 Lê Lợi chứ": "• 21 Lê Lợi\n",
    "đổi tên thành Hương Nhi nha xog r đó xác nhận lun": "• Hương Nhi\n",
    "tên đổi lại là Hương Sen giùm, xong rồi lưu luôn nhé": "• Hương Sen\n",
    "sửa tên thành Hương Quê rồi đăng ký luôn đi": "• Hương Quê\n",
}


async def test_a_doubt_says_what_is_right(town: Town) -> None:
    """ "Why does it say X, I mean Y" takes Y and nothing but Y, and everything is shown again; what is to be done now
    is no part of an answer."""
    lan = await owner_at(town, "address")
    await lan.says("12 Lê Lợi")
    await lan.says(ANSWERS["phone"])
    for said, right in DOUBTS.items():
        await lan.says(said)
        lan.hears(right, ASKED["confirm"])


@pytest.mark.parametrize(
    ("said", "name", "address", "phone"),
    [
        ("tên là Mộc Miên, còn số là 0905 111 223", "Mộc Miên", "12 Trần Phú", "0905 111 223"),
        ("tên Quán Mộc, số nhà 24, phường 6 chứ không phải 5", "Quán Mộc", "24 Trần Phú", "Phường 6"),
        ("đúng rồi mà cái số nhà là 14", "Cà phê Hương", "14 Trần Phú", "Phường"),
        ("ten ghi lai la moc mien, con sdt la 0905111223", "moc mien", "12 Trần Phú", "0905 111 223"),
    ],
)
async def test_several_answers_are_corrected_in_one_line(
    town: Town, said: str, name: str, address: str, phone: str
) -> None:
    """Each is told by its name; a yes beside one registers nothing yet. "Sai hết" is asked which."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.hears(f"• {name}\n", f"• {address}\n", phone, ASKED["confirm"])
    await lan.says("sai hết")
    lan.hears("chỗ nào chưa đúng")

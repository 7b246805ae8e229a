"""What a place was called before is none of its answers."""

import pytest

from bot.understanding import Understanding
from bot.understanding.places.phrasing.formerly import without_former
from tests.conversations.scenes import ASKED, owner_at
from tests.people import Town

TOLD = [
    ("cafe Gió Biển, mà chị mới đổi tên nha, hồi trc là Sóng Biển", "cafe Gió Biển", "Sóng Biển"),
    ("Cà phê Mộc, lúc trước kêu là Cà phê Lá", "Cà phê Mộc", "Cà phê Lá"),
    ("Nhà thuốc Minh Tâm, tên hồi xưa là Phúc An", "Nhà thuốc Minh Tâm", "Phúc An"),
    ("hồi xưa là quán Cây Dừa, nay là quán Cây Bàng", "quán Cây Bàng", "Cây Dừa"),
    ("Khách sạn Hoa Sen, cũ là Hương Giang", "Khách sạn Hoa Sen", "Hương Giang"),
    ("tên cũ là quán Hải Yến, tên mới là quán Thanh Bình", "quán Thanh Bình", "Hải Yến"),
    ("Nhà hàng Biển Xanh (tên cũ Hải Âu)", "Nhà hàng Biển Xanh", "Hải Âu"),
    ("quan com Tu Hai, truoc day la quan com Nam Beo", "quan com Tu Hai", "Nam Beo"),
    ("khach san Binh Minh, ten cu la Hoang Hon", "khach san Binh Minh", "Hoang Hon"),
    ("giờ tên là Karaoke Sài Gòn Đêm, trước kia là Hoàng Gia", "Karaoke Sài Gòn Đêm", "Hoàng Gia"),
    ("Công ty Đại Phát, tên cũ: Công ty Tân Phát", "Công ty Đại Phát", "Tân Phát"),
    ("trước là quán Cát Tường mà nay đổi lại quán Như Ý", "quán Như Ý", "Cát Tường"),
    ("hồi trc là Gym Hùng Mạnh giờ là Gym Power", "Gym Power", "Hùng Mạnh"),
    ("quán Hương Quê là tên hồi trước, giờ là quán Hương Phố", "quán Hương Phố", "Hương Quê"),
    ("quan Gio Lanh, moi doi ten, hoi truoc la Gio Nong", "quan Gio Lanh", "Gio Nong"),
]
"""What owners type where the name is asked for, what it is, and what it was."""


@pytest.mark.parametrize(("said", "name", "before"), TOLD)
async def test_a_former_name_is_no_name(town: Town, said: str, name: str, before: str) -> None:
    """The name of today is taken, and nothing else of it is said back."""
    lan = await owner_at(town, "name")
    await lan.says(said)
    for answer in ("Quán ăn, cà phê", "phường 9", "12 Trần Phú", "0912 345 678"):
        if ASKED["confirm"] not in lan.sight[-1].text:
            await lan.says(answer)
    lan.hears(f"• {name}\n")
    lan.does_not_hear(before)


@pytest.mark.parametrize(
    "said", ["tên là Gió Biển chứ, Sóng Biển là tên cũ", "sửa tên lại, trước là Sóng Biển giờ đổi thành Gió Biển rồi"]
)
async def test_a_former_name_is_mended_at_the_review(town: Town, said: str) -> None:
    """Where all answers are shown the name of today takes its place."""
    lan = await owner_at(town, "name")
    for answer in ("Sóng Biển", "Quán ăn, cà phê", "phường 9", "12 Trần Phú", "0912 345 678"):
        await lan.says(answer)
    lan.hears("• Sóng Biển\n", ASKED["confirm"])
    await lan.says(said)
    lan.hears("• Gió Biển\n", ASKED["confirm"])


@pytest.mark.parametrize(
    ("said", "name", "address", "phone"),
    [
        (
            "tiệm giặt ủi Sạch Thơm trước đây tên Út Mười địa chỉ kp Phú Hiệp 3 Hòa Hiệp Trung 0949494949",
            "tiệm giặt ủi Sạch Thơm",
            "kp Phú Hiệp 3",
            "0949 494 949",
        ),
        (
            "quán bún Bảy Lành trước là quán phở Năm 12 Lê Lợi phường 4 0905111222",
            "quán bún Bảy Lành",
            "12 Lê Lợi",
            "0905 111 222",
        ),
    ],
)
async def test_what_is_told_behind_a_former_name_is_kept(
    town: Town, said: str, name: str, address: str, phone: str
) -> None:
    """In one breath with it, and with the wish itself."""
    lan, hoa = await owner_at(town, "name"), town.citizen()
    await lan.says(said)
    await hoa.says(f"đăng ký {said}")
    await hoa.says("đồng ý")
    for one in (lan, hoa):
        one.hears(f"• {name}\n", f"• {address}\n", phone, ASKED["confirm"])


@pytest.mark.parametrize(
    "said",
    [
        "quán Thành Công",
        "Cà phê Ngày Xưa",
        "phía trước chợ, đối diện nhà thờ",
        "địa chỉ cũ là 12 Lê Lợi",
        "số cũ là 0905123456",
        "phường 7, hồi trước là phường 6",
        "tên cũ rồi, sửa giùm",
        "quán Trước Là Sau 12 Lê Lợi",
    ],
)
def test_what_tells_no_former_name_stays(understanding: Understanding, said: str) -> None:
    """An address, a number, a name with such a word in it."""
    assert without_former(said, understanding.library) == said

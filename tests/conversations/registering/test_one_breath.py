"""All of a place in one breath, without a comma: what is no part of its name is none."""

import pytest

from bot.understanding import Understanding
from bot.understanding.places.values.called_with import Name, apart
from tests.conversations.scenes import ASKED
from tests.people import Town


@pytest.mark.parametrize(
    ("said", "name", "address", "commune", "phone"),
    [
        (
            "0979446118 bun Ba Hai duong Hung Vuong p xuan dai song cau",
            "bun Ba Hai",
            "duong Hung Vuong",
            "Phường Xuân Đài",
            "0979 446 118",
        ),
        ("sap Ut Mit cho Chi Thanh, 0354 982 117", "sap Ut Mit", "cho Chi Thanh", "Thị trấn Chí Thạnh", "0354 982 117"),
        (
            "nãy chị nói hết rồi mà, Cà phê Gió Biển 45 Nguyễn Hữu Thọ phường 7 sđt 0905123456",
            "Cà phê Gió Biển",
            "45 Nguyễn Hữu Thọ",
            "Phường 7",
            "0905 123 456",
        ),
        (
            "Tiệm giặt ủi Sạch Thơm 18 Lý Tự Trọng phường 2 0905 332 114",
            "Tiệm giặt ủi Sạch Thơm",
            "18 Lý Tự Trọng",
            "Phường 2",
            "0905 332 114",
        ),
        (
            "nhà hàng hải sản Bãi Xép 0911222444 thôn Giai Sơn xã An Mỹ",
            "nhà hàng hải sản Bãi Xép",
            "thôn Giai Sơn",
            "Xã An Mỹ",
            "0911 222 444",
        ),
        (
            "tap hoa Chin Muoi thon Phu Loc xa An Dan sdt 0378112233",
            "tap hoa Chin Muoi",
            "thon Phu Loc",
            "Xã An Dân",
            "0378 112 233",
        ),
        (
            "Vật tư nông nghiệp Thành Công thôn Phú Sen xã Hòa Định Tây 0982 111 000",
            "Vật tư nông nghiệp Thành Công",
            "thôn Phú Sen",
            "Xã Hòa Định Tây",
            "0982 111 000",
        ),
        (
            "quán nước Tí Nị, 41/2 hẻm Nguyễn Huệ p5 th, sđt 09O5 667 214",
            "quán nước Tí Nị",
            "41/2 hẻm Nguyễn Huệ",
            "Phường 5",
            "0905 667 214",
        ),
        (
            "siêu thị mini Bảo An 88 Lê Lợi P3 đăng ký mã, 0935 447 201, ok hết",
            "siêu thị mini Bảo An",
            "88 Lê Lợi",
            "Phường 3",
            "0935 447 201",
        ),
    ],
)
async def test_each_part_is_found(town: Town, said: str, name: str, address: str, commune: str, phone: str) -> None:
    """Asked for the name, an owner types all of it; the name may be said again, and the kind asked."""
    lan = town.citizen()
    await lan.says("đăng ký mã qr cho quán")
    await lan.says("đồng ý")
    lan.hears(ASKED["name"])
    await lan.says(said)
    if "đúng không ạ" in lan.text:
        await lan.says("đúng")
    if ASKED["kind"] in lan.text:
        await lan.says("quán ăn")
    lan.hears(f"• {name}\n", f"• {address}\n", commune, phone, ASKED["confirm"])


@pytest.mark.parametrize("name", ["quán Đường Xưa", "nhà văn hóa thôn Mỹ Phú", "quán cà phê cô Dương"])
async def test_a_name_stays_whole(town: Town, name: str) -> None:
    """A street that is a name, and a hamlet's hall, are no address."""
    lan = town.citizen()
    await lan.says(f"đăng ký {name}, 12 Lê Lợi, phường 4, 0935 447 201")
    await lan.says("đồng ý")
    lan.hears(name, "12 Lê Lợi", "Phường 4")


@pytest.mark.parametrize(
    "name",
    [
        "trường tiểu học số 2 An Phú",
        "Karaoke Kim Tiền 2 Tuy Hòa",
        "Karaoke Kim Tiền 2",
        "Công ty Xây dựng 3 Tháng 2",
        "THCS Hùng Vương cơ sở 2",
        "1989 Hair Salon",
    ],
)
def test_a_number_in_a_name_is_no_house(understanding: Understanding, name: str) -> None:
    """Although a phone number was told with it, and no address."""
    assert apart(name, understanding.library, numbered=True) == Name(name)


async def test_a_name_that_was_none_gives_way(town: Town) -> None:
    """What somebody typed to a customer is asked about; the place that is told then is taken as a whole."""
    lan = town.citizen()
    await lan.says("đăng ký điểm")
    await lan.says("đồng ý")
    await lan.says("ghẹ 300 ngàn một ký chị ơi")
    lan.hears("đúng không ạ")
    await lan.says("à mà đổi ý, làm luôn: cơm gà Tư Nga, 60 Duy Tân p5, 0706 113 949")
    lan.hears("• cơm gà Tư Nga\n", "• 60 Duy Tân\n", "Phường 5", "0706 113 949", ASKED["confirm"])


@pytest.mark.parametrize(("said", "answer"), [("trang kêu mã bảo mật sai hoài", "chữ số méo méo")])
async def test_what_is_surely_known_is_no_name(town: Town, said: str, answer: str) -> None:
    """In small letters, and without a question: it is answered, and the name is asked again."""
    lan = town.citizen()
    await lan.says("đăng ký điểm")
    await lan.says("đồng ý")
    await lan.says(said)
    lan.hears(answer, ASKED["name"])

"""Whether one's own place is registered is looked up, and told; where it is not, that is offered."""

import pytest

from tests.people import Citizen, Town

THERE = "khách sạn Sao Biển 2 đăng ký xong rồi: 108 Nguyễn Huệ"
MISSING = "“Sao Biển 2” chưa đăng ký"


async def manager(town: Town, name: str = "Sao Biển 2") -> Citizen:
    """Somebody whose hotel is registered, with nothing open any more."""
    lan = town.citizen()
    for said in (f"đăng ký khách sạn {name}, 108 Nguyễn Huệ, phường 5, số 0905 111 222", "đồng ý", "đúng rồi"):
        await lan.says(said)
    await lan.presses("để sau")
    await lan.presses("Không cần nhắc")
    return lan


@pytest.mark.parametrize(
    "said",
    [
        "Sao Biển 2 đăng ký xong chưa?",
        "quán tui đăng ký xong chưa",
        "ủa Sao Biển 2 có trong danh sách chưa em",
        "Sao Bien 2 da dang ky xong chua vay",
        "em ghi nhận Sao Biển 2 chưa vậy",
    ],
)
async def test_what_is_registered_is_told_with_its_poster(town: Town, said: str) -> None:
    """By its name, or as one's own: where it is, and a button for the sheet."""
    lan = await manager(town)
    await lan.says(said)
    lan.hears(THERE)
    await lan.presses("Tờ mã để in")
    lan.hears("Áp phích tạm của khách sạn Sao Biển 2")


async def test_the_poster_comes_where_it_is_wished_for(town: Town) -> None:
    """Whoever asks and wants the sheet gets it."""
    lan = await manager(town)
    await lan.says("Sao Biển 2 đăng ký xong chưa? gửi anh tờ mã Sao Biển 2")
    lan.hears("Áp phích tạm của khách sạn Sao Biển 2")


@pytest.mark.parametrize(
    "said",
    [
        "Sao Biển 2 đăng ký xong chưa?",
        "sao mất tiêu Sao Biển 2 rồi, anh đã nói đúng rồi đăng ký đi mà",
        "sao không thấy Sao Biển 2 đâu hết",
    ],
)
async def test_what_is_not_there_can_be_registered_at_once(town: Town, said: str) -> None:
    """It is said plainly, and begins by its name."""
    lan = await manager(town, "Sao Biển 1")
    await lan.says(said)
    lan.hears(MISSING)
    await lan.presses("Đăng ký luôn")
    lan.hears("Sao Biển 2")


async def test_beside_a_yes_both_count(town: Town) -> None:
    """The place on the card is registered, and the question about another is answered."""
    lan = await manager(town, "Sao Biển 1")
    await lan.says("đăng ký thêm khách sạn Sao Biển 3, 56 Trần Phú, phường 2, số 0905 111 333")
    await lan.says("đúng. mà Sao Biển 2 đăng ký xong chưa đấy?")
    lan.hears(MISSING, "Đã đăng ký xong khách sạn Sao Biển 3")


@pytest.mark.parametrize(
    "said", ["má đăng ký tiêm vắc xin xong chưa", "Bluezone đăng ký xong chưa", "Đông Hòa hết dịch chưa"]
)
async def test_other_registrations_are_none_of_it(town: Town, said: str) -> None:
    """A vaccination, the app, a town: nothing of that is a place of one's own."""
    lan = await manager(town)
    await lan.says(said)
    lan.does_not_hear("đăng ký xong rồi:", "chưa đăng ký ạ")


@pytest.mark.parametrize(
    "said",
    [
        "the to in roi co ghi dia chi cu ko, gui lai file moi di",
        "cho xin lại tờ mới với",
        "tờ cũ bỏ hả, gửi tờ có địa chỉ mới",
    ],
)
async def test_after_a_change_the_new_sheet_comes_at_once(town: Town, said: str) -> None:
    """Whoever wants the new sheet gets it, and need not pick which."""
    lan = await manager(town)
    await lan.says("đổi lại địa chỉ là 14 Hùng Vương nha, hồi nãy ghi sai số nhà")
    lan.hears("14 Hùng Vương")
    await lan.says(said)
    lan.hears("Áp phích tạm của khách sạn Sao Biển 2")

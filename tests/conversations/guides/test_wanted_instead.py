"""While a guide is open something else is wanted: it is begun, and the guide waits below."""

import pytest

from tests.people import Citizen, Town


async def reader(town: Town) -> Citizen:
    """Somebody on the second page of a guide."""
    lan = town.citizen()
    await lan.says("/start android")
    await lan.says("xong")
    lan.hears("Bước 2/11")
    return lan


@pytest.mark.parametrize(
    "said",
    [
        "đăng ký quán chè Út Hiền, 88 Trần Hưng Đạo phường 4, 0905111222",
        "dang ky diem quan com Kim Loan, 45 le loi phuong 7, 0988111222",
        "tui có tiệm sửa xe Tèo ở 15 Nguyễn Trãi p4 muốn có mã QR dán cửa, sdt 0912111222",
    ],
)
async def test_a_whole_line_of_an_owner_begins_a_registration(town: Town, said: str) -> None:
    """Its yes and the wish for the sheet are heard there, and then the guide is gone on with where it was."""
    lan = await reader(town)
    await lan.says(said)
    lan.hears("Em xin phép trước khi giữ thông tin")
    await lan.says("đồng ý")
    lan.hears("Đúng hết chưa ạ?")
    await lan.says("đúng rồi")
    lan.hears("Đã đăng ký xong")
    await lan.says("chưa có, làm tờ tạm")
    lan.hears("Áp phích tạm")
    await lan.says("khỏi nhắc")
    await lan.says("làm tiếp")
    lan.hears("Bước 2/11")


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("gửi lại tờ mã QR quán tui", "chưa có điểm nào"),
        ("sửa số điện thoại quán giùm", "chưa có điểm nào"),
        ("đổi qua tiếng anh", "From now on"),
    ],
)
async def test_what_names_something_that_no_page_speaks_of_is_done(town: Town, said: str, heard: str) -> None:
    """A code of the shop is not the one that comes by text message."""
    lan = await reader(town)
    await lan.says(said)
    lan.hears(heard)


@pytest.mark.parametrize(
    "said",
    [
        "số tui 0905111222 ở phường 7 nhập rồi mà mã chưa tới",
        "tui ngồi quán chè ở phường 4 bắt wifi, mã chưa tới",
    ],
)
async def test_a_place_in_a_trouble_registers_nothing(town: Town, said: str) -> None:
    """Where somebody sits, and their number, are only told."""
    lan = await reader(town)
    await lan.says(said)
    lan.hears("Gửi lại SMS")


async def test_a_yes_to_an_offered_person_passes_the_question_on(town: Town) -> None:
    """It is no yes to the page; and the page comes back."""
    lan = await reader(town)
    await lan.says("nhờ người thật chỉ giùm tui được không")
    lan.hears("có người giúp được")
    await lan.says("ừ chuyển đi")
    lan.hears("Em chuyển luôn nghen?")
    await lan.says("ừ")
    lan.hears("số phiếu là 1", "Bước 2/11")

"""Where consent is asked, what somebody asks is answered, or told to be unknown, and the yes is asked for again."""

import pytest

from tests.conversations.scenes import ASKED, rows
from tests.people import Citizen, Town

PLACE = "đăng ký quán cà phê Gió 8 Lê Lợi phường 1 0987111222"


async def asked_to_agree(town: Town, wish: str = "dang ky quan nuoc mia") -> Citizen:
    """Somebody who wants to register and is asked whether they agree."""
    lan = town.citizen()
    await lan.says(wish)
    lan.hears("Anh/chị có đồng ý không")
    return lan


async def test_a_question_of_something_else_is_not_passed_over(town: Town) -> None:
    """Whoever asks what nobody here knows hears who does, is asked once more, and their "ừ" agrees to that."""
    lan = await asked_to_agree(town)
    await lan.says("ma gia dien bua nay len qua, co duoc giam k")
    lan.hears("không dám đoán", "cho em giữ thông tin không")
    lan.does_not_hear("mới dám làm tiếp")
    await lan.says("ừ")
    lan.hears(ASKED["name"])


async def test_who_sells_nothing_is_told_whom_to_ask(town: Town) -> None:
    """It is no business of ours, and said kindly."""
    lan = town.citizen()
    await lan.says("tom hum rot gia thuong lai hong ra mua nua")
    lan.hears("em nghe mà thương", "Hội Nông dân")


@pytest.mark.parametrize(
    "said",
    [
        "dạ đồng ý nhưng có ai xem được số của em k",
        "dong y ma co ai coi so dien thoai cua em hk",
        "dc dong y, mà số đt để làm chi z",
    ],
)
async def test_a_yes_with_a_question_behind_it_is_both(town: Town, said: str) -> None:
    """The question is answered, and nobody is asked to agree again, however both were typed."""
    lan = await asked_to_agree(town, PLACE)
    await lan.says(said)
    lan.hears("không in lên tờ mã", "Đúng hết chưa")
    assert (await rows(town.store, "person"))[0]["consented_at"] is not None


@pytest.mark.parametrize(
    "said",
    [
        "hai chỗ thì 1 số điện thoại đăng ký đc k",
        "cách tạo điểm kiểm dịch trên tokhaiyte.vn",
        "cach dang ky ma qr cho quan",
        "gui file excel cho toi",
        "cty đóng cửa nên em về luôn",
        "dang ky tiem vac xin o dau",
        "đăng ký tiêm cho ba em",
    ],
)
async def test_who_asks_or_tells_begins_nothing(town: Town, said: str) -> None:
    """Whoever asks how it is done, wants to be given something, or tells of a company that closed begins no
    registration, no list and no closing."""
    lan = town.citizen()
    await lan.says(said)
    lan.does_not_hear("có đồng ý không")
    lan.does_not_hear("chưa có điểm nào")


@pytest.mark.parametrize("said", ["đăng ký mã QR cho quán giùm", "dang ky nhieu diem mot luc, minh co file excel"])
async def test_who_wishes_for_it_begins_it(town: Town, said: str) -> None:
    """A registration, and a list of places, begin as before; without diacritics a shop ("tiệm") is no jab ("tiêm")."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("có đồng ý không")

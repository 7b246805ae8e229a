"""A sign of illness that is told beside something else, something else while somebody is ill, and what is done for
whom."""

import pytest

from tests.people import Town

CALLS = "📞 Gọi cấp cứu 115"
BESIDE = "gọi 1900 9095 (miễn phí) hay trạm y tế hỏi trước"


@pytest.mark.parametrize(
    "said",
    [
        "tui hơi ho mà quán bắt quét mã có được vô không",
        "nhà có đứa nhỏ ho, cài bluezone có ích gì không",
        "sáng giờ ngứa cổ, mà hôm bữa đám cưới có F0 thì tui tính sao",
    ],
)
async def test_whom_to_ask_stands_above_what_is_answered(town: Town, said: str) -> None:
    """Whatever that answer is about."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("1900 9095")


@pytest.mark.parametrize(
    "said",
    [
        "bac hai toi ho hoai, bua kia co nguoi ben binh duong ve cung mam",
        "ho chut chut, tuan roi an gio chung voi ba di o sai gon ve",
        "ck em cho khach da nang, nay ho",
        "dau hong 2 bua, nha co em trai moi o ha noi ve",
    ],
)
async def test_a_cough_without_diacritics_beside_somebody_who_came_back(town: Town, said: str) -> None:
    """The journey of somebody else does not hide it."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("115")


@pytest.mark.parametrize(
    "said",
    [
        "em ho ve den nha roi co can khai gi ko",
        "khai ho ba ma duoc hong",
        "thuoc ho ban o dau hong biet",
        "may nay tim ngat bam hong an",
        "cho otp muon xiu luon",
        "ngất ngang với cái mật khẩu này",
    ],
)
async def test_what_only_sounds_like_one_alarms_nobody(town: Town, said: str) -> None:
    """A cousin, a form for somebody else, a shop, a phone."""
    lan = town.citizen()
    await lan.says(said)
    lan.does_not_hear(CALLS, BESIDE)


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("bé nhà em 3 tuổi sốt 38 độ 4", "gọi trước rồi hãy bế bé đi khám"),
        ("vo toi bau 5 thang bi ho voi so mui", "bầu mấy tháng"),
        ("hom qua moi chich xong, gio toi sot 38 do 2 nhuc minh", "Gọi nơi đã tiêm"),
        ("nhân viên quán tui ho từ sáng tới giờ", "ngồi riêng chỗ thoáng"),
        ("chồng em chở khách Sài Gòn về, hôm nay ho", "ở riêng với người trong nhà"),
        ("my daughter, 4 years old, has a fever", "how old the child is"),
    ],
)
async def test_who_is_ill_is_told_what_is_for_them(town: Town, said: str, first: str) -> None:
    """A child, a pregnant woman, whoever was vaccinated: none of them reads what is for anybody."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(first)


@pytest.mark.parametrize(
    "said", ["ê khoan, thằng phụ xe nãy giờ nó kêu nóng lạnh", "từ từ, con nhỏ bán hàng nó ho nãy giờ"]
)
async def test_who_stops_to_tell_of_a_sign_is_not_told_to_take_their_time(town: Town, said: str) -> None:
    """It is why they stopped."""
    lan = town.citizen()
    await lan.says("qua chốt đèo cả cần giấy gì")
    await lan.says(said)
    lan.hears("1900 9095")
    lan.does_not_hear("cứ từ từ")


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("mất thẻ cử tri rồi", "bầu"),
        ("chán, cơm toàn cá kho", "em nghe mà thương"),
        ("đăng ký bluezone kiểu gì", "Để cài Bluezone"),
        ("mã qr ướt hết rồi in lại ở đâu", "mã"),
        ("công ty có quyền bắt cài vậy ko", "cài"),
    ],
)
async def test_what_is_plainly_about_something_else_is_heard_as_that(town: Town, said: str, hears: str) -> None:
    """Whoever cares for somebody loses a card, sighs about the food, asks how to get the app: none of it is a sign."""
    lan = town.citizen()
    await lan.says("me em sot 38.5 tu toi qua")
    await lan.says(said)
    lan.hears(hears)
    lan.does_not_hear("kể đúng như vậy")


async def test_the_illness_stays_known_beside_something_else(town: Town) -> None:
    """After a few lines about other things it is asked what to do now, and that is answered of the mother."""
    lan = town.citizen()
    for line in ("me em sot 38.5 tu toi qua", "chán, cơm toàn cá kho", "mất thẻ cử tri rồi"):
        await lan.says(line)
    await lan.says("gio me em sao day")
    lan.hears("1900 9095", "115")


@pytest.mark.parametrize(
    "said", ["thằng út 2 tuổi nó giựt khẩu trang hoài", "nhiều người share lắm, có cả hình xe cứu thương"]
)
async def test_what_is_pulled_or_pictured_is_no_emergency(town: Town, said: str) -> None:
    """A child that pulls at its mask has no fit, and a picture of an ambulance calls for none."""
    lan = town.citizen()
    await lan.says("đeo khẩu trang đúng cách")
    await lan.says(said)
    lan.does_not_hear("Gọi 115 ngay")
    assert "Gọi cấp cứu 115" not in lan.labels

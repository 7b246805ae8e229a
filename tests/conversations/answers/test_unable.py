"""Whoever tells that they cannot do it themselves hears who helps with just that, and is asked no more."""

import pytest

from tests.people import Town

FAMILY, ON_BEHALF, STAFF, ANYBODY = "Con cháu, đoàn viên", "khai hộ được", "nói với người trực", "Ai làm giùm cũng được"
VACCINE, FREE = "ghi tên giùm được", "(miễn phí, ngày đêm)"


@pytest.mark.parametrize(
    ("asked", "told", "helps"),
    [
        ("cai bluezone tren samsung the nao", "mat toi kem lam doc chu hong ra", FAMILY),
        ("Khai báo y tế ở đâu vậy em", "tay tôi run bấm không được", ON_BEHALF),
        ("Khai báo y tế ở đâu vậy em", "ba hong biet chu nhieu", ON_BEHALF),
        ("Khai báo y tế ở đâu vậy em", "thoi kho qua tui chiu thua", ON_BEHALF),
        ("Khai báo y tế ở đâu vậy em", "Má tui lẫn rồi, đâu có nhớ đi đâu", ON_BEHALF),
        ("dang ky ma qr cho quan the nao", "quan co 2 vo chong gia, khong ai ranh may tinh", ANYBODY),
        ("dang ky ma qr cho quan the nao", "con chau di lam het roi khong ai giup", ANYBODY),
        ("quét mã qr kiểu gì", "tui già cả lụm cụm quét gì nổi", STAFF),
        ("quét mã qr kiểu gì", "tay dính mắm không hà sao cầm điện thoại", STAFF),
        ("dang ky tiem vac xin o dau", "má tui đi hổng nổi, nằm giường", VACCINE),
        ("ve phu yen tu tphcm phai lam gi", "e ko bik khai, lớp 5 e nghỉ học rồi", FREE),
        ("Khai báo y tế ở đâu vậy em", "em hong biet chu nhieu, ai lam dum khong", ON_BEHALF),
    ],
)
async def test_who_cannot_hears_who_helps(town: Town, asked: str, told: str, helps: str) -> None:
    """By what was spoken of last: installing, declaring, registering a place, scanning, a vaccine, coming home."""
    sau = town.citizen()
    await sau.says(asked)
    await sau.says(told)
    sau.hears(helps)


@pytest.mark.parametrize(
    ("told", "helps"),
    [("bà không thấy cái nút nào hết con ơi, mắt bà mờ câm", FAMILY), ("con dau di lam ca toi moi ve", "chờ con cháu")],
)
async def test_beside_a_page_of_a_guide_it_is_heard_and_the_page_stays(town: Town, told: str, helps: str) -> None:
    sau = town.citizen()
    for line in ("cai bluezone", "android", "xong"):
        await sau.says(line)
    await sau.says(told)
    sau.hears(helps)
    assert any(choice.label == "Tiếp" for message in sau.messages for choice in message.choices)


async def test_where_consent_is_asked_an_owner_without_a_smartphone_hears_that_anybody_may_do_it(town: Town) -> None:
    sau = town.citizen()
    await sau.says("dang ky diem kiem dich")
    await sau.says("em ban hang rong, xai dien thoai cuc gach a")
    sau.hears(ANYBODY)
    sau.hears("Anh/chị có đồng ý không")


async def test_who_tells_it_again_hears_something_else(town: Town) -> None:
    sau = town.citizen()
    await sau.says("Khai báo y tế ở đâu vậy em")
    await sau.says("mắt cô mờ lắm con")
    await sau.says("mắt cô mờ lắm con ơi")
    sau.hears(FREE)


@pytest.mark.parametrize(
    "asked",
    [
        "không có sim thì bỏ qua bước số điện thoại được không",
        "mat tui kem lam nhin khong ra, thoi doc so dien thoai cho nguoi ta nhap duoc hong",
        "mẹ tôi sốt cao, tay run, khó thở",
    ],
)
async def test_what_is_asked_beside_it_or_cannot_wait_is_answered(town: Town, asked: str) -> None:
    sau = town.citizen()
    await sau.says("quét mã qr kiểu gì")
    await sau.says(asked)
    texts = [message.text for message in sau.messages]
    assert not any(text.startswith(("Dạ, mắt kém", "Dạ, tay yếu", "Dạ, máy không có")) for text in texts)


async def test_in_english_too(town: Town) -> None:
    sam = town.citizen("en")
    await sam.says("where do i declare my health")
    await sam.says("my eyes are bad and i live alone")
    sam.hears("may declare for you")

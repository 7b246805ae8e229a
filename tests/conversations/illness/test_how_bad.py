"""Whoever asks whether it is bad enough for an ambulance, or says that it is not, is not told to call one."""

import pytest

from tests.people import Town

ILL = "chồng tôi mới về bị ho"
AT_ONCE = "Gọi 115 ngay bây giờ"


@pytest.mark.parametrize(
    "line",
    [
        "trời ơi đâu phải cấp cứu, tôi hỏi số trạm y tế",
        "không phải cấp cứu đâu",
        "chưa tới mức cấp cứu, cho số trạm",
        "dau can goi 115",
        "có cần gọi cấp cứu không",
        "co nen goi 115 ko",
    ],
)
async def test_no_emergency_is_none(town: Town, line: str) -> None:
    """They hear from when on it is one, and whom to call until then."""
    lan = town.citizen()
    await lan.says(ILL)
    await lan.says(line)
    lan.hears("chưa phải gọi 115", "1900 9095", "Khó thở")
    assert AT_ONCE not in lan.text


async def test_what_is_asked_beside_is_answered(town: Town) -> None:
    """Who only wants to declare for somebody is told how."""
    lan = town.citizen()
    await lan.says(ILL)
    await lan.says("khong cap cuu. khai ho cho chong tren dien thoai lam may buoc")
    lan.hears("Khai hộ")
    assert AT_ONCE not in lan.text


@pytest.mark.parametrize(
    "line",
    [
        "cấp cứu ơi má tui khó thở",
        "có cần gọi cấp cứu không, ba tui tím môi rồi",
        "không cần gọi 115 hả, bà thở không nổi",
        "gọi 115 không ai bắt, cấp cứu",
    ],
)
async def test_another_sign_makes_it_one(town: Town, line: str) -> None:
    """Whatever is denied: who cannot breathe needs help now."""
    lan = town.citizen()
    await lan.says(line)
    lan.hears("Gọi 115")
    assert "chưa phải gọi 115" not in lan.text


@pytest.mark.parametrize("line", ["should I call an ambulance", "it is not an emergency, do we need a test"])
async def test_in_english_too(town: Town, line: str) -> None:
    """A guest's cough is asked about in English."""
    lan = town.citizen()
    await lan.says("hello, my husband has a cough since yesterday")
    await lan.says(line)
    assert "Call 115 right now" not in lan.text
    assert "1900 9095" in lan.text


@pytest.mark.parametrize("line", ["chong toi het kho tho roi, khoe roi", "hết khó thở rồi, khỏe rồi"])
async def test_what_is_over_is_no_sign(town: Town, line: str) -> None:
    """Also without diacritics: whoever breathes freely again is not sent an ambulance."""
    lan = town.citizen()
    await lan.says(ILL)
    await lan.says(line)
    lan.hears("em mừng quá")
    assert AT_ONCE not in lan.text


async def test_a_wife_who_denies_it_is_asked_no_more(town: Town) -> None:
    """Whether she may sell is answered as that, and not put behind a call for help that nobody needs."""
    lan = town.citizen()
    for line in (
        ILL,
        "bot noi bay ba, chong toi khoe, chi ho thoi, khong can xe cap cuu",
        "toi ban ca o cho co phai nghi ban khong",
    ):
        await lan.says(line)
        assert AT_ONCE not in lan.text
    assert "gọi 115 rồi chờ ở đó" not in lan.text

"""A number or a code that nobody asked for: kindly said what becomes of it."""

import pytest

from tests.people import Town


@pytest.mark.parametrize("number", ["0386 447 120", "+84386447120", "0386.447.120"])
async def test_a_number_alone_is_not_kept(town: Town, number: str) -> None:
    """And what somebody may want who types one is in sight."""
    lan = town.citizen()
    await lan.says("alo em")
    await lan.says(number)
    lan.hears("em không giữ lại")
    assert "Đăng ký điểm kiểm dịch" in lan.labels and "Gặp cán bộ" in lan.labels


@pytest.mark.parametrize("said", ["thôi chết, lỡ nhắn rồi, có sao hông", "vậy người ta có lấy được tiền tui không"])
async def test_who_is_afraid_after_telling_a_code_is_answered(town: Town, said: str) -> None:
    """In the guide as well, which goes on at the same step."""
    lan = town.citizen()
    await lan.says("cài bluezone cho máy oppo")
    await lan.says("493 817")
    lan.hears("Em không lưu mã")
    await lan.says(said)
    lan.hears("em không giữ mã đó", "mã mới", "Bước 1/11")


async def test_the_next_step_is_the_next_step(town: Town) -> None:
    """Whoever is not afraid goes on."""
    lan = town.citizen()
    await lan.says("cài bluezone cho máy oppo")
    await lan.says("493817")
    await lan.says("xong rồi")
    lan.hears("Bước 2/11")

"""Which phone is it? People say what stands on its back."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("oppo", "Mở CH Play"),
        ("Máy Samsung cũ", "Mở CH Play"),
        ("máy em là redmi", "Mở CH Play"),
        ("iphone 6", "Mở App Store"),
        ("quả táo", "Mở App Store"),
        ("may bam phim thoi", "không có điện thoại thông minh"),
    ],
)
async def test_a_brand_opens_its_guide(town: Town, typed: str, shown: str) -> None:
    """No button has to be found: the guide for that phone opens, and its next page is a word away."""
    ba = town.citizen()
    await ba.says("/start install")
    await ba.says(typed)
    ba.hears(shown, "Bước 1/")
    await ba.says("tiếp")
    ba.hears("Bước 2/")


async def test_two_brands_are_asked_about(town: Town) -> None:
    """Nobody knows which of them is meant: that is said briefly, with the choices in sight."""
    ba = town.citizen()
    await ba.says("/start install")
    await ba.says("samsung với iphone")
    ba.hears("chọn một trong các mục dưới đây")
    assert {"Android", "iPhone"} <= {choice.label for message in ba.messages for choice in message.choices}


async def test_a_brand_in_a_question_is_still_a_question(town: Town) -> None:
    """What the FAQ knows is answered, and the page waits."""
    ba = town.citizen()
    await ba.says("/start install")
    await ba.says("Bluezone trên samsung có tốn pin không?")
    ba.hears("Bluezone có tốn pin không?", "máy của anh/chị là loại nào?")

"""A street that was told before anybody asked for it is not asked for again: its house number is."""

import pytest

from tests.people import Town

WISH = "chị mở quán cà phê ở đường Trần Hưng Đạo phường 4 Tuy Hòa, phường kêu phải có mã QR, làm giùm chị"


@pytest.mark.parametrize(
    ("answer", "address"),
    [
        ("số nhà 12", "12 đường Trần Hưng Đạo"),
        ("45A", "45A đường Trần Hưng Đạo"),
        ("dạ 120/4 em", "120/4 đường Trần Hưng Đạo"),
        ("không có số nhà", "đường Trần Hưng Đạo"),
        ("12 Lê Duẩn", "12 Lê Duẩn"),
    ],
)
async def test_the_house_number_completes_it(town: Town, answer: str, address: str) -> None:
    """The number comes before the street, whoever has none leaves it at that, and a whole address counts instead."""
    owner = town.citizen()
    await owner.says(WISH)
    await owner.says("đồng ý")
    await owner.says("quán tên Mộc")
    owner.hears("Chỗ mình ở đường Trần Hưng Đạo, số nhà mấy")
    await owner.says(answer)
    await owner.says("0905 123 456")
    owner.hears(f"• {address}\n")

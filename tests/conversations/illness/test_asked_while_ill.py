"""What is asked while somebody is ill: whom to call at night, another number, and whether a test is needed."""

import pytest

from tests.people import Town

NIGHT = "1900 9095 (Bộ Y tế, miễn phí, ngày đêm)"
"""The line that is answered when the health station is closed."""


@pytest.mark.parametrize(
    ("first", "told", "hears"),
    [
        ("ba em ho từ sáng", "giờ ba ho nhiều hơn, thở khò khè, nửa đêm r gọi ai", NIGHT),
        ("bà nội em ho hoài", "giờ bà thở khò khè, khuya rồi gọi ai", NIGHT),
        ("ba em ho từ sáng", "giữa đêm kêu ai tới coi", NIGHT),
        ("ong ngoai em sot", "ong tho kho khe giua dem biet goi ai", "gọi 115 liền, nói đang ở đâu"),
    ],
)
async def test_whoever_asks_at_night_hears_whom_to_call(town: Town, first: str, told: str, hears: str) -> None:
    """The line that is answered day and night, and 115 where breath is short; typed without diacritics, wheezing may be
    that. Nobody who wheezes is told about masks."""
    me = town.citizen()
    await me.says(first)
    await me.says(told)
    me.hears(hears, "gọi 115 liền")
    me.does_not_hear("khẩu trang")


@pytest.mark.parametrize("told", ["ông thở khò khè", "giờ ba thở khò khè", "thở khò khè"])
async def test_whoever_wheezes_is_no_better(town: Town, told: str) -> None:
    """It is a sign that is told, not that somebody breathes again."""
    me = town.citizen()
    await me.says("ba em ho từ sáng")
    await me.says(told)
    me.hears("1900 9095 hoặc trạm y tế", "gọi 115 liền")
    me.does_not_hear("mừng", "Mừng")


async def test_who_asks_about_a_mask_still_hears_of_it(town: Town) -> None:
    """It is named then."""
    me = town.citizen()
    await me.says("ba em ho từ sáng")
    await me.says("có cần đeo khẩu trang cho ba không")
    me.hears("mang khẩu trang khi có ai ở gần")


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        ("ba em ho từ sáng", "ba em không sốt, ho khan thôi, đo nhiệt độ 37 độ, vậy có cần test không"),
        ("vợ em sốt", "vợ em không ho, sốt nhẹ thôi, có phải đi test không"),
        ("ong noi sot", "trua nay het sot ma con ho, co can test hong"),
    ],
)
async def test_whether_a_test_is_needed_is_answered(town: Town, first: str, asked: str) -> None:
    """Health workers decide, and nobody runs for one."""
    me = town.citizen()
    await me.says(first)
    await me.says(asked)
    me.hears("cần xét nghiệm hay không là y tế quyết định")


@pytest.mark.parametrize(
    ("lines", "hears"),
    [
        (["má em ho sốt", "1900 9095 bận hoài, có số nào khác ở tỉnh mình không"], "số riêng của tỉnh em chưa có"),
        (["chong em sot", "tong dai 19009095 goi khong duoc, con so nao nua"], "số riêng của tỉnh em chưa có"),
        (["1900 9095 bận, số khác ở Phú Yên"], "số khác được xác nhận thì em không có"),
        (["1900 9095 ban hoai, cho xin so khac o phu yen"], "số khác được xác nhận thì em không có"),
        (["ủa số sở y tế phú yên là gì, cho em xin"], "chưa có bản được xác nhận"),
    ],
)
async def test_another_number_is_none_where_none_is_confirmed(town: Town, lines: list[str], hears: str) -> None:
    """That is said, and the number that is busy is not given as the answer."""
    me = town.citizen()
    for line in lines:
        await me.says(line)
    me.hears(hears, "trưởng thôn, tổ dân phố")
    me.does_not_hear("Gọi trước tiên")

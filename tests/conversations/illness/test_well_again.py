"""Who was ill is well again, or somebody plainly wants something else: the alarm ends there, and nowhere before."""

import pytest

from tests.people import Town

CALLS = "📞 Gọi cấp cứu 115"


@pytest.mark.parametrize(
    "said", ["cài bluezone máy samsung cho tui", "dang ky diem cho tiem hot toc cua toi di", "menu"]
)
async def test_a_plain_wish_without_any_illness_is_done(town: Town, said: str) -> None:
    """Nobody has to say first that nobody is ill any more."""
    lan = town.citizen()
    await lan.says("bà ngoại tui nóng sốt từ chiều")
    lan.hears(CALLS)
    await lan.says(said)
    lan.does_not_hear(CALLS)
    await lan.says("xong rồi")
    lan.does_not_hear(CALLS)


async def test_what_is_told_beside_being_well_is_heard(town: Town) -> None:
    """With a word of joy; and the wish is not asked for again."""
    lan = town.citizen()
    await lan.says("thang ut nha tui ho voi sot hai bua nay")
    await lan.says("no het ho roi, chi tui cai bluezone may oppo")
    lan.hears("Bước 1/11")
    lan.does_not_hear(CALLS)


async def test_when_to_go_back_is_answered_of_who_is_well(town: Town) -> None:
    """Who is not well yet stays where they are; who is, asks once before."""
    lan = town.citizen()
    await lan.says("con gái chị sốt 38 độ 5 từ hồi hôm")
    await lan.says("vậy sáng mai con tới lớp được hông")
    lan.hears("khoan đi tiếp")
    await lan.says("con nó không sốt nữa, bữa nào đi học lại")
    lan.hears("mừng", "khỏe hẳn rồi thì hỏi")
    lan.does_not_hear(CALLS)


@pytest.mark.parametrize("said", ["ba chưa hết sốt", "hạ sốt rồi mà giờ khó thở", "không đỡ, ho nhiều hơn"])
async def test_nobody_is_let_go_of_who_is_not_well(town: Town, said: str) -> None:
    """What only sounds like it, and another sign beside it."""
    lan = town.citizen()
    await lan.says("ba tui sốt với ho")
    await lan.says(said)
    lan.hears(CALLS)


async def test_the_number_of_the_station_is_told_while_somebody_is_ill(town: Town) -> None:
    """What is surely known is answered, with the line that help comes first."""
    lan = town.citizen()
    await lan.says("vợ anh sốt cao từ tối qua")
    await lan.says("trạm y tế phường 9 số mấy em")
    lan.hears("Số trạm y tế")


async def test_a_normal_temperature_tells_that_nobody_is_ill(town: Town) -> None:
    """And whoever was in the middle of something goes on."""
    lan = town.citizen()
    await lan.says("cài bluezone cho máy oppo giùm")
    await lan.says("thằng con tui ho dữ quá em ơi")
    lan.hears(CALLS)
    await lan.says("đo lại 36 độ 8, sặc cơm thôi, làm tiếp đi em")
    lan.hears("Bước 1/11")
    lan.does_not_hear(CALLS)


async def test_no_journey_and_no_contact_is_no_news_of_one(town: Town) -> None:
    """It is a little less to worry about, and still to be asked about."""
    lan = town.citizen()
    await lan.says("má tui sốt 38 độ rưỡi từ tối")
    await lan.says("nhà tui hổng ai đi đâu xa, cũng hổng gặp ai lạ")
    lan.hears("bớt lo", "1900 9095")
    lan.does_not_hear("Nói thật không ai trách đâu")


async def test_whoever_goes_back_to_what_waits_says_more_of_that(town: Town) -> None:
    """The house number is one, and no place from which one calls."""
    lan = town.citizen()
    await lan.says("đăng ký mã cho tiệm may Hồng Nhung, phường 3")
    await lan.says("đồng ý")
    await lan.says("khoan, có chị khách mới ở Sài Gòn về ho sù sụ trong tiệm")
    lan.hears("1900 9095")
    await lan.says("thôi quay lại vụ đăng ký đi em")
    lan.does_not_hear("gọi từ máy nào")

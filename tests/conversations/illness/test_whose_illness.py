"""Of whom a sign is told: a child, an old person, a pregnant woman have a text of their own, told first or later."""

import pytest

from tests.people import Town

CHILD, OLD, PREGNANT, ANYBODY = "Bé co giật", "người lớn tuổi bệnh", "đang mang thai thì nói", "làm lần lượt:\n\n1. Đeo"


@pytest.mark.parametrize(
    ("first", "then", "heard"),
    [
        ("tui ho với sốt từ hôm qua", "đứa nhỏ 4 tuổi cũng ho rồi", CHILD),
        ("anh hai tui sốt", "thang nhoc nha tui 3t dang ho", CHILD),
        ("chồng em sốt", "em bầu 5 tháng cũng ho theo", PREGNANT),
        ("vợ tui ho khan", "bà ngoại 78 tuổi bữa nay sốt", OLD),
        ("con tui 2 tuổi sốt", "ông nội cũng sốt nữa", OLD),
    ],
)
async def test_who_is_ill_as_well_is_told_of_in_their_own_text(town: Town, first: str, then: str, heard: str) -> None:
    """And not in what was kept for whoever tells more."""
    lan = town.citizen()
    await lan.says(first)
    await lan.says(then)
    lan.hears(heard, "📞")


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("con trai tui 30 tuổi sốt 39 độ", ANYBODY),
        ("thằng nhóc nhà em ho hoài", CHILD),
        ("tui 71 tuổi, sốt từ tối qua", OLD),
    ],
)
async def test_the_age_says_who_it_is(town: Town, said: str, heard: str) -> None:
    """A son of thirty is no child."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(heard)


async def test_who_was_called_for_was_told_of_nobody_else(town: Town) -> None:
    """Whoever called for one is told what to do for the other."""
    lan = town.citizen()
    await lan.says("tui ho với sốt")
    await lan.says("gọi rồi, họ kêu ở nhà")
    await lan.says("giờ bà nội 80 tuổi cũng sốt")
    lan.hears(OLD)


async def test_news_of_a_child_are_news(town: Town) -> None:
    """Nothing is begun anew by them."""
    lan = town.citizen()
    await lan.says("con tui 2 tuổi sốt")
    await lan.says("bé hết sốt rồi")
    lan.hears("mừng")
    lan.does_not_hear(CHILD)

"""Nobody who asks on is read what they have just read, unless it surely tells that."""

import pytest

from tests.people import Town

FINE = "khong deo khau trang bi phat khong"


@pytest.mark.parametrize(
    ("first", "then", "read"),
    [
        ("bluezone bao 0 luot tiep xuc", "vậy là hư hả", "cứ 15 phút"),
        ("khach san em co khach tu vung dich ve, can lam gi", "bị phong tỏa cả khách sạn luôn không", "Như em vừa nói"),
        (FINE, "con mèo nhà tui thì sao", "Như em vừa nói"),
    ],
)
async def test_what_was_read_is_not_read_again(town: Town, first: str, then: str, read: str) -> None:
    """What does not tell it is not said once more."""
    lan = town.citizen()
    await lan.says(first)
    await lan.says(then)
    lan.does_not_hear(read)


async def test_what_surely_tells_it_is(town: Town) -> None:
    """Whoever asks whether children are fined hears the sentence about children, which they read."""
    lan = town.citizen()
    await lan.says(FINE)
    await lan.says("trẻ em cũng phạt hả")
    lan.hears("người lớn đi cùng")

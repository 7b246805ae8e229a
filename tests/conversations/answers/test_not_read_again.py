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


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("tui ban rau o cho, ban quan ly bieu dan ma", "moi sap moi cai ha hay nguyen cai cho mot cai", "cả chợ"),
        ("quan an dan ma cho nao", "dan trong hay dan ngoai cua", "phía trong cửa"),
    ],
)
async def test_which_of_two_is_told_by_what_was_read(town: Town, before: str, asked: str, told: str) -> None:
    """Whoever asks that of an answer which tells it hears that passage, and not that nobody knows it."""
    lan = town.citizen()
    await lan.says(before)
    await lan.says(asked)
    lan.hears(told)
    lan.does_not_hear("không biết chắc")


@pytest.mark.parametrize("said", ["10 phần trăm cái con khỉ", "10% la so tren giay chu gi, may t chai pin"])
async def test_a_figure_that_is_not_believed_is_not_told_again(town: Town, said: str) -> None:
    """Whoever mocks it hears what else there is to do."""
    lan = town.citizen()
    await lan.says("bluezone có hao pin không")
    await lan.says(said)
    assert "phần Pin" in lan.text or "tắt Bluetooth" in lan.text
    lan.does_not_hear("10% pin")

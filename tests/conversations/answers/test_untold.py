"""What no answer tells: whoever asks it hears who knows, and whoever only tells something is heard."""

from datetime import timedelta

import pytest

from bot.store.people import questions
from tests.conversations.places import agreed
from tests.people import Town

KNOWS_NOT, HEARD = "không biết chắc", "Dạ em nghe rồi ạ"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("đám cưới có được tổ chức không", "đám con gái út nhà tui đó"),
        ("dam cuoi co duoc to chuc khong", "ban ghe muon het tron roi"),
        ("mã qr dán ở đâu", "em dán ngay cửa rồi đó"),
        ("khách không chịu quét mã thì sao", "ổng là trưởng thôn mới đau"),
        ("bluezone có tốn pin không", "thang chau noi di bien tuan sau moi ve"),
        ("can I hold a wedding", "my in-laws already bought the pigs"),
    ],
)
async def test_who_asks_nothing_is_heard(town: Town, asked: str, told: str) -> None:
    """Nobody who tells how it is with them is answered something else, or told that it is not known."""
    lan = town.citizen()
    await lan.says(asked)
    await lan.says(told)
    lan.hears("I see" if asked.startswith("can I") else HEARD)
    lan.does_not_hear(KNOWS_NOT, "hiểu hai ý")


@pytest.mark.parametrize(
    ("asked", "more", "whom"),
    [
        ("đám cưới có được tổ chức không", "bàn tiệc kê cách nhau mấy mét", "UBND xã, phường"),
        ("bluezone có tốn pin không", "nhà mạng trừ tiền vô cớ thì đòi ở đâu", "tổng đài nhà mạng"),
        ("đăng ký điểm kiểm dịch ở đâu", "hộ kinh doanh nghỉ dịch có được giảm thuế không", "Chi cục Thuế"),
    ],
)
async def test_who_asks_what_nobody_here_knows_hears_who_does(town: Town, asked: str, more: str, whom: str) -> None:
    """By what the question names, or else by what was spoken of."""
    lan = town.citizen()
    await lan.says(asked)
    await lan.says(more)
    lan.hears(KNOWS_NOT, whom)


async def test_what_was_not_known_is_kept_for_the_editors(town: Town) -> None:
    """A question is, of whoever agreed to that; what is only told is nobody's question."""
    lan = await agreed(town)
    await lan.says("đám cưới có được tổ chức không")
    await lan.says("bàn tiệc kê cách nhau mấy mét")
    await lan.says("bàn ghế mướn hết trơn rồi")
    async with town.store.read() as tx:
        kept = [missed.text for missed in await questions.since(tx, town.now - timedelta(days=1))]
    assert kept == ["bàn tiệc kê cách nhau mấy mét"]


async def test_who_may_be_ill_hears_what_to_do_first(town: Town) -> None:
    """Once, and not each time that they tell more of it."""
    tu = town.citizen()
    await tu.says("app bluezone bao em co the tiep xuc nguoi nguy co")
    await tu.says("hom qua co di an dam gio")
    tu.hears(HEARD, "Việc trước hết lúc này: Ở yên")
    await tu.says("đi chung với bà chị họ á")
    tu.hears(HEARD)
    tu.does_not_hear("Việc trước hết")

"""Whoever asks on in a few words hears the passage that tells it, what they likelier mean, or a question back."""

import pytest

from bot.understanding import Understanding
from tests.people import Town


async def test_what_another_answer_tells_is_said_and_not_what_was_read(town: Town) -> None:
    """Of the paper book for guests there is an answer of its own; the one that was read only names it."""
    lan = town.citizen()
    await lan.says("khách không có điện thoại thì ghi sao")
    await lan.says("ghi những cột nào")
    lan.hears("họ tên", "giờ ra")
    await lan.says("sổ đó giữ mấy ngày")
    lan.hears("Giữ bao lâu")
    lan.does_not_hear("họ tên")


async def test_no_line_is_said_that_only_announces_others(town: Town) -> None:
    """A passage that ends with a colon comes with its list, or not at all."""
    lan = town.citizen()
    await lan.says("quên quét mã qr thì sao")
    await lan.says("hôm qua luôn rồi")
    assert not any(line.endswith(":") and below == "" for line, below in _lines(lan.text))


async def test_an_answer_with_no_more_to_it_is_not_given_twice(town: Town) -> None:
    """Who tells what their phone shows is told that passage, and not all of it again."""
    lan = town.citizen()
    await lan.says("làm sao biết bluezone đang chạy")
    await lan.says("nó ghi là chưa bật vị trí")
    lan.hears("Bật vị trí")
    lan.does_not_hear("Lịch sử tiếp xúc")


async def test_who_asks_for_what_nobody_wrote_down_is_asked_back(town: Town) -> None:
    """With a few to pick from and a person, instead of the passage that they have just read."""
    lan = town.citizen()
    await lan.says("bluezone báo có tiếp xúc gần")
    first = lan.text
    await lan.says("mấy đứa thợ chung chỗ thì sao giờ")
    assert not any(line in first for line in lan.text.split("\n") if len(line) > 60 and "“" not in line)
    assert "Gặp cán bộ" in lan.labels


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("cv-near-returner", "tui có cầm chung cái điều khiển tivi với ổng nữa đó"),
        ("qr-market", "sạp tui mở từ 3 giờ khuya lúc đó chưa ai ra trực"),
        ("qr-vehicle", "chuyến khuya khách ngủ hết, kêu quét mã là cằn nhằn"),
    ],
)
def test_what_says_nothing_sure_by_itself_is_weighed_with_the_answer(
    understanding: Understanding, before: str, said: str
) -> None:
    """However long it is, and although it asks nothing: out of the blue it is like something that it has nothing to do
    with."""
    meant = understanding(said, "vi", before, tells=True)
    assert meant.weighed and before in [found.id for found in meant.topics[:2]]


async def test_what_is_asked_at_once_and_hardly_known_has_its_likeliest_answer(town: Town) -> None:
    """Nobody presses first what they have just typed; what else may be meant stands below."""
    lan = town.citizen()
    await lan.says("xe buýt bên em chạy 20 chuyến, xe nào cũng dán hay dán ở bến thôi")
    lan.hears("Có phải anh/chị hỏi: Taxi, xe ôm, xe khách", "mỗi xe một mã")


async def test_whoever_asks_where_is_told_the_place_that_they_read(town: Town) -> None:
    """The one line of it, although it was part of the answer above."""
    lan = town.citizen()
    await lan.says("qua chốt có cần giấy đi đường không")
    await lan.says("giấy đó xin ở đâu")
    lan.hears("xin UBND xã, phường")
    lan.does_not_hear("?")


async def test_a_passage_is_rather_read_than_another_answer(town: Town) -> None:
    """It is two lines and stands for itself; the other answer is one choice below."""
    lan = town.citizen()
    await lan.says("mất điện thoại có cài bluezone")
    await lan.says("khóa sim ở đâu")
    lan.hears("nhà mạng")
    lan.does_not_hear("Có phải anh/chị hỏi")


def _lines(text: str) -> list[tuple[str, str]]:
    lines = text.split("\n")
    return list(zip(lines, [*lines[1:], ""], strict=True))

"""Whoever installs asks of something else in between: that is answered, and the page stays."""

import pytest

from bot.understanding import Understanding
from bot.understanding.guided.elsewhere import FIRMLY, Elsewhere
from tests.conversations.guides.reader import reader
from tests.people import Town


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("hong co dien thoai hong co the lam sao vo cho", "thẻ bảo hiểm y tế"),
        ("thang con ong ke ben o binh duong moi ve hom qua co phai o trong nha hong", "trạm y tế"),
        ("mà vợ tui bầu 5 tháng chích vắc xin được không", "Bộ Y tế"),
        ("tụi em tổ chức đám cưới 20 khách được không", "UBND xã, phường"),
        ("bán vé số ngày nào cũng đi có được hỗ trợ gì không", "UBND xã, phường"),
        ("ghe tui 20 bua moi vo cang co phai khai bao hong", "biên phòng"),
        ("ma dan o cua quan in den trang duoc khong", "trắng đen cũng quét được"),
    ],
)
async def test_another_matter_is_answered_beside_the_page(town: Town, said: str, answered: str) -> None:
    """A market, a neighbour who came back, a wedding, a shop's sheet: no page takes that for its own, and none is
    passed by it."""
    ba = await reader(town, pages=1)
    await ba.says(said)
    ba.hears(answered, "bước 2/11")
    ba.does_not_hear("Bước 3/11")


@pytest.mark.parametrize(
    "said", ["có ai ở xã tới nhà cài giùm k ạ", "nhờ ai cài giùm được không", "ở phường có ai chỉ cài không em"]
)
async def test_who_asks_for_somebody_who_installs_it_is_told_whom(town: Town, said: str) -> None:
    """ "cài giùm tui đi" wants the page; whether somebody comes and does it is a question."""
    ba = await reader(town)
    await ba.says(said)
    ba.hears("0257.3821982", "bước 1/11")


def _is_elsewhere(understanding: Understanding, said: str, page: str, chance: float) -> bool:
    pages = [each.id for each in understanding.library.guides["vi"]["android"].pages]
    line = understanding.known.guided.line(said, "vi", pages, page, understanding(said, "vi"))
    return Elsewhere(understanding.library.root)(line, chance)


@pytest.mark.parametrize("said", ["nhập số rồi, bấm gửi hoài không thấy tin", "bật rồi con, nó hiện đang quét"])
def test_what_is_told_of_a_page_is_no_other_matter(understanding: Understanding, said: str) -> None:
    """Its words are those of the pages, however unsure what is heard of them is."""
    assert not _is_elsewhere(understanding, said, "number", 0.0)


def test_what_is_surely_heard_of_a_page_counts_whatever_its_words(understanding: Understanding) -> None:
    """A wedding is another matter, but where the page's own trouble is surely heard beside it."""
    said = "đám cưới đông quá có được làm không"
    assert _is_elsewhere(understanding, said, "otp", FIRMLY - 0.1)
    assert not _is_elsewhere(understanding, said, "otp", FIRMLY)

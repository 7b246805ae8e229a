"""A question that has no word of one: which of two things it is."""

import pytest

from bot.content import Library
from bot.understanding.traits.asking import Asking


@pytest.fixture(scope="module")
def asks(library: Library) -> Asking:
    """What asks, by the real content."""
    return Asking(library)


ASKS = (
    "ghi tên tiệm hay tên chủ",
    "ghi ten tiem hay ten chu",
    "dán trong tủ hay ngoài cửa",
    "dan trong tu hay ngoai cua",
    "đây là người hay máy",
    "khai bữa nay hay để mai",
    "gọi 115 hay 114",
    "app của bộ hay của tỉnh",
    "cai app hay chi can the bao hiem",
    "bắt buộc hay tự nguyện",
    "đi tiếp hay quay đầu",
    "tiêm mũi một rồi, hay chờ mũi hai luôn",
    "hay mình nghỉ bán luôn",
    "hay dời đám lại tháng sau",
    "hay là khỏi mời ai",
    "hai phòng 1 mã hay 2 mã",
)

TELLS = (
    "tui hay quên lắm",
    "tui hay quen lam",
    "khách hay ghé mua cà phê",
    "nó hay báo lỗi",
    "má con hay đau nhức",
    "hay quá em ơi",
    "hay lắm, cảm ơn em",
    "thông tin hay ghê",
    "thứ hai hay thứ ba gì đó",
    "số này hay số kia cũng được",
    "Quán Hay Quá, 12 Lê Lợi",
    "Tiệm Phở Hay, 15 Trần Phú",
    "cài xong mới hay",
    "tui khai rồi đó",
)


@pytest.mark.parametrize("text", ASKS)
def test_which_of_two_things_it_is_is_asked(asks: Asking, text: str) -> None:
    """With and without diacritics, also of what may be done instead."""
    assert asks.which(text)
    assert asks(text)


@pytest.mark.parametrize("text", TELLS)
def test_what_is_done_often_or_well_is_told(asks: Asking, text: str) -> None:
    """As is what is left open, and a name."""
    assert not asks.which(text)


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("in ở tiệm ngoài được k", True),
        ("hai chỗ một số đăng ký đc k ạ", True),
        ("xoa clip dc hk", True),
        ("em chạy xe về có bị nhốt hk, nghe đâu hai mươi mốt ngày", True),
        ("bữa nay khách đông hem z", True),
        ("bấm hoài k được", False),
        ("Karaoke K", False),
        ("dạ k em", False),
    ],
)
def test_a_short_no_at_the_end_asks(library: Library, text: str, asking: bool) -> None:
    """ "k" and "hk" make a question where they end a clause of some words, whatever courtesy follows; before a verb,
    alone, or in a name they do not."""
    assert Asking(library)(text) is asking

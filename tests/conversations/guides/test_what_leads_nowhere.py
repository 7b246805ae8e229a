"""What is told or sighed beside an open page leads to no other page, and is served where it is known."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (0, "tui cho nua tieng roi"),
        (0, "bat chi bat du rua"),
        (7, "bat chi bat du rua"),
        (5, "bắt chi bắt dữ vậy trời"),
        (8, "bluetooth bật suốt vầy mau hết pin lắm nghen"),
        (2, "bước 3 tới bước 4 khác gì nhau"),
        (2, "tui chưa bấm gì hết á"),
    ],
)
async def test_nothing_that_was_done_leads_nowhere(town: Town, pages: int, said: str) -> None:
    """Neither waiting, nor a sigh, nor a question about the steps says that the page is done."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    await ba.says("còn mấy bước nữa")
    ba.hears(f"bước {pages + 1}")


@pytest.mark.parametrize(
    "said", ["tim hoai hong thay bluezone, chi tui lam sao", "kiếm hoài không thấy bluezone con ơi"]
)
async def test_who_searches_in_vain_is_helped(town: Town, said: str) -> None:
    """They read what to do where the store does not find it, and not how to search."""
    ba = await reader(town)
    await ba.says(said)
    ba.hears("bluezone.gov.vn/taiapp", "bước 1/11")


@pytest.mark.parametrize("said", ["Con iphone của vợ đâu thấy hỏi", "con iphone cua vo dau thay hoi"])
async def test_another_phone_that_asked_nothing_opens_no_guide(town: Town, said: str) -> None:
    """It is only compared with the one in the hand."""
    ba = await reader(town, pages=6)
    await ba.says(said)
    ba.does_not_hear("App Store", "Bước 1/10")


@pytest.mark.parametrize("said", ["thu 7 tui em di tung nha cai bluezone", "thu 7 di tung nha cai dt cho ba con"])
async def test_a_weekday_is_no_phone(town: Town, said: str) -> None:
    """Whoever goes from house to house on a Saturday installs on no iPhone 7."""
    ba = town.citizen()
    await ba.says(said)
    ba.does_not_hear("App Store")


@pytest.mark.parametrize(
    "said",
    [
        "tui bieu hong co ai o nha chi cho tui het, gio lam rang",
        "thang chau no di lam trong sai gon lun roi, nha co minh ui tui, ai ma go",
        "nhà có mình bà, ai mà bấm giùm",
    ],
)
async def test_who_has_nobody_hears_who_helps(town: Town, said: str) -> None:
    """Not how many steps are left, and nothing of those who come back from elsewhere."""
    ba = await reader(town)
    await ba.says(said)
    ba.hears("đoàn viên thanh niên", "0257.3821982", "bước 1/11")
    ba.does_not_hear("cách ly")


async def test_what_is_not_known_is_said_once(town: Town) -> None:
    """However many clauses ask it."""
    ba = await reader(town)
    await ba.says("cai may nay con dau cho, no dung may hieu gi ba cung hong ro")
    assert ba.text.count("em chưa rõ") <= 1


@pytest.mark.parametrize(
    "said",
    [
        "hong phai cuc gach, may quet quet tay, con no xai cu bo lai cho ba",
        "máy cảm ứng chứ không phải cục gạch",
    ],
)
async def test_a_phone_that_is_no_keypad_phone_can_have_it(town: Town, said: str) -> None:
    """Whoever was thought to have a phone with keys, and says no, is asked which one it is, or begins."""
    ba = town.citizen()
    await ba.says(said)
    assert any(step in ba.text for step in ("loại nào", "Bước 1/")), ba.text

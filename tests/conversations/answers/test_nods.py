"""A nod after an answer is a nod: nothing is begun by it. A wish for what was offered is one, in whatever words."""

import pytest

from tests.people import Town

CONSENT = "Anh/chị có đồng ý"


@pytest.mark.parametrize("nod", ["ok", "ok em", "dạ", "dạ vâng", "uh", "ừa em", "oke nha"])
async def test_a_nod_begins_nothing(town: Town, nod: str) -> None:
    """The button is in sight again for whoever does want it."""
    lan = town.citizen()
    await lan.says("đăng ký điểm kiểm dịch ở đâu vậy em")
    await lan.says(nod)
    lan.does_not_hear(CONSENT, "Xem thêm", "Nguồn:")
    assert "Đăng ký điểm kiểm dịch" in lan.labels
    await lan.says("đăng ký điểm kiểm dịch")
    lan.hears(CONSENT)


async def test_a_nod_after_an_answer_without_a_button_is_thanked(town: Town) -> None:
    """Nobody is asked for a consent that they never thought of."""
    lan = town.citizen()
    await lan.says("tiem co hai cua thi dan may to")
    await lan.says("ok em")
    lan.does_not_hear(CONSENT)


@pytest.mark.parametrize("wish", ["bật đi", "vậy bật luôn giúp chị", "thoi bat di em"])
async def test_a_few_words_of_the_button_press_it(town: Town, wish: str) -> None:
    """What "bật" is about is what the button above says."""
    lan = town.citizen()
    await lan.says("em nhắc những gì vậy, nhắc mấy giờ")
    await lan.says(wish)
    lan.hears(CONSENT)


async def test_a_number_with_some_words_of_its_label_is_that_choice(town: Town) -> None:
    """Whoever is careful says both."""
    lan = town.citizen()
    await lan.says("menu")
    await lan.says("số 3, đăng ký điểm")
    lan.hears(CONSENT)

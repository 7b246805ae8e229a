"""Whoever wants no more of what is open says so in their own words, and is out of it."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    "said",
    [
        "thôi em ơi, chị hổng cài nữa đâu",
        "trời ơi hỏi máy hoài, tui có muốn cài đâu mà",
        "dừng lại giùm bà cái",
        "toi hong muon cai",
        "bà đâu có cài gì đâu con",
    ],
)
async def test_a_guide_is_left_by_whoever_wants_none(town: Town, said: str) -> None:
    """No step is shown again."""
    lan = town.citizen()
    await lan.says("cài bluezone cho máy oppo")
    await lan.says(said)
    lan.does_not_hear("Bước", "Anh/chị xài máy gì")
    await lan.says("ra chợ có phải quét mã không")
    lan.does_not_hear("Bước 1/11")


async def test_what_is_asked_beside_it_is_answered(town: Town) -> None:
    """And nothing is said of what was left."""
    lan = town.citizen()
    await lan.says("cài bluezone cho máy oppo")
    await lan.says("hông cài nữa, cho tui gặp người thật đi")
    lan.hears("0257")
    lan.does_not_hear("Bước")


async def test_a_registration_is_left_as_well(town: Town) -> None:
    """Its name is no "dừng lại đi"."""
    lan = town.citizen()
    await lan.says("đăng ký điểm kiểm dịch")
    await lan.says("đồng ý")
    await lan.says("dừng lại đi con, bà không làm nữa")
    lan.hears("dừng lại ở đây")


@pytest.mark.parametrize("said", ["sao máy này không cài được", "nó báo không cài đặt được ứng dụng"])
async def test_who_cannot_install_has_not_quit(town: Town, said: str) -> None:
    """It is a trouble, and the guide goes on with it."""
    lan = town.citizen()
    await lan.says("cài bluezone cho máy oppo")
    await lan.says(said)
    lan.does_not_hear("mình nghỉ ở đây", "dừng lại ở đây")


async def test_a_question_that_was_passed_on_is_taken_back(town: Town) -> None:
    """Nobody answers what has solved itself; without one, nobody is told of any."""
    lan = town.citizen()
    await lan.says("cho tui gặp cán bộ")
    await lan.says("hôm trước có anh ở phường hẹn ra coi cái mái hiên mà chưa thấy ra")
    lan.hears("số phiếu là 1")
    await lan.says("ảnh ra rồi em, khỏi cần cán bộ nữa nghen")
    lan.hears("rút câu hỏi số 1")
    await lan.says("rút câu hỏi lại giùm anh")
    lan.hears("Lúc nào cần")


async def test_who_needs_no_person_any_more_passes_nothing_on(town: Town) -> None:
    """Where the question for staff was just asked for."""
    lan = town.citizen()
    await lan.says("cho tui gặp cán bộ")
    await lan.says("à mà thôi, tui làm được rồi, khỏi cần cán bộ nữa")
    lan.does_not_hear("số phiếu")

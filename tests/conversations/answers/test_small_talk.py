"""Whoever is lonely, or asks how one is, gets a short warm answer, and what is open goes on."""

import pytest

from tests.people import Town

REFUSED = ("chưa biết trả lời", "không có chuyện riêng", "Em giúp được về")


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("bác ở một mình buồn quá cháu ơi", "buồn thiệt"),
        ("ba o nha co mot minh a, buon hiu", "buồn thiệt"),
        ("con cái đi Đồng Nai hết, dịch không về được", "con cháu ở xa"),
        ("bà nhớ con bà quá", "con cháu ở xa"),
        ("mà con ăn cơm chưa", "hông ăn hông ngủ"),
        ("cháu mấy tuổi rồi", "chưa có tuổi"),
    ],
)
async def test_small_talk_is_answered_warmly(town: Town, said: str, hears: str) -> None:
    """With no list of what the bot is for, and no refusal."""
    bac = town.citizen()
    await bac.says(said)
    bac.hears(hears)
    bac.does_not_hear(*REFUSED)


async def test_the_step_that_is_open_goes_on(town: Town) -> None:
    """In the middle of a guide nobody is told that it was not understood, and "tiếp" goes to the next page."""
    ba = town.citizen()
    await ba.says("cài bluezone máy samsung")
    await ba.says("ở nhà một mình buồn quá con ơi")
    ba.hears("buồn thiệt")
    ba.does_not_hear("chưa rõ")
    await ba.says("tiếp")
    ba.hears("Bước 2/11")


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("bà buồn quá, mà cài bluezone có tốn tiền không con", "miễn phí"),
        ("buồn quá, tui muốn chết cho rồi", "📞"),
        ("con mấy tuổi thì chích được vắc xin", "18 tuổi"),
    ],
)
async def test_what_is_asked_or_cannot_wait_is_no_small_talk(town: Town, said: str, hears: str) -> None:
    """A question of ours beside it is answered; whoever does not want to live is told whom to call."""
    ba = town.citizen()
    await ba.says(said)
    ba.hears(hears)


@pytest.mark.parametrize(
    ("said", "hears"),
    [
        ("cái chốt ở ngã tư bữa nay còn ai gác không", "em không coi được"),
        ("hack nick facebook của nhỏ bạn giùm tui", "phạm luật"),
    ],
)
async def test_what_nobody_here_can_know_or_do_is_said_so(town: Town, said: str, hears: str) -> None:
    """It is said whom to ask, and nothing is guessed."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(hears)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("hehe giỡn thôi. nẫu rủ đi nhậu 12 người có bị phạt hông mùa này", "tụ tập"),
        ("mưa hoài, quán tui ế, cho hỏi quét mã bằng zalo được hông", "Zalo"),
    ],
)
async def test_a_joke_beside_a_question_is_no_answer_to_it(town: Town, line: str, told: str) -> None:
    """Whoever jokes and asks in one line has the question answered."""
    lan = town.citizen()
    await lan.says(line)
    assert told in lan.text


async def test_a_joke_alone_is_laughed_with(town: Town) -> None:
    """And nothing is asked back."""
    lan = town.citizen()
    await lan.says("giỡn thôi á")
    lan.hears("vui ké")

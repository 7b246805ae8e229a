"""People who tell a story before they ask, or say why before they go."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("I rode my motorbike from Da Nang to Tuy Hoa yesterday. Do I have to declare anything?", "tokhaiyte.vn"),
        ("My wife and I came up from Saigon on the night bus. Must we tell somebody?", "health station"),
    ],
)
async def test_what_a_story_ends_with_is_answered(town: Town, story: str, answer: str) -> None:
    """A traveller tells the way in one sentence and asks in the next. Neither is told that it is not known."""
    guest = town.citizen("en")
    await guest.says(story)
    guest.does_not_hear("I do not know that one")
    guest.hears(answer)


async def test_who_puts_it_off_may_say_why(town: Town) -> None:
    """Bà Tư asked about the battery, and leaves the rest to her grandson. She is let go, and told nothing more about
    batteries."""
    tu = town.citizen()
    await tu.says("co hao pin hong, may ba yeu pin lam")
    tu.hears("pin")
    await tu.says("ờ để sau đi, chiều cháu zìa nó làm cho")
    tu.hears("cứ nhắn em")
    tu.does_not_hear("pin")


async def test_who_did_what_was_told_asks_what_comes_next(town: Town) -> None:
    """Anh Tài was told why the phone asks for his place. He pressed it, and asks what now: that is no goodbye."""
    tai = town.citizen()
    await tai.says("sao cai bluezone no hoi vi tri cua tui, bo no theo doi tui ha")
    await tai.says("bam roi, gio sao nua")
    tai.does_not_hear("cứ nhắn em")
    tai.hears("Bluezone")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("vợ tui đang ở Đà Lạt, khai giùm cho vợ được không", "khai hộ"),
        ("anh ở Khánh Hòa, quét mã bằng zalo được không", "Zalo"),
    ],
)
async def test_who_only_tells_where_they_are_asks_of_ours(town: Town, said: str, answer: str) -> None:
    """Whoever is in another province and asks what is the same everywhere is not sent there for an answer."""
    who = town.citizen()
    await who.says(said)
    who.does_not_hear("chỉ rành chuyện ở Phú Yên")
    who.hears(answer)


async def test_who_asks_about_elsewhere_is_sent_there(town: Town) -> None:
    """What is asked about another province is not ours."""
    who = town.citizen()
    await who.says("quán ở Quy Nhơn, đăng ký điểm kiểm dịch ở đâu")
    who.hears("chỉ rành chuyện ở Phú Yên")

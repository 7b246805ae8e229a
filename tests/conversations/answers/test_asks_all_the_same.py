"""What ends like a small word, or sounds like a feeling or a delay, and asks."""

import pytest

from tests.conversations.scenes import ASKED, owner_at
from tests.people import Town

PARTING = "Khi cần cô bác, anh chị cứ nhắn em nghen"


@pytest.mark.parametrize(
    ("first", "said", "told"),
    [
        ("đám giỗ có làm được không", "co duoc mần hong", "làm được"),
        ("đám giỗ có làm được không", "may mam la toi da", "UBND xã, phường"),
        ("đi cách ly cần mang gì", "e can mang j theo", "mang"),
    ],
)
async def test_a_question_is_no_small_word(town: Town, first: str, said: str, told: str) -> None:
    """ "có … không" is no no, "la toi da" scolds nobody, and "j" asks as "gì" does."""
    lan = town.citizen()
    await lan.says(first)
    await lan.says(said)
    lan.hears(told)
    lan.does_not_hear(PARTING, "nặng lời", "em nghe rồi")


async def test_who_asks_a_little_thing_puts_nothing_off(town: Town) -> None:
    """ "hỏi tí" begins a question in the midst of registering, which stays open."""
    lan = await owner_at(town, "name")
    await lan.says("hỏi tí, trường đang nghỉ có cần làm không")
    lan.hears(ASKED["name"])
    lan.does_not_hear("mình nghỉ ở đây")


async def test_a_wish_behind_enough_of_it_is_heard(town: Town) -> None:
    """Where nothing is open "thôi được rồi" ends nothing."""
    lan = town.citizen()
    await lan.says("Bluezone là gì?")
    await lan.says("thôi được rồi, gửi tôi cái link tải để dán vô nhóm")
    lan.does_not_hear(PARTING)

"""What can be read in two ways is answered in both, in short: nobody has to ask twice."""

import pytest

from bot.content import Library
from tests.people import Town

BOTH = "em hiểu hai ý"

SECOND = [
    ("vắc xin có an toàn không", "mac tien hong", "nhóm ưu tiên"),
]
"""What was asked before, what is asked then, and what the answer tells that is likely as well."""


@pytest.mark.parametrize(("before", "asked", "told"), SECOND)
async def test_the_second_is_told_too(town: Town, before: str, asked: str, told: str) -> None:
    """Whoever asks for the price after a vaccine is told that of the vaccine, although that of the app is meant more
    often."""
    ba = town.citizen()
    await ba.says(before)
    await ba.says(asked)
    ba.hears(told)


async def test_either_can_be_picked(town: Town) -> None:
    """Where both are as likely, both are told in short, and the second is told whole to whoever picks it."""
    ba = town.citizen()
    await ba.says("mất điện thoại có cài bluezone")
    await ba.says("lấy lại số cũ ở đâu")
    ba.hears(BOTH, "xác thực số mới", "xác thực lại số cũ")
    await ba.says("1")
    ba.hears("Lịch sử tiếp xúc lưu trên máy cũ")
    ba.does_not_hear(BOTH)


async def test_what_is_asked_next_is_about_the_nearer_one(town: Town) -> None:
    """After both prices, "ai chích được" goes on about the vaccine, of which was spoken all along."""
    ba = town.citizen()
    await ba.says("vắc xin có an toàn không")
    await ba.says("mac tien hong")
    await ba.says("ai duoc chich truoc")
    ba.hears("tiêm")


async def test_none_of_both(town: Town) -> None:
    """Whoever meant neither says so, and is helped on."""
    ba = town.citizen()
    await ba.says("mất điện thoại có cài bluezone")
    await ba.says("lấy lại số cũ ở đâu")
    await ba.says("khong phai may cau nay")
    ba.does_not_hear(BOTH)


async def test_what_is_clear_is_answered_whole(town: Town) -> None:
    """A clear question gets its one answer, with what can be done."""
    ba = town.citizen()
    await ba.says("tiêm vắc xin covid có mất tiền không")
    ba.hears("nhóm ưu tiên", "suất tiêm")
    ba.does_not_hear(BOTH)


def test_every_answer_comes_to_something(library: Library) -> None:
    """What an answer comes to is a sentence or two that a phone shows with another one, and announces no list that does
    not follow."""
    for topics in library.topics.values():
        for topic in topics.values():
            assert 15 <= len(topic.gist) <= 300, (topic.id, topic.gist)
            assert not topic.gist.endswith(":"), topic.id


async def test_what_comes_nearest_is_told(town: Town) -> None:
    """Where the answer that was read does not tell it, what comes nearest is told in short, and not only named."""
    head = town.citizen()
    await head.says("quán tui khách già không có điện thoại thông minh thì sao")
    await head.says("khách Hàn Quốc ghi tên kiểu nào")
    head.hears("hộ chiếu")

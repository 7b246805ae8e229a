"""Whoever was answered beside the point says so, and is not told more of that."""

import pytest

from bot.understanding import Earlier, Understanding, Zone
from tests.people import Town

REFUSED = [
    ("bz-battery", "bluezone co hao pin khong", "tui hỏi dung lượng 4G mà", "bz-internet"),
    ("qr-scan-how", "quet ma sao em", "đâu phải quét, chị hỏi in tờ mã khổ giấy nào kìa", "qr-print"),
    ("cv-f2-todo", "F2 co phai cach ly khong", "không phải F2, tui là F1 mà, ở nhà hay đi đâu", "cv-f1-todo"),
    ("bz-privacy", "ai coi duoc", "ý em là mấy quán em ghé quét đó, ai coi được", "qr-data-who"),
    ("bz-cost", "co ton tien khong", "em hỏi cách ly tốn bao nhiêu chứ không phải cài app", "cv-quarantine-fee"),
]
"""The answer that was given to what was asked, what is said then, and which answer is among the first offered."""

FRESH = [
    "cho em hỏi dùng pin sạc dự phòng được không",
    "không phải máy tui hư hả",
    "cho hỏi đeo khẩu trang vải được không",
]
"""What only sounds like a correction."""


@pytest.mark.parametrize(("before", "asked", "said", "right"), REFUSED)
def test_a_correction_turns_away_from_what_was_answered(
    understanding: Understanding, before: str, asked: str, said: str, right: str
) -> None:
    """What was refused is not offered again; what is asked is among the first."""
    meant = understanding(said, "vi", before, tells=True, earlier=Earlier(asked=asked))
    offered = [meant.id] if meant.id else list(meant.offered)
    assert before not in offered
    assert right in offered[:3]


def test_a_thing_that_is_refused_is_not_offered_in_other_answers(understanding: Understanding) -> None:
    """Neighbours that are about the same thing would be as wrong."""
    said = "mình hỏi tờ khai trên web chứ không phải Bluezone"
    meant = understanding(
        said, "vi", "bz-sign-up", tells=True, earlier=Earlier(asked="co phai ghi so dien thoai khong")
    )
    questions = [understanding.library.topics["vi"][name].question for name in meant.offered]
    assert questions and not any("Bluezone" in question for question in questions)


def test_few_words_are_read_with_the_question_before_them(understanding: Understanding) -> None:
    """By themselves they say nothing."""
    asked = "xã mình bao nhiêu phần trăm người cài Bluezone rồi"
    meant = understanding("tui hỏi cả tỉnh á", "vi", "ag-village-count", tells=True, earlier=Earlier(asked=asked))
    assert meant.offered[0] == "bz-adoption"


@pytest.mark.parametrize("said", FRESH)
def test_who_only_sounds_like_that_is_not_taken_for_it(understanding: Understanding, said: str) -> None:
    """A first question may begin with the same words."""
    assert understanding.known.follow_ups.anew(said) is None


def test_the_answer_before_the_last_is_taken_up_again(understanding: Understanding) -> None:
    """Where the last one is about something else: after how to declare, somebody back from an outbreak asks on."""
    meant = understanding("vậy chừng nào đi làm lại được", "vi", "bz-declare", earlier=Earlier("cv-return"))
    alone = understanding("vậy chừng nào đi làm lại được", "vi", "bz-declare")
    assert meant.offered[0] == "cv-return" and meant.zone is not Zone.OUT
    assert alone.offered[0] != "cv-return"


async def test_the_rest_of_an_answer_is_no_reply_to_another_question(town: Town) -> None:
    """Where nothing else is likely meant either, it is said that the answer does not tell that, and whom to ask."""
    lan = town.citizen()
    await lan.says("đám cưới có được tổ chức không")
    await lan.says("bà sui hổng chịu")
    lan.hears("không biết chắc", "hỏi UBND xã, phường")
    lan.does_not_hear("Chỉ thị 16")
    assert "Gặp cán bộ" in lan.labels


async def test_a_correction_in_a_conversation_offers_something_else(town: Town) -> None:
    """What was asked before it counts as well."""
    lan = town.citizen()
    await lan.says("mai mot di sai gon choi co phai khai bao y te khong")
    await lan.says("ý tui là bữa về lại đây á, phải khai với ai")
    assert "vùng dịch" in "".join([lan.text, *lan.labels[:2]])


async def test_what_is_told_next_is_read_with_the_question(town: Town) -> None:
    """By itself it asks nothing; what can be picked then is about whether that person may."""
    lan = town.citizen()
    await lan.says("ai thì không được chích ngừa")
    await lan.says("ổng bị tiểu đường mười năm nay")
    assert "tiêm" in "".join([lan.text, *lan.labels])


async def test_who_asks_the_same_again_is_not_turned_away(town: Town) -> None:
    """What is surely asked was answered rightly: it is told again, or in full."""
    lan = town.citizen()
    await lan.says("bị tiểu đường có chích ngừa covid được không")
    await lan.says("tui hỏi là người tiểu đường có chích ngừa covid được không")
    assert "bệnh nền" in lan.text


async def test_a_no_with_a_question_is_no_end(town: Town) -> None:
    """Whoever wants no person after all, and asks on, is answered."""
    lan = town.citizen()
    await lan.says("bà kế bên nhà tui là F1, tui gặp bả thì sao")
    await lan.says("cho tui gặp cán bộ")
    await lan.says("thôi khỏi, cho hỏi F2 có được đi chợ không")
    lan.hears("F2")


async def test_who_asks_again_while_somebody_is_ill_is_answered(town: Town) -> None:
    """Whom to call they have read."""
    lan = town.citizen()
    await lan.says("ba tui sốt từ hôm qua")
    await lan.says("tui hỏi giá xét nghiệm mà")
    assert "Xét nghiệm" in "".join([lan.text, *lan.labels])

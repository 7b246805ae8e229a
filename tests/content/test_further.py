"""Whoever asks on about what they just read is answered about that, and to the point."""

import pytest

from bot.understanding import Kind, Understanding, Zone
from tests.people import Town

ELLIPTIC = {
    "cv-return": ("mấy ngày vậy", "rồi ở nhà mấy bữa nữa", "phai bao lau moi xong"),
    "cv-test-where": ("tốn tiền ko",),
    "bz-battery": ("nhưng máy tui cùi lắm", "chừng bao nhiêu phần trăm", "sạc hoài cũng hết"),
    "bz-otp": ("chờ 1 tiếng rồi", "bấm lại mấy lần rồi mà", "chua thay gi het tron"),
}
"""What was answered, and what people say next that names nothing."""

NEW = {
    "bluezone có tốn pin không": "bz-battery",
    "phạt khẩu trang bao nhiêu": "cv-mask-fine",
    "khai báo y tế ở đâu": "bz-declare",
    "chích ngừa rồi có cần 5k nữa không": "cv-vac-still-5k",
}
"""What names its subject, and is about that whatever was answered before."""


@pytest.mark.parametrize(("before", "said"), [(before, text) for before, texts in ELLIPTIC.items() for text in texts])
def test_what_names_nothing_is_about_the_last_answer(understanding: Understanding, before: str, said: str) -> None:
    """Out of the blue the same words would be about something else, or about nothing."""
    meant = understanding(said, "vi", before, tells=True)
    assert meant.kind is Kind.TOPIC and (meant.id or meant.offered[0]) == before


@pytest.mark.parametrize("before", ["qr-print", "cv-hotline", "bz-location"])
@pytest.mark.parametrize("said", NEW)
def test_what_names_its_subject_is_about_that(understanding: Understanding, before: str, said: str) -> None:
    """Nobody is kept at what they read last."""
    assert understanding(said, "vi", before, tells=True).topics[0].id == NEW[said]


@pytest.mark.parametrize("said", ["đâu phải F1", "khong phai f1", "hổng phải F1 mà"])
def test_who_denies_what_the_answer_is_about_does_not_read_it_again(understanding: Understanding, said: str) -> None:
    """What is near is offered, and nothing is said as if it were sure."""
    meant = understanding(said, "vi", "cv-f1-todo", tells=True)
    assert meant.zone is Zone.CHOOSE and "cv-f1-todo" not in meant.offered


@pytest.mark.parametrize("said", ["trời mưa quá", "ai thắng trận hôm qua", "cảm ơn con", "giá vàng hôm nay"])
def test_small_talk_is_not_about_it(understanding: Understanding, said: str) -> None:
    """Whatever else names nothing of ours."""
    assert understanding(said, "vi", "cv-return", tells=True).kind is not Kind.TOPIC


async def test_a_side_of_what_was_read_is_told_by_itself(town: Town) -> None:
    """Also where the thing is named again."""
    lan = town.citizen()
    await lan.says("cho xin sdt duong day nong")
    await lan.says("goi 1900 9095 co ton tien hong")
    assert "miễn phí" in lan.text and "Nguồn:" not in lan.text


async def test_the_point_is_said_and_not_the_whole_answer_again(town: Town) -> None:
    """First the passage that tells of it; who asks nothing is only heard."""
    lan = town.citizen()
    await lan.says("test nhanh với PCR khác gì nhau")
    await lan.says("cái nào rẻ hơn")
    assert "rẻ hơn" in lan.text and "RT-PCR: chính xác" not in lan.text
    await lan.says("bluezone tốn pin không")
    await lan.says("điện thoại tui mới mua hôm qua")
    lan.hears("Dạ em nghe rồi ạ")
    lan.does_not_hear("Bluezone có tốn pin không?")


async def test_a_line_of_a_list_is_said_as_a_sentence(town: Town) -> None:
    """Who asks on about one way of several hears a sentence, and no torn off end of one."""
    lan = town.citizen()
    await lan.says("toi khong co dien thoai thong minh thi quet ma sao")
    await lan.says("the bao hiem y te duoc ha")
    assert lan.text[:1].isupper()

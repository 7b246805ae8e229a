"""A job is begun for whoever wishes for it, and not for whoever only tells of one."""

import pytest

from bot.understanding import Kind, Understanding

TOLD = (
    "mai chi đoàn ra chợ hướng dẫn tiểu thương cài bluezone, cần đem theo cái gì không em",
    "tổ em 30 hộ mà mấy ông già nhất định hổng chịu cài, làm sao nói cho ổng nghe",
    "tui cài rồi mà con tui nó kêu khai trong đó mà tui kiếm hổng ra chỗ khai",
    "khách sạn em hôm qua đăng ký rồi mà hôm nay công an hỏi danh sách khách quét thì coi ở đâu",
    "xóm tui có ông già một mình xài cục gạch, đoàn thanh niên có tới cài giùm ổng không",
    "em xóa bộ nhớ đệm hai lần rồi mà mở lên vẫn trắng bóc",
    "e dang o chot, khach ho hoi co can cai bluezone khong ma e khong biet tra loi sao",
)
"""Plans, somebody else's matter, and questions in which a job is named."""

WISHED = {
    "cai bluezone giup ba voi chau": "install",
    "quán cf mới mở cần đăng ký mã": "register",
    "in lai to ma": "poster",
    "tui bán sạp ngoài chợ, mần cái mã cho tui": "register",
    "cài bluezone sao v": "install",
    "tai bluezone ve may sao v em": "install",
    "Trường mầm non Hoa Mai 12 Lê Lợi phường 4, đăng ký giùm cô, 0912345678": "register",
    "quán chè dẹp luôn rồi nha, đóng cái điểm đó giùm chị": "close",
    "má ở quê mới mua máy samsung, chỉ bà từng bước cài bluezone đi": "install-android",
}
"""Wishes, short ones and such with a story before them."""

GOES_ON = {
    "nova 3i có ch play mà": "bz-huawei",
    "xóa dữ liệu đệm rồi cũng vậy": "bz-error",
    "thì iphone 5 của em được không": "bz-install-iphone",
    "quán có mấy bàn mà cũng đủ thứ vậy": "qr-owner-duty",
}
"""What goes on about the answer that was just read, although a job has the same words."""


@pytest.mark.parametrize("text", TOLD)
def test_who_tells_of_a_job_is_answered(understanding: Understanding, text: str) -> None:
    """Nobody who asks for others, or has it done, is led through it."""
    assert understanding(text, "vi", tells=True).kind is Kind.TOPIC


@pytest.mark.parametrize("text", WISHED)
def test_who_wishes_for_a_job_gets_it(understanding: Understanding, text: str) -> None:
    """However long the story before it."""
    meaning = understanding(text, "vi", tells=True)
    assert (meaning.kind, meaning.id) == (Kind.JOB, WISHED[text])


@pytest.mark.parametrize("text", GOES_ON)
def test_what_is_as_like_an_answer_goes_on_with_it(understanding: Understanding, text: str) -> None:
    """After an answer what a topic is as like is about that, and the answer has the button."""
    assert understanding(text, "vi", GOES_ON[text], tells=True).kind is Kind.TOPIC


@pytest.mark.parametrize(
    "text", ["gỡ cái kia ra rồi, giờ cài cái thiệt giùm bà đi", "xóa bớt hình rồi đó, giờ cài giùm tui"]
)
def test_what_is_done_before_a_wish_does_not_hinder_it(understanding: Understanding, text: str) -> None:
    """After an answer neither."""
    meaning = understanding(text, "vi", "bz-fake-apps", tells=True)
    assert (meaning.kind, meaning.id) == (Kind.JOB, "install")


@pytest.mark.parametrize(
    "text",
    [
        "tôi mới mở 2 tuần chưa ai hướng dẫn gì hết",
        "thoi ba biet gi, tui bay muon lam sao thi lam",
        "hôm bữa phường hướng dẫn một kiểu giờ nói một kiểu",
        "chưa có thằng nào chỉ tui làm sao hết trơn",
    ],
)
def test_who_names_nothing_of_it_installs_nothing(understanding: Understanding, text: str) -> None:
    """Whoever complains that nobody has shown them anything is led through no guide: they name no app, and install
    nothing."""
    meaning = understanding(text, "vi", "qr-penalty", tells=True)
    assert (meaning.kind, meaning.id) != (Kind.JOB, "install")


@pytest.mark.parametrize("text", ["Câu hỏi của tôi tới đâu rồi", "phiếu số 1 tới đâu rồi"])
def test_what_stands_on_a_button_is_that(understanding: Understanding, text: str) -> None:
    """Who types what a button says gets what it does, whatever was answered before: the official who asked after a
    ticket was given the words for the loudspeaker once more."""
    meaning = understanding(text, "vi", "ag-sample-text", tells=True)
    assert (meaning.kind, meaning.id) == (Kind.JOB, "reply-state")

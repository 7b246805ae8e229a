"""What people ask beside the letter: answered to its point, and a question begins no job."""

import pytest

from bot.content import Library
from bot.understanding import Kind, Understanding


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("hôm qua có người gọi kêu nộp tiền mới khỏi đi cách ly, tin được không", "cv-scam"),
        ("ngay nao cung phai khai bao y te ha", "bz-declare-often"),
        ("ở nhà không đi đâu thì có phải khai y tế hông", "bz-declare-who"),
        ("về bốn bữa rồi mới hay phải khai, giờ khai kịp không", "bz-declare-late"),
        ("F2 có phải nghỉ làm không", "cv-f2-todo"),
        ("mẹ cách ly ở nhà thì con có được đi chợ không", "cv-quarantine-home"),
        ("bữa rằm đi chùa được chưa", "cv-worship"),
        ("astra co bi dong mau khong", "cv-vac-safe"),
        ("chuyển tin đồn về dịch trong nhóm có bị phạt không", "cv-fake-news"),
        ("het cach ly thi ai cap giay", "cv-quarantine-paper"),
        ("gõ cái số dưới mã QR vô chỗ nào", "qr-type-number"),
        ("mã cá nhân khác mã dán ở cửa chỗ nào", "qr-two-kinds"),
        ("khai xong mà mã mất tiêu", "qr-not-shown"),
        ("is the declaration in English", "bz-language"),
        ("bị chốt kêu quay xe lại thì làm sao", "cv-turned-back"),
        ("số công an xã mình là số mấy", "ag-other-numbers"),
    ],
)
def test_what_is_asked_beside_the_letter_is_known(understanding: Understanding, text: str, topic: str) -> None:
    """The answer is given, or stands first among those to pick from."""
    meaning = understanding(text, understanding.known.traits.languages(text, "vi"))
    assert meaning.kind is Kind.TOPIC
    assert topic in (meaning.id, *meaning.offered[:1])


@pytest.mark.parametrize(
    "text",
    ["quán nhỏ có phải đăng ký mã không em", "co bat buoc dang ky diem kiem dich hong", "admin ơi mã này thật không",
     "bluezone trên ch play cái nào là thật", "app store nước ngoài có bluezone không", "tiệm tui có cần mã hông ad",
     "mot ngay thoi cung phai dang ky a", "tiệm tui phải đăng ký à"],
)  # fmt: skip
def test_a_question_begins_no_job(understanding: Understanding, text: str) -> None:
    """Whether one must, and which is the real one, is answered; "admin" is whom it is said to, and no wish."""
    assert understanding(text, "vi").kind is Kind.TOPIC


@pytest.mark.parametrize(
    ("text", "job"),
    [("cháu ơi tải giúp ngoại cái bluezone", "install"), ("làm giùm cái mã cho tiệm tui", "register")],
)
def test_whoever_has_it_done_is_helped(understanding: Understanding, text: str, job: str) -> None:
    """ "Do it for me" is a wish for the job, and no question who might help."""
    meaning = understanding(text, "vi")
    assert (meaning.kind, meaning.id) == (Kind.JOB, job)


def test_no_first_part_ends_where_it_announces_something(library: Library) -> None:
    """What is announced is said with it: after "thử vầy:" nobody has to ask for more."""
    first = [topic.parts[0] for topics in library.topics.values() for topic in topics.values()]
    assert not [part for part in first if part.endswith(":")]


def test_what_an_answer_cannot_promise_is_said_in_every_language(library: Library) -> None:
    """Whoever doubts in English hears the same as in Vietnamese."""
    limited = [{topic.id for topic in topics.values() if topic.limits} for topics in library.topics.values()]
    assert all(each == limited[0] for each in limited)
    assert "bz-what" in limited[0]


@pytest.mark.parametrize(
    "text",
    [
        "bluezone shows 'Bạn CÓ THỂ đã tiếp xúc với người có nguy cơ nhiễm COVID-19' what does it mean",
        "now it says Đã xác minh bạn an toàn",
        "my wife has a shop, register it: Tiem Vai Co Ba, 7 Tran Phu phuong 3",
    ],
)
def test_a_label_or_a_name_switches_no_language(understanding: Understanding, text: str) -> None:
    """What is quoted from a screen, and a name, leave the language of those who write."""
    assert understanding.known.traits.languages(text, "vi") == understanding.known.traits.languages(text, "en") == "en"

"""What has nothing to do with a phone is no trouble of one, whether a guide is open, asks for the phone, or none is."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Citizen, Town

WHICH = "Anh/chị xài máy gì"
STEP = "Bước "

ELSE = (
    ("ở nhà bà ngoại 80 tuổi có đi chích ngừa được không", "tiêm"),
    ("mà có tờ rơi không gửi chị in phát cho tổ", "tờ rơi"),
    ("cho xin số trạm y tế xã mình đi em", "1900 9095"),
    ("xong hết thì nộp báo cáo cho ai vậy em", "báo cáo"),
    ("xe do di sai gon bua nay co chay khong", "nhà xe"),
    ("bữa nay tỉnh mình có ca nhiễm nào mới không em", "Báo Phú Yên"),
    ("trường mẫu giáo có cho nghỉ học không em", "Nhà trường"),
)
"""What is asked, and a word of its answer."""


async def stuck_without_a_phone(town: Town) -> Citizen:
    """Somebody who was helped, and is asked which phone it is."""
    em = town.citizen()
    await em.says("máy em báo đầy bộ nhớ tải không được")
    em.hears("hết chỗ trống", WHICH)
    return em


@pytest.mark.parametrize(("asked", "answer"), ELSE)
async def test_the_question_of_the_phone_gives_way(town: Town, asked: str, answer: str) -> None:
    """No more help with the trouble, and the phone is not asked for again."""
    em = await stuck_without_a_phone(town)
    await em.says(asked)
    em.hears(answer)
    em.does_not_hear("gỡ bớt trò chơi", WHICH, STEP)


@pytest.mark.parametrize(("asked", "answer"), ELSE)
async def test_a_page_stays_below_the_answer(town: Town, asked: str, answer: str) -> None:
    """Nobody is moved on, and nobody helped with what they were helped with."""
    em = await reader(town, pages=2)
    await em.says("nó đòi số mà em quên số rồi")
    await em.says(asked)
    em.hears(answer, "3/11")
    em.does_not_hear("4/11", "gọi qua máy người nhà")


@pytest.mark.parametrize(
    "told", ["mấy hôm nay nghe dịch bệnh sợ quá trời", "con gái tui làm cô giáo ở trường mẫu giáo đó"]
)
async def test_who_only_talks_is_heard(town: Town, told: str) -> None:
    """Although something does not work just now."""
    em = await reader(town)
    await em.says("nó báo hết dung lượng")
    await em.says(told)
    em.does_not_hear("gỡ bớt trò chơi")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("bà con máy đầy bộ nhớ thì xử lý sao", "bớt"),
        ("bo nho day thi sao", "chỗ"),
        ("gặp máy báo không tương thích thì mình hướng dẫn sao", "Android"),
        ("mấy cụ trong xóm quên mật khẩu ch play thì làm sao em", "mật khẩu"),
        ("nếu máy người ta không có mã otp thì chỉ sao", "OTP"),
        ("hoi vien quen so dien thoai thi nhap sao", "số"),
    ],
)
async def test_who_asks_for_others_begins_no_guide(town: Town, asked: str, answer: str) -> None:
    """The answer is all: there is no phone in the hand."""
    em = town.citizen()
    await em.says(asked)
    em.hears(answer)
    em.does_not_hear(WHICH, STEP, "máy của anh/chị là loại nào")


@pytest.mark.parametrize(
    "asked",
    [
        "máy tui iphone 5 cài không được bluezone thì có ảnh hưởng gì tới công việc không",
        "máy vivo cũ không cài được thì có bị phạt không",
        "điện thoại huawei tải không được, vậy ra chợ người ta có cho vô không",
        "may samsung j2 cai khong duoc co can mua may moi khong",
        "oppo đời cũ cài không được thì vô bệnh viện ghi giấy được không",
    ],
)
async def test_what_follows_is_asked_and_no_guide_wanted(town: Town, asked: str) -> None:
    """Who says that it cannot be installed asks what becomes of them."""
    em = town.citizen()
    await em.says(asked)
    em.does_not_hear("Bước 1/", WHICH)


@pytest.mark.parametrize("asked", ["máy iphone 7 cài không được là sao em", "máy samsung tải không được thì làm sao"])
async def test_who_asks_why_is_shown_how(town: Town, asked: str) -> None:
    """That is the trouble itself."""
    em = town.citizen()
    await em.says(asked)
    em.hears("Bước 1/")


@pytest.mark.parametrize("told", ["mấy cụ hông nhớ số điện thoại luôn", "mấy ông bà đâu có nhớ số điện thoại của mình"])
async def test_what_was_answered_is_gone_on_with(town: Town, told: str) -> None:
    """Of people at a door, and of no phone on which anything is installed."""
    bac = town.citizen()
    await bac.says("họp thôn mà nhiều người xài máy cục gạch thì quét mã sao")
    bac.hears("không có điện thoại thông minh")
    await bac.says(told)
    bac.does_not_hear(WHICH, "gọi qua máy người nhà")


async def test_what_was_helped_with_is_what_is_asked_about(town: Town) -> None:
    """And not what was answered before it."""
    em = town.citizen()
    await em.says("cập nhật bluezone sao vậy em")
    em.hears("Cập nhật")
    await em.says("nó đòi mã mà chờ otp hoài không thấy")
    em.hears("Gửi lại SMS", WHICH)
    await em.says("bo qua luon thi may co xai duoc khong hay phai cai lai")
    em.hears("bỏ qua")

"""What is asked or put off by whoever has a place is no wish to register it, and consent is not asked."""

import pytest

from tests.people import Town

CONSENT = "có đồng ý"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("mở tiệm bánh bao thì cần mấy cái mã vậy em", "đăng ký mấy mã"),
        ("2 kho le, dang ky may cai", "mỗi địa chỉ một mã"),
        ("hom bua xa xuong noi tiem phai dan ma, chua dan thi bi gi hong", "mức phạt"),
    ],
)
async def test_a_question_of_an_owner_is_answered(town: Town, said: str, answer: str) -> None:
    """Whoever names their place, and asks how many codes it takes or what becomes of having none, gets the answer."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(answer)
    lan.does_not_hear(CONSENT)


@pytest.mark.parametrize("said", ["không phải đăng ký, hỏi cho biết thôi", "ừm, để tui coi lại đã", "để hỏi ông xã đã"])
async def test_whoever_only_wanted_to_know_is_left_in_peace(town: Town, said: str) -> None:
    """After an answer about registering, with the offer to do it."""
    lan = town.citizen()
    await lan.says("tiệm may nhỏ xíu có phải có mã QR không em")
    await lan.says(said)
    lan.does_not_hear(CONSENT)


async def test_a_wish_with_a_name_and_a_commune_begins_it(town: Town) -> None:
    """ "Do it for me, pagoda Long Sơn, commune An Hiệp, I do not know the number of the house": that only sounds like a
    question."""
    nga = town.citizen()
    await nga.says("vậy con làm giùm cô nghen, chùa Long Sơn, xã An Hiệp, cô hổng nhớ số nhà")
    nga.hears(CONSENT)
    await nga.says("đồng ý")
    nga.hears("chùa Long Sơn", "Xã An Hiệp")


async def test_who_lives_at_a_pagoda_installs(town: Town) -> None:
    """Where somebody is tells of no place to register when they want something else."""
    nga = town.citizen()
    await nga.says("tui ở chùa Long Sơn xã An Hiệp, cài bluezone giùm tui")
    nga.hears("máy của anh/chị là loại nào")


async def test_a_reminder_at_an_hour_is_not_promised(town: Town) -> None:
    """While a place is being registered: what is possible is said, and the question waits."""
    lan = town.citizen()
    await lan.says("đăng ký quán Mây, 45 Lê Lợi phường 4, 0905331278")
    await lan.says("đồng ý")
    for said in ("4h15 nhắc chị nha", "thôi tối nay nhắc tui"):
        await lan.says(said)
        lan.hears("chưa hẹn giờ riêng được", "báo thức", "Đúng hết chưa")


async def test_a_name_that_sounds_like_many_is_a_name(town: Town) -> None:
    """ "Toản, phường 3" is no "toàn phường"."""
    lan = town.citizen()
    await lan.says("trường tiểu học Trần Quốc Toản phường 3 muốn đăng ký mã QR")
    lan.hears(CONSENT)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("to giay ma qr bi mua uot, xin lai duoc ko", "ok de em chup hinh gui lai sau"),
        ("doi dia chi quan thi sao", "ok toi chup hinh to cu gui qua sau"),
        ("quan an duoc mo cua chua", "tui da lam ma qr day du roi, in mau in me, gio dong cua ngoi ngo"),
        ("karaoke chừng nào mở lại", "Tôi đã đăng ký mã QR đàng hoàng từ tháng trước, giờ treo cho nhện giăng"),
    ],
)
async def test_what_is_done_or_put_off_is_no_wish(town: Town, before: str, said: str) -> None:
    """Whoever says what they do later, or that they have long done it, begins nothing, and is not told that nobody
    knows that."""
    lan = town.citizen()
    await lan.says(before)
    await lan.says(said)
    lan.does_not_hear(CONSENT, "không biết chắc")


async def test_a_place_that_is_only_named_is_heard(town: Town) -> None:
    """Whoever names their place after an answer is offered what can be done for it."""
    lan = town.citizen()
    await lan.says("to giay ma qr bi mua uot nhoe, xin lai duoc ko")
    await lan.says("bun ca Ngoc Mai, chi thanh")
    lan.hears("em nghe rồi")
    lan.does_not_hear(CONSENT, "không biết chắc")
    lan.button("Lấy lại tờ mã QR")

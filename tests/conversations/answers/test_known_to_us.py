"""Who asks something while a person is offered, or while a note to one is written, has the answer that we have."""

import pytest

from tests.people import Citizen, Town


async def _offered(town: Town) -> Citizen:
    """Somebody whose question was answered beside the point, and who is offered a person."""
    lan = town.citizen()
    await lan.says("nói một đằng hiểu một nẻo, chán quá, cho gặp người thật")
    lan.hears("Em chuyển luôn nghen")
    return lan


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("cài bluezone có mất tiền không", "không mất tiền"),
        ("mà điện thoại cục gạch có quét mã được không", "không có điện thoại thông minh vẫn được ghi nhận"),
        ("ra chợ mua bó rau có phải quét mã không", "quét"),
        ("pin có mau hết không nếu mở bluezone cả ngày", "10% pin"),
    ],
)
async def test_a_question_is_answered_and_goes_along(town: Town, asked: str, answer: str) -> None:
    """The answer comes at once; where it is none, staff read the question as well."""
    lan = await _offered(town)
    await lan.says(asked)
    lan.hears(answer, "em chuyển kèm luôn")
    await lan.says("ừ chuyển đi")
    lan.hears("số phiếu là 1")


@pytest.mark.parametrize("said", ["vậy được rồi, cảm ơn em", "à hiểu rồi"])
async def test_who_was_answered_needs_nobody(town: Town, said: str) -> None:
    """Nothing is passed on by a thank-you."""
    lan = await _offered(town)
    await lan.says("cài bluezone có mất tiền không")
    await lan.says(said)
    lan.hears("em không chuyển gì")


async def test_who_turns_to_something_else_is_offered_nobody_any_more(town: Town) -> None:
    """Nothing was written for staff yet: another matter is answered as anywhere."""
    lan = town.citizen()
    await lan.says("bluezone có tốn pin không")
    await lan.says("trả lời trớt quớt, cho gặp cán bộ")
    lan.hears("Em chuyển luôn nghen")
    await lan.says("thôi cho hỏi khai báo y tế ở đâu")
    lan.hears("tokhaiyte.vn")
    lan.does_not_hear("Em chuyển")


async def test_what_was_asked_is_not_answered_twice(town: Town) -> None:
    """Who was not helped by an answer has it passed on, and does not read it once more."""
    lan = town.citizen()
    await lan.says("bluezone có tốn pin không")
    await lan.says("trả lời trớt quớt, cho gặp cán bộ")
    await lan.says("bluezone chạy cả ngày có tốn pin không")
    lan.hears("em ghi thêm câu đó")


async def test_a_phone_that_is_named_goes_along(town: Town) -> None:
    """Which phone it is, staff want to know: no guide begins."""
    lan = await _offered(town)
    await lan.says("máy vivo y12 á em")
    lan.hears("em ghi thêm câu đó")
    lan.does_not_hear("Bước 1")


async def test_a_question_for_staff_that_we_likely_know_is_answered_first(town: Town) -> None:
    """Where it is asked what it is about, nobody waits for staff with what stands here."""
    lan = town.citizen()
    await lan.says("cho gặp người thật đi")
    await lan.says("điện thoại bấm nút đi chợ thì quét mã sao")
    lan.hears("không có điện thoại thông minh vẫn được ghi nhận", "Em chuyển câu này")


@pytest.mark.parametrize("said", ["cảm ơn nha", "dạ cảm ơn em"])
async def test_thanks_end_the_offer(town: Town, said: str) -> None:
    """Whatever was said in between."""
    lan = await _offered(town)
    await lan.says("F1 thì cách ly mấy ngày")
    await lan.says(said)
    lan.hears("em không chuyển gì")


@pytest.mark.parametrize("said", ["giá vàng bữa nay bao nhiêu", "hôm nay ngày mấy"])
async def test_what_is_asked_idly_is_not_for_staff(town: Town, said: str) -> None:
    """Nothing was written for them yet, and no note is made of it."""
    lan = await _offered(town)
    await lan.says(said)
    lan.does_not_hear("em ghi thêm", "Em chuyển luôn")


async def test_a_number_that_lacks_digits_is_asked_once_more(town: Town) -> None:
    """It goes along as it is, and what is typed then as well."""
    lan = await _offered(town)
    await lan.says("chuyển giùm đi")
    await lan.says("số của bác là 0905 111 22 mấy quên rồi")
    lan.hears("thiếu hay dư số")
    await lan.says("0905111223")
    lan.hears("ghi thêm vào phiếu số 1", "0905111223")

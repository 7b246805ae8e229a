"""Whoever complains of an answer, and asks something beside it, is answered that; else asked what was meant."""

import pytest

from tests.people import Town

SORRY = "em xin lỗi"


@pytest.mark.parametrize(
    ("before", "said", "answer"),
    [
        (
            "quán cà phê có cần dán mã không",
            "hỏi một đằng trả lời một nẻo. quán tôi có phải đóng cửa không",
            "UBND",
        ),
        ("khi nào trường mở lại", "trả lời chung chung quá, tóm lại thứ hai này có đi học không", "Nhà trường"),
        ("bluezone la gi", "tra loi gi ky vay. di cho co phai quet ma khong", "quét"),
    ],
)
async def test_the_question_beside_it_is_answered(town: Town, before: str, said: str, answer: str) -> None:
    """First that it was heard, then the answer, and no person instead of it."""
    lan = town.citizen()
    await lan.says(before)
    first = lan.text
    await lan.says(said)
    lan.hears(SORRY, answer)
    assert first not in lan.text
    lan.does_not_hear("Em chuyển luôn nghen")


@pytest.mark.parametrize(
    "said", ["trả lời gì kỳ vậy", "tào lao, ai hỏi cái đó", "đọc muốn lé mắt mà hông thấy trả lời gì hết"]
)
async def test_who_only_complains_is_asked_what_was_meant(town: Town, said: str) -> None:
    """What was just answered is not said again, nor offered; other answers may be, and a person is."""
    lan = town.citizen()
    await lan.says("đăng ký tiêm vắc xin ở đâu")
    first, question = lan.text, lan.text.partition("\n")[0]
    await lan.says(said)
    lan.hears(SORRY, "Anh/chị nói vài chữ")
    lan.does_not_hear("không biết chắc")
    assert first not in lan.text
    assert question not in lan.labels
    lan.button("Gặp cán bộ")


async def test_who_asks_for_a_person_beside_it_gets_one(town: Town) -> None:
    """A number to call is what they want."""
    lan = town.citizen()
    await lan.says("đi chợ thì quét mã ở cổng hay ở từng sạp")
    await lan.says("noi toi noi lui van hong hieu, cho so ai de tui goi hoi thang cho le")
    lan.hears("0257.3821982", "gặp người liền")
    lan.does_not_hear(SORRY)


async def test_in_a_registration_it_is_no_complaint(town: Town) -> None:
    """What is wrong there is mended there."""
    lan = town.citizen()
    for line in ("/dangky", "đồng ý", "quán Mây, 5 Trần Phú, phường 7, 0912345678"):
        await lan.says(line)
    await lan.says("trật rồi, phường 5")
    lan.hears("Phường 5")
    lan.does_not_hear(SORRY)

"""Whoever only tells something after an answer hears more than that it was heard: the next thing that the answer says,
whom to ask, what to do first, or that one is glad."""

import pytest

from tests.people import Town

HEARD = "Dạ em nghe rồi ạ"


@pytest.mark.parametrize(
    ("asked", "told", "hears"),
    [
        ("quét mã qr không được", "lau camera roi ma cung khong an thua", "Dạ, còn điều này nữa"),
        ("Mã OTP của Bluezone là gì", "doi nãy h 10p r", "Dạ, còn điều này nữa"),
        ("bao nguoi tron cach ly o dau", "bao cong an roi ma chua thay ai xuong", "Dạ, còn điều này nữa"),
        ("đăng ký tiêm vắc xin ở đâu", "Phường nói chưa có danh sách", "UBND huyện, thị xã"),
        ("nha nuoc co ho tro gi hong", "hỏi xã xã biểu chờ", "UBND huyện, thị xã"),
        ("tiem hot toc mo chua", "thang ke ben no van mo kia", "chưa chắc là được phép"),
        ("quán ăn có được mở không", "quán nhậu nó vẫn bán ầm ầm kìa", "chưa chắc là được phép"),
        ("tôi ở Sài Gòn về Phú Yên cần làm gì", "thôi tôi cứ chạy xe máy về", "khoan làm vậy"),
        ("có người gọi hỏi mã otp xưng cán bộ", "tui ngu qua", "đừng tự trách mình"),
        ("ai xem được lịch sử quét mã của tôi", "dạ em hiểu rồi, em đỡ sợ", "em mừng"),
        ("cài bluezone có bị theo dõi không", "vay thi tot, het lo", "em mừng"),
    ],
)
async def test_what_is_told_after_an_answer_is_heard_as_what_it_is(
    town: Town, asked: str, told: str, hears: str
) -> None:
    sau = town.citizen()
    await sau.says(asked)
    await sau.says(told)
    sau.hears(hears)
    assert HEARD not in sau.text


async def test_who_goes_ahead_hears_what_to_do_first(town: Town) -> None:
    """Not only that it is dangerous: the first step of the answer."""
    sau = town.citizen()
    await sau.says("tôi ở Sài Gòn về Phú Yên cần làm gì")
    await sau.says("thôi về rồi tính, khai làm chi cho phiền")
    sau.hears("khoan làm vậy", "tokhaiyte.vn")


@pytest.mark.parametrize("told", ["vẫn chưa yên tâm", "nghe vậy mà chưa hết sợ"])
async def test_who_is_still_afraid_is_comforted(town: Town, told: str) -> None:
    sau = town.citizen()
    await sau.says("cài bluezone có bị theo dõi không")
    await sau.says(told)
    assert "em mừng" not in sau.text


@pytest.mark.parametrize("asked", ["mở lén bị phạt bao nhiêu", "thôi khỏi khai được không"])
async def test_a_question_is_no_plan(town: Town, asked: str) -> None:
    sau = town.citizen()
    await sau.says("quán ăn có được mở không")
    await sau.says(asked)
    assert "khoan làm vậy" not in sau.text

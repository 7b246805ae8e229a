"""What people of offices, schools and companies type, and what they must not get."""

import pytest

from tests.people import Town

SCENES = [
    (["dạ em làm ở văn thư ubnd xã Hòa Xuân Đông, xin con số toàn tỉnh"], "10,98%", "113"),
    (["em bên văn phòng ubnd phường 7"], "Số liệu chung của tỉnh", "113"),
    (
        ["gặp cán bộ", "Không. Vậy nhắn giúp tôi mấy tiệm chưa dán mã trong phường"],
        "không gửi cho người khác",
        "vậy thôi",
    ),
    (["làm sao để bà con xã anh ai cũng nhận được tin nhắc hằng ngày"], "trang quản trị", "Đã bật tin nhắc"),
    (["em bên ubnd phường 4, cho xin mã dán hết tiệm trong phường"], "mỗi nơi một mã", "Chỗ mình tên gì"),
    (["xin bài phát thanh đọc loa xã", "dài quá, ngắn thôi"], "Bà con nhớ cài Bluezone", "Có mẫu ngắn đây"),
    (["trường có 3 cổng thì mấy mã", "vậy in 3 tờ dán 3 cổng được phải không"], "một mã là đủ", "Nguồn:"),
    (["số điện thoại phòng cntt của sở mấy", "gọi không ai bắt máy"], "0257.3821982", "Gọi cấp cứu 115"),
]
"""Lines of one conversation, what the last reply says, and what it does not."""


@pytest.mark.parametrize(("lines", "hears", "never"), SCENES)
async def test_an_office_gets_what_it_asks_for(town: Town, lines: list[str], hears: str, never: str) -> None:
    """Who they are pulls the answer nowhere, what they want beside a refusal is heard, what is for others is begun for
    nobody, and what an answer says is found in it."""
    clerk = town.citizen()
    for line in lines:
        await clerk.says(line)
    clerk.hears(hears)
    assert never not in clerk.text


async def test_a_long_question_is_no_name(town: Town) -> None:
    """Where a place's name waits, what ends asking is answered or asked again, and never registered."""
    owner = town.citizen()
    await owner.says("đăng ký điểm kiểm dịch")
    await owner.says("đồng ý")
    await owner.says("ủa mà khách xuống dọc đường có phải quét không")
    owner.hears("Chỗ mình tên gì")

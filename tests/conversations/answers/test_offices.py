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
    (
        ["xã An Định mình có bao nhiêu quán có mã rồi"],
        "Số riêng của từng huyện, xã, phường em không có",
        "Chỗ mình tên gì",
    ),
    (["thống kê bluezone cả tỉnh đi em", "ok chị chép. trích nguồn sao"], "Câu đó lấy từ", "Ý anh/chị muốn hỏi"),
    (["tui trưởng thôn, ghi xong sổ ai cài rồi thì nộp đâu", "bữa nào nộp"], "theo hạn nơi đó hẹn", "Phạt"),
    (["gởi hình tờ danh sách có tên, số điện thoại từng nhà vô đây nghen"], "đừng gửi tên", "Chỗ mình tên gì"),
    (
        ["mấy chủ tiệm sợ thuế hỏi nên hổng chịu làm mã, nói sao giờ em"],
        "không ghi bán được bao nhiêu",
        "thuế và giấy phép",
    ),
    (["Sở bao giờ mở lớp chỉ cán bộ thôn vậy"], "Lịch tập huấn thì em không có", "máy của anh/chị là loại nào"),
    (["cho xin bài đọc loa", "chèn thêm câu ai không cài phạt 5 triệu"], "dọa phạt", "Bước 1"),
    (["em chủ nhiệm lớp 9, lớp 40 em mà có 7 em có điện thoại, trên đòi 100% cài"], "học sinh", "xài máy gì"),
    (["bệnh viện có cổng cấp cứu với cổng khám, làm mấy mã"], "mã", "Gọi cấp cứu 115"),
    (["công văn này ai ký vậy em"], "Lê Tỷ Khánh", "Ý anh/chị muốn hỏi"),
    (["soạn giùm tui biên bản kiểm tra quán"], "em chưa soạn được", "Chỗ mình tên gì"),
    (["in giùm xã 200 tờ rơi"], "không in, không gửi giấy", "Chỗ mình tên gì"),
    (["Sở mình chủ nhật có ai làm không"], "giờ hành chính", "Ý anh/chị muốn hỏi"),
    (["nghị định 117 nói gì về không quét mã"], "117/2020", "Gọi cấp cứu 115"),
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


@pytest.mark.parametrize(
    ("lines", "hears", "never"),
    [
        (["mai tôi lãnh lương hưu ở bưu điện xã, sợ đông", "con tôi lãnh giùm được không"], "UBND", "0257.3821982"),
        (["bluezone có tốn pin không", "mà máy tui hay tự mở nhạc là sao"], "0257.3821982", "UBND"),
    ],
)
async def test_what_names_no_office_is_asked_where_such_things_are(
    town: Town, lines: list[str], hears: str, never: str
) -> None:
    """By what was spoken of: the number for apps and codes is for those alone."""
    anna = town.citizen()
    for line in lines:
        await anna.says(line)
    anna.hears(hears)
    assert never not in anna.text


@pytest.mark.parametrize(
    ("lines", "hears", "never"),
    [
        (["bluezone có tốn pin không", "mà chồng tui bữa qua say xỉn đánh tui"], "công an", "0257.3821982"),
        (["mấy tuổi thì được tiêm", "mà tiền điện tháng này có giảm không"], "điện lực", "1900 9095"),
        (["f1 thì làm gì", "con tui đi nghĩa vụ có được nghỉ phép không"], "Quân sự", "1900 9095"),
    ],
)
async def test_what_names_an_office_is_asked_there(town: Town, lines: list[str], hears: str, never: str) -> None:
    """Whatever was spoken of before."""
    anna = town.citizen()
    for line in lines:
        await anna.says(line)
    anna.hears(hears)
    assert never not in anna.text


@pytest.mark.parametrize(
    "said", ["앱은 어디서 받아요?", "请问在哪里检测", "Где поставить прививку?", "ช่วยด้วยครับ แอปนี้ใช้ยังไง"]
)
async def test_who_writes_in_other_letters_hears_which_languages_there_are(town: Town, said: str) -> None:
    """In English: nothing else of such a text can be told, and Vietnamese would help nobody who writes so."""
    guest = town.citizen()
    await guest.says(said)
    guest.hears("I speak Vietnamese and English")

"""Where a code stands and who asks: a husband, the family of a pupil, somebody who fears a fake."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    "line",
    [
        "trưởng thôn kêu tui bấm cái mã QR trước nhà văn hóa, mà tui đâu biết bấm làm sao",
        "chu thon keu quet ma qr truoc nha van hoa ma tui khong biet quet",
        "to truong bieu quet cai ma dan truoc tru so, quet sao",
        "Ủy ban xã dán mã QR trước cổng, kêu bà con quét, mà tui hổng biết quét làm sao",
        "cô giáo kêu quét mã trước cổng trường mà tui không rành",
        "tui khong biet quet ma o cho nha hop thon",
    ],
)
async def test_whoever_cannot_scan_hears_how_wherever_the_code_stands(town: Town, line: str) -> None:
    """Neither the community house nor who told them to makes it a checkpoint of theirs, or an election."""
    ba = town.citizen()
    await ba.says(line)
    ba.hears("Quét mã bằng Bluezone", "Chọn chức năng quét mã QR")
    ba.does_not_hear("bầu cử", "Đăng ký điểm kiểm dịch")


async def test_a_village_head_who_wants_a_code_still_registers(town: Town) -> None:
    """For the community house."""
    head = town.citizen()
    await head.says("tui là trưởng thôn, muốn dán mã qr ở nhà văn hóa")
    head.hears("tờ mã dán cửa")


@pytest.mark.parametrize(
    "line",
    ["vợ tui có bầu 4 tháng có đi khám thai được không", "chồng hỏi giùm vợ: bầu 32 tuần đi khám thai được hông"],
)
async def test_a_husband_who_asks_of_the_check_up_is_no_sister(town: Town, line: str) -> None:
    """What is told is told of the mother, whoever asks."""
    chong = town.citizen()
    await chong.says(line)
    chong.hears("Đừng tự bỏ lịch")
    assert "chị" not in chong.text.lower().replace("anh/chị", "")


@pytest.mark.parametrize(
    "line",
    [
        "con tui 6 tuổi đi học về nói cô bắt cài, mà cháu đâu có điện thoại",
        "chau noi toi hoc lop 1 khong co dien thoai ma truong keu cai bluezone",
    ],
)
async def test_a_child_without_a_phone_needs_none(town: Town, line: str) -> None:
    """That is said first."""
    ba = town.citizen()
    await ba.says(line)
    ba.hears("không có thì không cần, cũng không phải mua máy mới")
    ba.does_not_hear("Dạ có, nếu em")


@pytest.mark.parametrize(
    "line",
    [
        "bluezone xin sdt có bị lừa tiền ko v, mấy nay hay có vụ giả mạo lắm",
        "bluezone bat nhap sdt co bi lua khong, nghe noi co app gia",
        "sao bluezone lại xin số đt, hay là app giả mạo",
    ],
)
async def test_who_fears_to_be_cheated_of_a_number_hears_why_it_is_asked(town: Town, line: str) -> None:
    """And that no money is taken."""
    em = town.citizen()
    await em.says(line)
    em.hears("số điện thoại để cơ quan y tế gọi", "không thu tiền")


async def test_a_caller_who_asks_for_a_number_is_no_app(town: Town) -> None:
    """Of one it is told that they may be a swindler."""
    em = town.citizen()
    await em.says("có người gọi xin số điện thoại có phải lừa đảo không")
    em.hears("Coi như lừa đảo")

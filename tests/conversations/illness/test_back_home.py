"""Who came back and tells of it themselves: where to declare, who sleeps where, what is to be paid, an unborn child."""

import pytest

from tests.people import Town

HOUSEHOLD = "Mới ở vùng dịch về thì giữ cho"


@pytest.mark.parametrize(
    "lines",
    [
        ["em ở bình dương về, chưa khai báo gì hết, giờ khai ở đâu"],
        ["em o sai gon ve toi qua chua khai bao gi, khai o cho nao"],
        ["anh mới từ Long An về mà hông biết khai báo ở đâu hết"],
        ["vo chong tui o binh duong ve, chua khai bao, gio phai khai o dau"],
        ["em mới ở Sài Gòn về hôm qua, ở chung với ba má", "em chưa khai gì hết, khai chỗ nào vậy"],
    ],
)
async def test_who_came_back_is_told_where_to_declare(town: Town, lines: list[str]) -> None:
    """They declare for themselves, and nobody has to be reminded or declared for."""
    tu = town.citizen()
    for line in lines:
        await tu.says(line)
    tu.hears("khai liền bây giờ", "tokhaiyte.vn", "trạm y tế xã, phường")
    tu.does_not_hear("người đó", "Khai hộ")


async def test_a_neighbour_who_has_not_declared_is_still_somebody_else(town: Town) -> None:
    """Of him it is told that he had better declare himself."""
    lan = town.citizen()
    await lan.says("ông hàng xóm ở Sài Gòn về mà chưa khai báo gì hết, giờ sao")
    lan.hears("người đó tự khai thì tốt nhất")


@pytest.mark.parametrize(
    "line",
    [
        "e mới ở bình dương về hôm qua, vợ e có bầu 7 tháng, giờ về ở chung ba mẹ ở tuy an thì phải làm sao ạ",
        "em mới ở Sài Gòn về, ở chung với ba má thì làm sao",
        "toi o dong nai ve hom kia, o chung voi vo con, gio phai lam gi",
    ],
)
async def test_with_whom_one_lives_is_not_whom_one_asks_about(town: Town, line: str) -> None:
    """Whoever is back with their parents asks what to do themselves; what their parents are to do is asked of those."""
    tu = town.citizen()
    await tu.says(line)
    tu.hears("Ở yên trong nhà, ăn ngủ riêng")
    tu.does_not_hear(HOUSEHOLD)
    await tu.says("vậy ba mẹ em phải làm sao")
    tu.hears(HOUSEHOLD)


@pytest.mark.parametrize(
    ("first", "asked", "hears"),
    [
        ("em mới ở Sài Gòn về, vợ con ở chung", "má em bị tim, má ngủ chung phòng với ba thì chia sao", "như thường"),
        ("em o sai gon ve o chung nha ngoai", "ong ngoai nam chung giuong voi ba, tach lam sao", "một phòng riêng"),
        ("ba em ho từ sáng giờ", "ba ngủ chung phòng với mẹ thì tách sao, nhà có 2 phòng", "không ai ngủ chung nữa"),
    ],
)
async def test_who_sleeps_where_is_told(town: Town, first: str, asked: str, hears: str) -> None:
    """With two rooms and several who must keep apart."""
    tu = town.citizen()
    await tu.says(first)
    await tu.says(asked)
    tu.hears(hears)


async def test_a_matter_of_the_registry_office_is_none_of_the_household(town: Town) -> None:
    """A father who lost his household book is no newcomer's household."""
    tu = town.citizen()
    await tu.says("em mới ở SG về ở với ba mẹ")
    await tu.says("ba em mất sổ hộ khẩu thì làm sao")
    tu.hears("UBND xã, phường")
    tu.does_not_hear(HOUSEHOLD)


@pytest.mark.parametrize(
    "lines",
    [
        ["trạm y tế kêu đóng tiền cách ly thì sao, em thất nghiệp rồi không có tiền"],
        ["cách ly xong họ đòi 80 ngàn một ngày tiền ăn có đúng không"],
        ["em mới ở bình dương về", "trạm y tế kêu đóng tiền thì sao, em thất nghiệp rồi không có tiền"],
        ["em mới ở Đồng Nai về ở chung ba mẹ", "trạm xá kêu đóng tiền ăn thì sao, em nghỉ việc rồi lấy đâu ra tiền"],
        ["tui o dong nai ve o voi vo", "xa bat dong tien an ma tui het tien roi"],
    ],
)
async def test_what_a_station_asks_for_meals_is_no_swindle(town: Town, lines: list[str]) -> None:
    """Meals in a quarantine centre do cost something; whoever has nothing hears whom to tell."""
    tu = town.citizen()
    for line in lines:
        await tu.says(line)
    tu.hears("Tiền ăn lúc cách ly tập trung là có thật", "nói thẳng với")
    tu.does_not_hear("là lừa")


@pytest.mark.parametrize(
    "line",
    [
        "có người gọi kêu chuyển khoản tiền cách ly, có phải lừa không",
        "có người gọi điện kêu đóng tiền cách ly, đóng không",
        "số lạ gọi xưng trạm y tế kêu đóng tiền cách ly thì sao",
    ],
)
async def test_what_a_caller_asks_for_is_one(town: Town, line: str) -> None:
    """Nobody pays for quarantine over the phone."""
    tu = town.citizen()
    await tu.says(line)
    assert "là lừa" in tu.text or "Coi như lừa đảo" in tu.text
    tu.does_not_hear("Tiền ăn lúc cách ly tập trung là có thật")


@pytest.mark.parametrize(
    ("lines", "hears"),
    [
        (["covid có sao cho em bé trong bụng không"], "mẹ lây qua bé trong bụng thì ít gặp"),
        (["me bi covid co lay qua em be trong bung khong"], "ít khi lây qua bé"),
        (["vợ em khóc suốt, em bé trong bụng có sao không"], "thường không hại bé"),
        (["em o binh duong ve, vo bau 7 thang", "vo em khoc hoai, co sao cho em be trong bung khong"], "không hại bé"),
        (["em mới ở Sài Gòn về, vợ em bầu 6 tháng", "con trong bụng có bị gì không ad"], "không hại bé"),
    ],
)
async def test_an_unborn_child_is_held_by_nobody(town: Town, lines: list[str], hears: str) -> None:
    """Nor is it fed: what is told is how the mother keeps it safe."""
    tu = town.citizen()
    for line in lines:
        await tu.says(line)
    tu.hears(hears)
    tu.does_not_hear("bồng", "cho bú được", "Bé chưa tính")

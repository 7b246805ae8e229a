"""What is to be done with a place opens there, and says its name: whoever has several is asked which, unless that is
said."""

import pytest

from tests.conversations.scenes import ASKED, owner_at, registered, rows
from tests.people import Citizen, Town


async def owner_of_two(town: Town) -> Citizen:
    """Somebody with a guest house and, at the same address, a place to eat."""
    lan = await owner_at(town, "name")
    for said in ("nhà nghỉ Biển Xanh", "phường 9", "12 Trần Phú", "0912 345 678", "đúng rồi"):
        await lan.says(said)
    lan.hears("đã khai báo ở tokhaiyte.vn chưa")
    await lan.says("còn quán kế bên nữa làm riêng hay chung mã")
    lan.hears("mỗi chỗ một mã", "đã khai báo ở tokhaiyte.vn chưa")
    await lan.says("làm riêng đi, tên quán Gió Biển, địa chỉ y chang, sđt y chang")
    lan.hears("quán Gió Biển", "12 Trần Phú", "0912 345 678", ASKED["confirm"])
    await lan.says("dong y, đúng, lẹ lẹ giùm chị")
    lan.hears("Đã đăng ký xong quán Gió Biển")
    return lan


async def test_closing_names_the_place(town: Town) -> None:
    """That which was named by its kind, and no other; nothing is closed before it is said for how long."""
    lan = await owner_of_two(town)
    await lan.says("nhà nghỉ tuần sau chị nghỉ bán luôn, đóng cái mã đó đi")
    lan.hears("Đóng nhà nghỉ Biển Xanh phải không")
    assert not [row for row in await rows(town.store, "checkpoint") if row["revoked_at"] or row["suspended_at"]]
    await lan.says("đóng luôn")
    lan.hears("Áp phích của nhà nghỉ Biển Xanh")
    await lan.says("có")
    assert [row["kind"] for row in await rows(town.store, "checkpoint") if row["revoked_at"]] == ["lodging"]


async def test_handing_over_says_what_the_other_one_does(town: Town) -> None:
    """The link is given after a yes, for the place that was named."""
    lan = await owner_of_two(town)
    await lan.says("giao Gió Biển lại cho chị Hờ Linh quản lý thì làm sao")
    lan.hears("Bàn giao quán Gió Biển", "trong 2 ngày")
    lan.does_not_hear("take_")
    await lan.says("đúng rồi")
    lan.hears("take_")


async def test_the_poster_comes_again(town: Town) -> None:
    """That of the place that was named, at once."""
    lan = await owner_of_two(town)
    await lan.says("cho xin lại tờ giấy dán của quán Gió Biển, lỡ xóa mất tiêu")
    lan.hears("Áp phích tạm của quán Gió Biển")


async def test_whoever_does_not_say_which_is_asked(town: Town) -> None:
    """With several places; the one that is picked is then named."""
    lan = await owner_of_two(town)
    await lan.says("tui muốn sang tên mã cho người khác")
    lan.hears("Anh/chị cần điểm nào")
    await lan.presses("nhà nghỉ Biển Xanh")
    lan.hears("Bàn giao nhà nghỉ Biển Xanh")


async def test_a_no_can_be_taken_back(town: Town) -> None:
    """Nothing that was told is kept after a no; whoever agrees at once need not be asked again."""
    lan = town.citizen()
    await lan.says("đăng ký tiệm tóc Nhi Nhi, phường 9")
    await lan.says("không đồng ý")
    lan.hears("em không giữ gì cả")
    await lan.says("à thôi đồng ý á, hỏi chơi hà")
    lan.hears(ASKED["name"])


async def test_the_question_for_consent_gives_way(town: Town) -> None:
    """Whoever begins something else that asks is not taken back to it."""
    lan = town.citizen()
    await lan.says("đăng ký quán cơm Tám, phường 9")
    await lan.says("cài bluezone cho máy samsung")
    await lan.says("thôi để sau")
    lan.does_not_hear("có đồng ý không")


async def test_more_is_told_of_what_was_put_off(town: Town) -> None:
    """A number is enough to go on with it, and is taken at once."""
    lan = await owner_at(town, "address")
    await lan.says("thôi để mai hỏi ổng đã")
    await lan.says("ổng chịu rồi, sđt 0386 447 120")
    lan.hears("0386 447 120", ASKED["address"])


async def test_another_job_is_not_registering(town: Town) -> None:
    """Whoever wants a code withdrawn and has none here is told so, and registers nothing, although that was offered."""
    lan = town.citizen()
    for said in ("mình muốn đổi số điện thoại của quán", "quán mình đóng cửa luôn rồi, hủy mã giùm"):
        await lan.says(said)
        lan.hears("chưa có điểm nào")


async def test_what_is_told_with_a_change_is_not_asked(town: Town) -> None:
    """Of the place that is named, whichever is open: the new one at once, or what it is now."""
    lan = await owner_of_two(town)
    await lan.says("quán Gió Biển đổi số điện thoại")
    await lan.says("0905 111 444")
    lan.hears("quán Gió Biển", "0905 111 444")
    await lan.says("nhà nghỉ Biển Xanh đổi tên thành Sóng Xanh")
    lan.hears("Sóng Xanh\n", "0912 345 678")
    await lan.says("sửa thông tin quán Gió Biển")
    lan.hears("sửa gì ở quán Gió Biển")
    await lan.says("à Sóng Xanh, đổi địa chỉ thành 30 Nguyễn Huệ")
    lan.hears("Sóng Xanh\n30 Nguyễn Huệ")
    await lan.says("nghỉ bán rồi")
    lan.hears("Đóng Sóng Xanh phải không")


async def test_whoever_wants_a_poster_and_has_no_place_registers_one(town: Town) -> None:
    """It is said why; whoever had one elsewhere is told where it may be."""
    lan = town.citizen()
    await lan.says("cho xin cái poster")
    lan.hears("ở đây chưa có điểm nào", "Anh/chị có đồng ý")
    hoa = town.citizen("vi", "hoa")
    await hoa.says("mất tờ poster, cho xin lại")
    hoa.hears("máy hay tài khoản khác")


@pytest.mark.parametrize(
    ("said", "told"),
    [("tờ mã bị mưa ướt nhòe hết rồi", "in lại tờ mới"), ("quán em sang cho người khác rồi", "bàn giao")],
)
async def test_whoever_tells_what_happened_hears_what_to_do(town: Town, said: str, told: str) -> None:
    """There is none in this chat, but they registered somewhere: what to do is said beside that."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("chưa có điểm nào", told)


@pytest.mark.parametrize(
    "moved", ["in được rồi. quán dời qua phường 5, đổi giùm", "quan doi qua phuong 5, sua lai gium"]
)
async def test_who_has_moved_is_not_registered_once_more(town: Town, moved: str) -> None:
    """Also when they have asked something else since: the place that they have is moved."""
    lan = await registered(town)
    await lan.says("A4 to quá, trắng đen được không")
    await lan.says(moved)
    lan.hears("Em đã ghi lại", "Phường 5")
    lan.does_not_hear("Chỗ mình tên gì")

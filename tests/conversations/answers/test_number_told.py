"""What was told to a swindler who said that they were of the health service, and what is lost by it."""

from tests.people import Town

CALLED = "trưa nay có số lạ gọi xưng là Sở Y tế, nói tôi là F1, biểu đọc mã trong tin nhắn với số chứng minh"


async def test_an_identity_number_that_was_told(town: Town) -> None:
    """Whoever told that alone hears what to do about it, and whom to tell at noon: no health station."""
    lan = town.citizen()
    await lan.says(CALLED)
    await lan.says("Tôi lỡ đọc số chứng minh rồi, còn mã thì chưa")
    lan.hears("lộ số chứng minh", "công an xã, phường", "113", "ngân hàng")
    await lan.says("Vậy giờ báo ai, công an xã giờ này nghỉ hết")
    lan.hears("113")
    lan.does_not_hear("trạm y tế")
    await lan.says("họ lấy số đó làm gì được tui")
    lan.hears("không dám đoán", "công an")


async def test_nobody_is_told_that_the_money_is_safe(town: Town) -> None:
    """Whoever read a code out is in danger, although the app itself takes no money."""
    lan = town.citizen()
    await lan.says("hoi nay co nguoi goi xung bo y te, bieu doc ma 6 so, chi doc roi")
    await lan.says("chi dau co cai bluezone, gio tien trong the co mat khong")
    lan.hears("Gọi ngân hàng", "khóa thẻ")
    lan.does_not_hear("Bluezone không hỏi số tài khoản")


async def test_the_app_itself_takes_no_money(town: Town) -> None:
    """Who only asks about the app is told so as before."""
    lan = town.citizen()
    await lan.says("cài bluezone có mất tiền trong thẻ không")
    lan.hears("Bluezone không hỏi số tài khoản")

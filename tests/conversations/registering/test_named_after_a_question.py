"""An owner who asked how a code is got, and then says what the place is called, is on the way to one."""

import pytest

from tests.conversations.scenes import ASKED, with_poster
from tests.people import Town


@pytest.mark.parametrize(
    ("asked", "named", "name"),
    [
        ("làm sao có mã qr cho quán", "quán tên Sóng Xanh nha", "Sóng Xanh"),
        ("tiệm có phải dán mã không", "tiệm tên là Mỹ Lệ", "Mỹ Lệ"),
        ("quán nhỏ xíu có cần mã không em", "tên quán là Ốc Ba Đời", "Ốc Ba Đời"),
        ("lam sao co ma qr cho nha hang", "nha hang ten Bien Xanh nghen em", "Bien Xanh"),
    ],
)
async def test_a_name_begins_it(town: Town, asked: str, named: str, name: str) -> None:
    """It is asked for consent, and the name is there after it."""
    lan = town.citizen()
    await lan.says(asked)
    await lan.says(named)
    lan.hears("đồng ý")
    await lan.says("đồng ý")
    lan.hears(name)
    lan.does_not_hear(ASKED["name"])


@pytest.mark.parametrize("said", ["tui tên Lan", "tên quán là gì cũng được hả"])
async def test_what_names_no_place_begins_nothing(town: Town, said: str) -> None:
    """Neither somebody's own name, nor a question about names."""
    lan = town.citizen()
    await lan.says("làm sao có mã qr cho quán")
    await lan.says(said)
    lan.does_not_hear("có đồng ý không")


@pytest.mark.parametrize(
    "said", ["nhà nghỉ Bình Minh bên tui muốn có tờ giấy dán cửa liền", "khach san tui can cai to dan cua gap"]
)
async def test_who_wants_a_sheet_for_the_door_registers(town: Town, said: str) -> None:
    """Whatever they call it."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("có đồng ý không")


@pytest.mark.parametrize("said", ["mở quán bán lại thì cần làm gì", "quan duoc mo lai roi, phai lam gi truoc"])
async def test_who_opens_again_only_asks(town: Town, said: str) -> None:
    """What an owner has to do is told."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("Khai báo điểm")
    lan.does_not_hear("có đồng ý không")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("khách quét nó báo mã không hợp lệ", "máy ảnh hoặc Zalo"),
        ("mất mạng thì tờ mã xài được không", "Tờ mã thì không cần mạng"),
        ("tui quét nhầm mã tiệm kế bên", "quét lại đúng mã"),
    ],
)
async def test_what_is_asked_of_ones_own_code(town: Town, said: str, answer: str) -> None:
    """It is answered beside what waits."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears(answer)


@pytest.mark.parametrize(
    "said", ["nó bắt điền tên điểm, điền tên tui hay tên tiệm", "trang đó kêu ghi tên chủ hay tên quán vậy"]
)
async def test_what_the_official_page_asks_begins_nothing(town: Town, said: str) -> None:
    """It is asked of that page, and told what to write there."""
    lan = town.citizen()
    await lan.says("đăng ký điểm trên trang tokhaiyte sao")
    await lan.says(said)
    lan.hears("chứ không phải tên chủ")
    lan.does_not_hear("có đồng ý", "em nghe rồi")


async def test_what_is_kept_is_told_before_consent(town: Town) -> None:
    """Of the place, and not of the app."""
    lan = town.citizen()
    await lan.says("làm giùm mã qr cho tiệm net ở La Hai")
    await lan.says("khoan, lấy thông tin của tui chi vậy")
    lan.hears("để làm tờ mã", "có đồng ý không")


@pytest.mark.parametrize(
    "said", ["resort bên chị chưa có mã, mai phường ghé coi, giúp chị", "tiem vang tui chua co ma, phuong nhac hoai"]
)
async def test_a_shop_without_a_code_waits_for_no_text_message(town: Town, said: str) -> None:
    """What they lack is the code at the door."""
    lan = town.citizen()
    await lan.says(said)
    lan.does_not_hear("OTP", "Gửi lại SMS")

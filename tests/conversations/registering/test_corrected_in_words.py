"""An answer is corrected in words at a later step, and what is to go is the old place alone."""

import pytest

from tests.conversations.scenes import owner
from tests.people import Town

OFFICE = ["UBND xã Hòa Tâm", "thôn Phước Tân xã Hòa Tâm"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("tên sửa lại giúp: Trụ sở Đảng ủy - UBND xã Hòa Tâm", "Trụ sở Đảng ủy - UBND xã Hòa Tâm"),
        ("tên đổi lại giùm em: Trạm Y tế UBND xã Hòa Tâm", "Trạm Y tế UBND xã Hòa Tâm"),
        ("sửa lại tên nha: Hội trường UBND xã Hòa Tâm", "Hội trường UBND xã Hòa Tâm"),
    ],
)
async def test_a_name_behind_a_colon_is_taken(town: Town, said: str, name: str) -> None:
    """Where the number is asked, and although most of it stood there already."""
    lan = await owner(town)
    for line in (*OFFICE, said):
        await lan.says(line)
    lan.hears(f"Em ghi {name} rồi", "số điện thoại nào")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("truoc nha 112 tran hung dao phuong 6, ay quen phuong 4 chu", "Phường 4"),
        ("5 Trần Phú phường 7 á quên phường 8", "Phường 8"),
        ("xã An Chấn, à lộn xã An Mỹ", "Xã An Mỹ"),
    ],
)
async def test_of_two_communes_the_one_that_takes_the_other_back_counts(town: Town, said: str, place: str) -> None:
    """Nobody is asked which of them it is."""
    lan = await owner(town)
    for line in ("cà phê Cô Sáu", said):
        await lan.says(line)
    lan.hears(f"Em ghi {place}")


@pytest.mark.parametrize("said", ["cái cũ xóa giùm luôn", "quán cũ thì xóa đi nha", "xoa cai cu gium"])
async def test_the_old_place_is_no_reason_to_forget_everything(town: Town, said: str) -> None:
    """Whoever registers the new one is told what becomes of a code, and is asked on."""
    lan = await owner(town)
    await lan.says("quán cafe Mới, 45 Lê Lợi phường 5")
    await lan.says(said)
    lan.hears("gỡ tờ mã xuống")
    lan.does_not_hear("mọi thứ em giữ")
    await lan.says("0912345678")
    lan.hears("• quán cafe Mới")


@pytest.mark.parametrize(
    "said",
    ["à mà khoan, nhà số 54 mới đúng, 45 là nhà hàng xóm", "ủa lộn, 54 mới đúng",
     "à khoan, số nhà là 54, 45 là nhà bên cạnh"],
)  # fmt: skip
@pytest.mark.parametrize("agreed", [True, False])
async def test_a_house_number_is_corrected_before_and_after_the_consent(town: Town, said: str, agreed: bool) -> None:
    """What was told with the wish is known while the consent is asked, although nothing is kept yet."""
    lan = town.citizen()
    await lan.says("đăng ký quán Bún Cá Bà Hai, 45 Nguyễn Huệ phường 4")
    for line in ("đồng ý", said) if agreed else (said, "đồng ý"):
        await lan.says(line)
    lan.hears("54 Nguyễn Huệ", "số điện thoại nào")
    await lan.says("0912345678")
    lan.hears("• 54 Nguyễn Huệ", "• quán Bún Cá Bà Hai")


@pytest.mark.parametrize("wish", ["đăng ký quán cà phê Cô Sáu", "đăng ký quán ca phe co sau"])
async def test_a_commune_is_taken_back_before_the_consent(town: Town, wish: str) -> None:
    """The one that was said last is kept."""
    lan = town.citizen()
    await lan.says(wish)
    await lan.says("truoc nha 112 tran hung dao phuong 6, ay quen phuong 4 chu")
    lan.hears("Phường 4")
    await lan.says("đồng ý")
    lan.hears("Phường 4", "số điện thoại nào")

"""Whoever tells of a phone and asks to be shown is shown, whatever else they tell with it."""

import pytest

from tests.people import Town

ANDROID = (
    "chau oi ba 71 tuoi roi, thang chau mua cho cai dien thoai cam ung ma ba hong biet cai cai bluzon, chi ba voi",
    "tui so bi lua dao lam, nhung ma tui muon cai thiet, may oppo, chi tui cho dung nghe",
    "tui la nguoi Cham, tieng kinh khong ranh, co cai may xiaomi, huong dan tui tu tu nghe",
    "con ui, dien thoai cua ngoai la con vivo, hom kia xa bieu cai bluzone ma ngoai bo tay, day ngoai voi",
    "ad oi e xai redmi 9a ma k bik cai bluezone o dau, chi e tung buoc dc k",
)


@pytest.mark.parametrize("said", ANDROID)
async def test_the_guide_of_the_phone_opens(town: Town, said: str) -> None:
    """It is no question who else may help, or whether a phone with keys would do."""
    ba = town.citizen()
    await ba.says(said)
    ba.hears("Bước 1/11", "CH Play")
    ba.does_not_hear("bấm phím")


async def test_a_huawei_that_cannot_is_shown_as_well(town: Town) -> None:
    """What is known of that phone comes first, then its guide."""
    ba = town.citizen()
    await ba.says("oi choi oi tui co cai huawei mua tra gop, cai cai bluezone hong duoc, ai chi giup tui voi")
    ba.hears("Bước 1/11. Mở AppGallery")


async def test_a_worry_is_answered_shortly_before_it(town: Town) -> None:
    """What it costs is said, and the guide opens all the same."""
    ba = town.citizen()
    await ba.says("toi khong biet cai bluezone, may toi la iphone 7, so ton tien 4g lam, chi toi lam di")
    ba.hears("không thu tiền", "Bước 1/10")


async def test_of_no_kind_of_phone_that_is_asked(town: Town) -> None:
    """A telephone that the son left may be any."""
    ba = town.citizen()
    await ba.says(
        "chu la nguoi dong bao o Song Hinh, chu co may dien thoai cua con de lai, chi chu cai bluzon duoc hong"
    )
    ba.hears("máy của anh/chị là loại nào")


ELSE = (
    "máy oppo của tui hết pin hoài, chỉ tui cách tắt bluetooth",
    "chi tui cach khai bao y te tren may oppo voi",
    "quán tui muốn làm mã QR, máy samsung, chỉ tui làm với",
    "Chị tui xài iphone cài bluezone rồi mà hết pin hoài",
    "tui muon bo cai bluezone, chi tui go ra voi",
)


@pytest.mark.parametrize("said", ELSE)
async def test_who_wants_something_else_shown_gets_no_guide(town: Town, said: str) -> None:
    """A sister's phone, "chị tui", and what else may be shown begin none."""
    ba = town.citizen()
    await ba.says(said)
    ba.does_not_hear("Bước 1/")

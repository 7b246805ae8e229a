"""Whoever thanks or leaves is answered kindly and briefly, whatever is open."""

import pytest

from tests.people import Town

STATES = {
    "an answer": ["bluezone có tốn pin không"],
    "a guide": ["/start android", "tiếp"],
    "which phone": ["cài bluezone"],
    "a name": ["/dangky", "đồng ý"],
    "a summary": ["/dangky", "đồng ý", "quán Mây, 5 Trần Phú, phường 7, 0912345678"],
    "an illness": ["tui ho với sốt"],
    "a person": ["gặp cán bộ"],
}
LIST, FULL = "Em giúp được về", ("Đúng hết chưa", "Tên là", "Bước 2/11. Cài xong", "1. Đeo khẩu trang", "Shall I")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("said", ["bye", "thôi ngủ đây", "ok thanks bye", "thôi chào em, mai hỏi tiếp"])
async def test_whoever_leaves_reads_a_goodbye(town: Town, state: str, said: str) -> None:
    """No list, no question once more, and nothing that is taken for an answer."""
    lan = town.citizen()
    for line in STATES[state]:
        await lan.says(line)
    await lan.says(said)
    lan.hears("em")
    lan.does_not_hear(LIST, *FULL, "Em chuyển câu này", "You are welcome")
    assert len(lan.text) < 250


async def test_thanks_are_no_name(town: Town) -> None:
    """Whoever is asked for the name of their shop may thank first."""
    lan = town.citizen()
    for line in STATES["a name"]:
        await lan.says(line)
    await lan.says("cảm ơn em nhen")
    lan.does_not_hear("Tên là", LIST)


@pytest.mark.parametrize("said", ["hiện đang quét rồi, cảm ơn con", "nó hiện Đang quét rồi đó, cảm ơn em"])
async def test_thanks_hide_nothing_that_was_done(town: Town, said: str) -> None:
    """The guide is done, whoever thanks for it."""
    ba = town.citizen()
    await ba.says("/start android")
    for _ in range(9):
        await ba.says("tiếp")
    await ba.says(said)
    ba.hears("Xong rồi, em cảm ơn")


@pytest.mark.parametrize("said", ["thôi để chủ nhật rảnh rồi khai", "thôi bỏ, mắc công", "thôi không đăng ký nữa"])
async def test_who_leaves_it_at_that_is_told_no_more(town: Town, said: str) -> None:
    """After an answer: no passage of it, and no list."""
    lan = town.citizen()
    await lan.says("quên khai báo thì có bị phạt không")
    await lan.says(said)
    lan.hears("cứ nhắn em")
    lan.does_not_hear("gần ý", "Ý anh/chị muốn hỏi")


async def test_who_only_nods_asks_for_nobody(town: Town) -> None:
    """A person stands among the buttons below a passage; "vậy được" is no wish for one."""
    lan = town.citizen()
    await lan.says("ngừng nhắn tin bằng cách nào")
    await lan.says("tắt rồi mai mốt tui hỏi còn trả lời không")
    await lan.says("vậy được")
    lan.does_not_hear("Em chuyển luôn")


@pytest.mark.parametrize(
    "said",
    ["ờ vậy hả, thôi tui ra ruộng đây", "ừa hiểu rồi, giờ đi đón con cái đã", "dạ em hiểu rồi, em vô lớp đây ạ",
     "ok thôi chị vô ca", "rồi, bác đi cho bò ăn đã", "lằng nhằng dữ. thôi kệ, xài mã cũ đi ai biết",
     "để tui hỏi trưởng thôn rồi quay lại sau nha", "rắc rối quá, thôi để con gái dìa nó làm"],
)  # fmt: skip
async def test_who_goes_and_says_why_is_let_go(town: Town, said: str) -> None:
    """Neither a guide, nor a person, nor the same answer again: what they go and do is none of ours."""
    lan = town.citizen()
    await lan.says("cài bluezone có tốn pin không")
    await lan.says(said)
    lan.hears("nhắn em")
    lan.does_not_hear(LIST, "Bước 1", "máy của anh/chị là loại nào", "pin", "gần ý", "chưa biết trả lời")


@pytest.mark.parametrize(
    "said",
    ["thôi anh đi chợ có cần khẩu trang không", "giờ đi chợ phải đem gì theo", "thoi cho hoi may samsung cai sao"],
)
async def test_who_asks_is_not_let_go(town: Town, said: str) -> None:
    """Whatever their line begins with."""
    lan = town.citizen()
    await lan.says(said)
    lan.does_not_hear("cứ nhắn em")


@pytest.mark.parametrize("said", ["tui ban ca phe via he", "chi ban tap hoa o thon"])
async def test_who_sells_is_not_busy(town: Town, said: str) -> None:
    """Without diacritics both are typed the same."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("vỉa hè")
    lan.does_not_hear("cứ nhắn em")


@pytest.mark.parametrize("state", ["an answer", "a summary"])
@pytest.mark.parametrize(
    "said",
    [
        "oki tks ad, chuc ad thi dau nha :))",
        "cam on nhieu nghe, chuc con manh gioi",
        "dạ em cảm ơn, chúc anh chị trong sở nhiều sức khỏe",
    ],
)
async def test_who_wishes_us_well_asks_nothing(town: Town, state: str, said: str) -> None:
    """Thanks with a good wish behind them are thanks: nobody hears that this is not known for sure."""
    lan = town.citizen()
    for line in STATES[state]:
        await lan.says(line)
    await lan.says(said)
    lan.hears("không có chi")
    lan.does_not_hear(LIST, "không biết chắc", "không dám đoán")


@pytest.mark.parametrize(
    "said", ["thôi rứa để tui ra trạm hỏi mấy ổng cho chắc", "thôi vậy để hỏi bà tổ trưởng coi sao"]
)
async def test_who_goes_to_ask_somebody_else_asks_nothing_here(town: Town, said: str) -> None:
    """A word of a question in what one is about to do makes it no question."""
    lan = town.citizen()
    await lan.says("đi biển vô bờ khai báo sao em")
    await lan.says(said)
    lan.hears("Khi cần")


async def test_giving_in_is_no_farewell(town: Town) -> None:
    """ "Thôi cài thì cài", with the phone named, begins the guide."""
    lan = town.citizen()
    await lan.says("bluezone để làm gì")
    await lan.says("thoi cai thi cai, iphone 11 nha, chi le e di hoc them")
    lan.hears("App Store")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("thoi chi toi cai di", "máy của anh/chị là loại nào"), ("thoi dang ky luon di", "Em xin phép trước khi giữ")],
)
async def test_enough_of_talking_is_no_farewell(town: Town, typed: str, shown: str) -> None:
    """Without diacritics "chi toi cai" may be nothing but courtesies; whoever wishes for something with it is heard."""
    ba = town.citizen()
    await ba.says(typed)
    ba.hears(shown)

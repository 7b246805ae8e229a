"""Where consent is asked, what is told is held, and kept only after a yes."""

import pytest
from structlog.testing import capture_logs

from bot.store.chats import sessions
from tests.conversations.scenes import ANSWER, ASKED, QUESTION, everything, rows
from tests.people import Citizen, Town

TOLD = ("Khách sạn Sao Mai", "0383334455", "12 Lê Lợi p4")
TRACES = ("Sao Mai", "383334455", "383 334 455", "Lê Lợi")


async def asked(town: Town, wish: str = "đăng ký quán") -> Citizen:
    """Somebody who wants to register and is asked whether they agree."""
    lan = town.citizen()
    await lan.says(wish)
    lan.hears("Anh/chị có đồng ý không")
    return lan


async def told(town: Town) -> Citizen:
    """Somebody who tells all of their place before they say whether they agree."""
    lan = await asked(town)
    for line in TOLD:
        await lan.says(line)
        lan.hears("em nghe rồi", "cho em giữ")
        assert lan.text.lower().count("đồng ý") == 1
    return lan


async def consented(town: Town) -> bool:
    """Whether the only person has agreed."""
    return (await rows(town.store, "person"))[0]["consented_at"] is not None


async def remembered(town: Town, lan: Citizen) -> str:
    """What the session holds, opened."""

    async with town.store.read() as tx:
        return str(sessions.dump(await sessions.at(tx, lan.address, 0)))


async def test_what_was_told_is_not_asked_again(town: Town) -> None:
    """Name, kind, phone, address and ward, a line each: after the yes only the summary is left to confirm."""
    lan = await told(town)
    await lan.says("đồng ý")
    lan.hears("Sao Mai", "Khách sạn, nhà nghỉ", "0383 334 455", "12 Lê Lợi", "Phường 4", ASKED["confirm"])


WISHES = (
    "đăng ký cho quán cà phê Mây 118 trần hưng đạo phường 4 sđt 0905778899",
    "dang ky cho quan ca phe may 118 tran hung dao phuong 4 so dien thoai 0905778899",
    "em muốn có mã cho nhà nghỉ Mây 118 Trần Hưng Đạo p4, 0905 778 899",
    "minh la chu quan ca phe May 118 tran hung dao phuong 4 Tuy Hoa dt 0905 778 899 muon dang ky ma qr cho quan",
)


async def test_a_wish_that_tells_everything(town: Town) -> None:
    """ "Register Mây, 118 Trần Hưng Đạo, ward 4, phone …" in one sentence is heard as a wish, whatever is told with it,
    and waits for the yes as it was typed."""
    for wish in WISHES:
        lan = await asked(town, wish)
        await lan.presses("Tôi đồng ý")
        lan.hears("118 tr", "Phường 4", "0905 778 899", ASKED["confirm"])


async def test_another_dialog_hears_what_is_told_for_it(town: Town) -> None:
    """Who wants to say where they live, and says it at once, is asked for the next thing after the yes."""
    lan = town.citizen()
    await lan.says("/noio")
    await lan.says("p4 tuy hoà")
    lan.hears("em nghe rồi", "Phường 4")
    await lan.says("đồng ý")
    lan.hears("Phường 4, Thành phố Tuy Hòa", "nhóm nào")


async def test_a_district_that_is_told_is_one_before_it_is_a_commune(town: Town) -> None:
    """ "Sông Hinh" is a district with a commune of that name, "Tuy An" a district alone: either is heard as where
    somebody lives, and after the yes only the commune is asked; a commune in it that is told then is kept."""
    for said, commune in (("Sông Hinh", ""), ("huyện tuy an", ""), ("song hinh", "Ea Bia")):
        lan = town.citizen()
        await lan.says("/noio")
        await lan.says(said)
        lan.hears("em nghe rồi: Huyện")
        if commune:
            await lan.says(commune)
        await lan.says("đồng ý")
        lan.hears("Xã EaBia, Huyện Sông Hinh" if commune else "xã hay phường nào ạ")


async def test_what_was_told_lies_nowhere_in_the_clear(town: Town) -> None:
    """It is in the sealed session and in no other table or log, however much is told."""
    with capture_logs() as logs:
        lan = await told(town)
    kept = str(await everything(town.store)) + str(logs)
    assert not [trace for trace in TRACES if trace in kept]
    assert "383334455" in await remembered(town, lan)


@pytest.mark.parametrize("leaves", ["không", "thôi mai làm tiếp"])
async def test_without_a_yes_it_goes(town: Town, leaves: str) -> None:
    """A no, and putting it off, leave nothing of it, also not among the last sentences."""
    lan = await told(town)
    await lan.says(leaves)
    state = await remembered(town, lan)
    assert not [trace for trace in TRACES if trace in state]
    assert not await consented(town)


async def test_who_puts_consent_off_is_asked_again(town: Town) -> None:
    """ "Later", and then "go on": the same question, about the same wish, with nothing told yet."""
    lan = await told(town)
    await lan.says("thôi mai làm tiếp")
    await lan.says("làm tiếp")
    lan.hears("Anh/chị có đồng ý không")
    await lan.says("đồng ý")
    lan.hears(ASKED["name"])


NO_YES = (
    *("tôi ý", "tiếp", "xong rồi", "gọi rồi, làm tiếp", "Khách sạn Sao Mai", "tui nói rồi mà"),
    *("chưa đồng ý", "đồng ý là sao", "cũng được hả", "đồng ý, mà đừng lưu gì hết", "ừ mà khoan"),
)


async def test_only_a_yes_is_one(town: Town) -> None:
    """Going on, complaining, telling, and asking what it means to agree are none."""
    lan = await asked(town)
    for said in NO_YES:
        await lan.says(said)
        assert not await consented(town), said


async def test_a_yes_in_other_words(town: Town) -> None:
    """Whoever says that they agree has agreed, also with a sigh."""
    for said in (
        *("đồng ý rồi", "thì đồng ý, hỏi hoài", "chấp nhận", "ok đồng ý lưu", "đúng, đồng ý", "dongy"),
        *(
            "thoi dong y, lam di",
            "thôi đồng ý đi",
            "ừ đồng ý chớ sao không",
            "thôi thì đồng ý, nhưng đừng gọi bán hàng",
            "ok ghi đi",
            "oke chịu",
        ),
    ):
        lan = await asked(town)
        await lan.says(said)
        lan.hears(ASKED["name"])


async def test_a_yes_and_a_name_in_one_line(town: Town) -> None:
    """ "Tôi đồng ý. Trường Tiểu học số 1" is both."""
    lan = await asked(town)
    await lan.says("tôi đồng ý. Trường Tiểu học số 1 Hai Riêng")
    lan.hears("Trường Tiểu học số 1 Hai Riêng", ASKED["district"])


async def test_a_question_is_answered_first(town: Town) -> None:
    """Nothing that was told is lost by it, and what is asked again is short."""
    lan = await told(town)
    await lan.says(QUESTION["vi"])
    lan.hears(ANSWER["vi"], "cho em giữ")
    lan.does_not_hear("em xin phép")
    await lan.says("đồng ý")
    lan.hears(ASKED["confirm"])


async def test_wrong_is_no_refusal_once_something_was_told(town: Town) -> None:
    """ "Sai rồi" is about what was told, and is mended there; a number with too few digits is counted."""
    lan = await told(town)
    await lan.says("sai rồi")
    lan.hears("gõ lại cho đúng")
    await lan.says("091234567")
    lan.hears("9 chữ số", "10 số")
    await lan.says("Tiệm sửa xe Đổi Mới")
    lan.hears("Tiệm sửa xe Đổi Mới")
    await lan.says("đổi lại tên Sao Khuya")
    await lan.says("đồng ý")
    lan.hears("• Sao Khuya", "0383 334 455", ASKED["confirm"])


async def test_nobody_has_to_wish_for_it(town: Town) -> None:
    """Name and place alone, a name with a yes, and a wish in front of a kind of place begin it."""
    for said in (
        "quán Gió Chiều, phường 5, 0905778899",
        "ừ đồng ý, sạp vải Cô Ba",
        "đăng ký chùa",
        "dang ky nha tho",
        "mần mã quán ốc nha",
    ):
        lan = await asked(town, said)
        await lan.says("đồng ý")
        lan.does_not_hear("cho em giữ")


async def test_a_story_about_a_place_is_no_wish(town: Town) -> None:
    """Questions about places, and what happens there, begin nothing."""
    for said in (
        "quán nhậu gần nhà tui ở phường 5 tụ tập đông người hoài",
        "quán cà phê ở phường 9 có được mở cửa không",
        "tui ở xã An Phú mới từ Sài Gòn về",
    ):
        lan = town.citizen()
        await lan.says(said)
        lan.does_not_hear("Anh/chị có đồng ý không")


async def test_consent_may_come_with_the_wish(town: Town) -> None:
    """Whoever says so in so many words is told what is kept, and goes on at once."""
    lan = town.citizen()
    await lan.says("đăng ký nhà trọ Bình Yên, xã An Phú, tui đồng ý cho lưu")
    lan.hears("đồng ý rồi nên", "Bình Yên", ASKED["address"])
    assert await consented(town)

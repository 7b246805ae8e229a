"""Being reminded at an hour of one's own, as people ask for it, change it and have enough of it."""

from dataclasses import replace

import pytest

from bot.model import Office
from bot.store.people import own_reminders, people
from tests.people import Citizen, Town

CONSENT = "có đồng ý"
SET = "hẹn rồi ạ"
DAILY = "nhắc tui mỗi sáng 6 giờ bật bluetooth"


async def kept(town: Town, lan: Citizen) -> list[str]:
    """What is kept: hour, days and task."""
    async with town.store.read() as tx:
        person = await people.at(tx, lan.address)
        own = await own_reminders.of(tx, person.id) if person else []
    return [f"{one.clock:%H:%M} {''.join(map(str, sorted(one.days)))} {one.task}" for one in own]


async def agreed(town: Town, wish: str = DAILY) -> Citizen:
    """Somebody who wishes for it, and agrees."""
    lan = town.citizen()
    await lan.says(wish)
    await lan.says("đồng ý")
    return lan


def on(town: Town, hours: float) -> None:
    """On a channel that takes what nobody asked for so many hours after somebody's last word."""
    services = replace(town.conversation.services, office=Office(reach_hours={"street": hours}))
    town.conversation.services = services


@pytest.mark.parametrize(
    ("wish", "said", "as_kept"),
    [
        (DAILY, "mỗi ngày lúc 6 giờ sáng em nhắc anh/chị bật Bluetooth", "06:00 0123456 bluetooth"),
        ("chiều 5 giờ nhắc con mở bluezone", "hôm nay lúc 5 giờ chiều", "17:00  bluetooth"),
        ("nhac ba 7h toi khai bao", "hôm nay lúc 7 giờ tối", "19:00  health"),
        ("mai 6h sang nhac tui di xet nghiem", "ngày mai lúc 6 giờ sáng", "06:00  test"),
        ("6h sang t2-t6 nhac em quet ma", "mỗi ngày trừ thứ Bảy và Chủ Nhật lúc 6 giờ sáng", "06:00 01234 scan"),
    ],
)
async def test_one_line_and_a_yes_are_all_it_takes(town: Town, wish: str, said: str, as_kept: str) -> None:
    """Nothing is kept before the yes, for which they hear what it would be; then it is said in a sentence."""
    lan = town.citizen()
    await lan.says(wish)
    lan.hears(said.partition(" em nhắc")[0], CONSENT)
    assert await kept(town, lan) == []
    await lan.says("đồng ý")
    lan.hears(SET, said)
    assert await kept(town, lan) == [as_kept]


async def test_a_no_keeps_nothing(town: Town) -> None:
    """As with everything else."""
    lan = town.citizen()
    await lan.says(DAILY)
    await lan.says("không")
    assert await kept(town, lan) == []


async def test_the_hour_may_come_alone_in_the_next_line(town: Town) -> None:
    """ "con nhắc ba mỗi sáng", and then "6 giờ sáng": before the yes, or after it."""
    for lines in (
        ("6 giờ sáng", "dong y"),
        ("dong y", "6 giờ sáng"),
        ("dong y", "6h"),
        ("dong y", "sáu giờ nghen con"),
    ):
        ba = town.citizen()
        await ba.says("moi sang con nhac ba bat cai rang xanh giup ba nghen")
        for line in lines:
            await ba.says(line)
        ba.hears(SET)
        assert await kept(town, ba) == ["06:00 0123456 bluetooth"]


async def test_a_yes_to_it_is_asked_for_as_a_yes(town: Town) -> None:
    """ "ờ nhắc đi" wants this, and says not yet that anything may be kept."""
    ba = town.citizen()
    await ba.says("moi sang con nhac ba bat cai rang xanh giup ba nghen")
    await ba.says("ờ nhắc đi")
    ba.hears("chỉ còn", CONSENT)
    assert await kept(town, ba) == []


async def test_what_it_is_about_may_have_been_told_before(town: Town) -> None:
    """Of Bluetooth every morning was spoken a line before."""
    ong = town.citizen()
    await ong.says("dạ ông đồng ý nhắc, ông hay quên bật bluetooth lắm, mỗi sáng nhắc ông hông")
    await ong.says("nhac 6 gio di, ong di ray som")
    await ong.says("đồng ý")
    assert await kept(town, ong) == ["06:00 0123456 bluetooth"]


async def test_words_of_their_own_are_not_kept(town: Town) -> None:
    """What is in no list is not noted; it is said which things are, and that all else is only "it is time"."""
    lan = await agreed(town, "vậy nhắc em tối nay 8h em gọi mẹ")
    lan.hears("không ghi lại lời")
    assert len(lan.labels) == len(town.library.tasks("vi"))
    await lan.presses("Chỉ báo là tới giờ")
    lan.hears(SET, "8 giờ tối")
    assert await kept(town, lan) == ["20:00  anything"]


@pytest.mark.parametrize("said", ["chủ nhật khỏi nhắc", "chu nhat dung nhac", "bỏ nhắc chủ nhật, chủ nhật quán nghỉ"])
async def test_a_day_is_left_out_and_nothing_else_ends(town: Town, said: str) -> None:
    """Which had ended every reminder."""
    lan = await agreed(town)
    await lan.says(said)
    lan.hears("mỗi ngày trừ Chủ Nhật")
    assert await kept(town, lan) == ["06:00 012345 bluetooth"]


@pytest.mark.parametrize(
    ("said", "as_kept"),
    [
        ("đổi qua 7 giờ", "07:00 0123456 bluetooth"),
        ("doi sang 5h30", "05:30 0123456 bluetooth"),
        ("à thôi 6 rưỡi", "06:30 0123456 bluetooth"),
        ("nhac luc 7 gio toi", "19:00 0123456 bluetooth"),
        ("thứ 2 tới thứ 6 thôi", "06:00 01234 bluetooth"),
        ("một tuần nhắc một lần thôi", "06:00 0 bluetooth"),
    ],
)
async def test_it_is_changed_in_a_few_words(town: Town, said: str, as_kept: str) -> None:
    """What is not said stays as it is."""
    lan = await agreed(town)
    await lan.says(said)
    lan.hears(SET)
    assert await kept(town, lan) == [as_kept]


async def test_once_becomes_every_day_at_a_press(town: Town) -> None:
    """Where it was not told how often, once is the smaller mistake."""
    lan = await agreed(town, "chiều 5 giờ nhắc con mở bluezone")
    await lan.presses("Mỗi ngày")
    assert await kept(town, lan) == ["17:00 0123456 bluetooth"]


async def test_nights_are_refused_and_another_hour_is_asked_for(town: Town) -> None:
    """Both when it is asked for and when it is changed; what was told else stays."""
    lan = await agreed(town, "nhắc tui 11 giờ đêm khai báo mỗi ngày")
    lan.hears("11 giờ tối thì em không nhắc", "5 giờ sáng tới 9 giờ tối")
    await lan.says("9 giờ tối")
    assert await kept(town, lan) == ["21:00 0123456 health"]
    await lan.presses("Đổi giờ")
    await lan.says("3 giờ khuya")
    lan.hears("em không nhắc")
    await lan.says("5h sáng")
    assert await kept(town, lan) == ["05:00 0123456 health"]


async def test_three_are_the_most(town: Town) -> None:
    """Who wants a fourth is shown those that there are."""
    lan = await agreed(town)
    for wish in ("nhắc tui 12h trưa quét mã mỗi ngày", "mỗi tối 7h nhắc tui khai báo"):
        await lan.says(wish)
        lan.hears(SET)
    await lan.says("mỗi chiều 5h nhắc tui đeo khẩu trang")
    lan.hears("đang giữ 3 lời nhắc", "6 giờ sáng", "12 giờ trưa", "7 giờ tối")
    assert len(await kept(town, lan)) == 3


async def test_one_of_several_is_stopped_by_its_name(town: Town) -> None:
    """ "tắt nhắc khai báo đi" leaves the other; a button of one that is gone does no harm."""
    lan = await agreed(town)
    await lan.says("mỗi tối 7h nhắc tui khai báo")
    stop = lan.button("Thôi nhắc việc này")
    await lan.says("tắt nhắc khai báo đi")
    lan.hears("thôi nhắc khai báo y tế")
    await lan.does(choice=stop.value)
    assert await kept(town, lan) == ["06:00 0123456 bluetooth"]


async def test_a_button_of_somebody_else_does_nothing(town: Town) -> None:
    """Whoever names the number of a reminder that is not theirs changes nothing."""
    lan, minh = await agreed(town), await agreed(town, "mỗi tối 7h nhắc tui khai báo")
    value = lan.button("Thôi nhắc việc này").value
    await minh.does(choice=value)
    assert await kept(town, lan) == ["06:00 0123456 bluetooth"]


async def test_who_asks_how_long_hears_it(town: Town) -> None:
    """Until they say so, with what is kept."""
    lan = await agreed(town)
    await lan.says("nhắc tới chừng nào")
    lan.hears("biểu thôi", "mỗi ngày lúc 6 giờ sáng: Bật Bluetooth")


async def test_days_of_the_moon_are_not_promised(town: Town) -> None:
    """And nothing ends because of it."""
    lan = await agreed(town)
    await lan.says("tat nhac ngay ram nha")
    lan.hears("chưa tính được")
    assert len(await kept(town, lan)) == 1


@pytest.mark.parametrize("said", ["chủ nhật khỏi nhắc", "chu nhat dung nhac"])
async def test_who_gets_the_news_keeps_them_where_a_day_is_refused(town: Town, said: str) -> None:
    """News come on no day of their own: that is said, and to end them is offered."""
    lan = town.citizen()
    await lan.says("bật nhắc nhở")
    await lan.says("đồng ý")
    lan.hears("Đã bật tin nhắc")
    await lan.says(said)
    lan.hears("chưa giữ lời nhắc nào", "thôi tự nhắn luôn")
    await lan.says("/nhactin")
    lan.hears("đang bật")


async def test_where_nobody_can_be_written_to_that_is_said_first(town: Town) -> None:
    """On a page that shows nothing once it is closed: before any consent, and nothing is kept."""
    on(town, 0)
    lan = town.citizen()
    await lan.says(DAILY)
    lan.hears("không tự nhắn ra được", "báo thức")
    lan.does_not_hear(CONSENT)
    assert await kept(town, lan) == []


async def test_where_silence_closes_the_channel_that_is_said_first(town: Town) -> None:
    """Before the consent, and with what is set."""
    on(town, 48)
    lan = town.citizen()
    await lan.says(DAILY)
    lan.hears("trong 48 giờ", CONSENT)
    await lan.says("đồng ý")
    lan.hears(SET, "trong 48 giờ")


async def test_in_the_middle_of_a_guide_it_is_set_and_the_guide_goes_on(town: Town) -> None:
    """Whoever says of what and when loses no page by it."""
    lan = await agreed(town, "mỗi tối 7h nhắc tui khai báo")
    await lan.says("cài bluezone")
    await lan.presses("Android")
    await lan.says("mỗi sáng 6h nhắc tui quét mã nha")
    lan.hears(SET, "Bước 1")
    assert len(await kept(town, lan)) == 2


@pytest.mark.parametrize(
    "said",
    [
        "sao ngày nào cũng nhắn tin nhắc tui vậy",
        "bữa qua phường xuống nhắc tui phải có mã QR",
        "tui ban to pho buoi sang hoi 5 gio toi 9 gio nghi, phuong moi xuong nhac phai co cai ma dan truoc quan",
        "nhắc bà con cả thôn 6h sáng mở bluezone giùm",
        "con tui 7h đi học, phường nhắc đeo khẩu trang",
    ],
)
async def test_what_only_sounds_like_it_keeps_nothing(town: Town, said: str) -> None:
    """Complaints, what somebody else reminds of, and what is for a whole village."""
    lan = town.citizen()
    await lan.says(said)
    lan.does_not_hear("thì em hẹn", "Mấy giờ thì em nhắc", "Em nhắc việc gì")


LOUD = "nhắc tôi 6h sáng thứ hai hàng tuần đọc loa"


async def test_what_the_head_of_a_village_says_is_known(town: Town) -> None:
    """What it is about was told before the yes, and is not asked again."""
    bay = await agreed(town, LOUD)
    bay.hears(SET, "đọc loa")
    assert await kept(town, bay) == ["06:00 0 announce"]


@pytest.mark.parametrize("guide", [(), ("cài bluezone",), ("/start android",), ("đăng ký quán cà phê Mây",)])
@pytest.mark.parametrize(
    "said", ["nhắc đọc loa đổi qua chủ nhật 5 giờ chiều", "hẹn loa hồi nãy đổi sang chủ nhật 5h chiều đi"]
)
async def test_a_weekly_one_stays_weekly_on_another_day(town: Town, said: str, guide: tuple[str, ...]) -> None:
    """Whatever is open meanwhile."""
    bay = await agreed(town, LOUD)
    for line in guide:
        await bay.says(line)
    await bay.says(said)
    bay.hears(SET, "mỗi Chủ Nhật lúc 5 giờ chiều")
    assert await kept(town, bay) == ["17:00 6 announce"]


async def test_one_weekly_becomes_one_that_is_said_once(town: Town) -> None:
    """Where that is said."""
    bay = await agreed(town, LOUD)
    await bay.says("đổi nhắc đọc loa qua chủ nhật này, một lần thôi")
    assert await kept(town, bay) == ["06:00  announce"]


async def test_what_is_said_once_is_not_said_for_ever(town: Town) -> None:
    """The list says so."""
    lan = await agreed(town, "mai 6h sang nhac tui di xet nghiem")
    await lan.says("/gionhac")
    lan.hears("một lần thôi")
    lan.does_not_hear("hoài")


@pytest.mark.parametrize("said", ["5 giờ chiều chớ hổng phải 4 giờ con ơi", "6h tối chứ không phải 4h nha"])
async def test_an_hour_is_corrected_while_a_guide_is_open(town: Town, said: str) -> None:
    """Of what was agreed just now, and not of the page."""
    ba = town.citizen()
    for line in ("/start android", "4 giờ chiều nhắc bà làm tiếp nghen", "đồng ý", said):
        await ba.says(line)
    ba.hears(SET)
    assert await kept(town, ba) == [f"{17 if said[0] == '5' else 18}:00  install"]

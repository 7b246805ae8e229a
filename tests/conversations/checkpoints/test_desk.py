"""An owner looks after a checkpoint."""

import io
from datetime import datetime

import pytest
import zxingcpp
from PIL import Image

from bot.checkpoints import Draft, desk
from bot.checkpoints.registry import Verdict
from bot.model import Checkpoint, File
from bot.paper.charts.arrivals import POINTS
from bot.paper.charts.axes import DOTS
from bot.visits.check_in import device
from tests.conversations.places import PHONE, agreed, opens_desk, owner_of, start_of
from tests.people import Citizen, Town
from tests.pictures import opened


async def found(town: Town, place: Checkpoint) -> Checkpoint:
    """The place as it is registered now."""
    async with town.store.read() as tx:
        now = await town.registry.find(tx, place.code)
    assert now is not None
    return now


async def verdict(town: Town, link: str) -> Verdict:
    async with town.store.read() as tx:
        return (await town.registry.check(tx, link)).verdict


def link_in(picture: File) -> str:
    """What the code in a picture says."""
    return zxingcpp.read_barcodes(opened(picture))[0].text


def documents(lan: Citizen) -> list[File]:
    return [message.document for message in lan.messages if message.document]


async def poster(lan: Citizen) -> File:
    """Asks for the poster as a picture."""
    await lan.presses("Áp phích và giấy in")
    await lan.presses("Áp phích (A4)")
    return next(message.image for message in lan.messages if message.image)


async def test_the_poster_can_be_had_again_in_every_form(town: Town) -> None:
    """Picture, PDF, cards and the code alone all carry the signed address of the place."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    lan.hears("Cà phê Hương", "12 Trần Phú", place.code, "mã tạm")
    link = link_in(await poster(lan))
    assert await verdict(town, link) is Verdict.GENUINE
    assert documents(lan)[0].read().startswith(b"%PDF")
    await lan.presses("Áp phích và giấy in")
    await lan.presses("Thẻ để bàn")
    assert documents(lan)[0].read().startswith(b"%PDF")
    await lan.presses("Áp phích và giấy in")
    await lan.presses("Chỉ riêng mã QR")
    assert link_in(documents(lan)[0]) == link


async def test_name_address_and_phone_can_be_changed(town: Town) -> None:
    """What is changed is kept, and the poster that hangs stays valid."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    link = link_in(await poster(lan))
    for what, value in (("Tên", "Cà phê Hương Mới"), ("Địa chỉ", "20 Lê Lợi"), ("Số điện thoại", "0987654321")):
        await lan.presses("Sửa tên")
        await lan.presses(what)
        await lan.says(value)
    lan.hears("Cà phê Hương Mới", "20 Lê Lợi", "0987 654 321")
    now = await found(town, place)
    assert (now.name, now.address, now.phone) == ("Cà phê Hương Mới", "20 Lê Lợi", "+84987654321")
    assert await verdict(town, link) is Verdict.GENUINE
    async with town.store.read() as tx:
        assert await town.registry.duplicate(tx, now.owner_id, "CA PHE HUONG MOI", "+84987654321") == now


async def test_a_change_of_two_things_is_made_at_once(town: Town) -> None:
    """An owner who says the new name and the new number in one line finds both, and no word beside them in the name."""
    lan, _ = await owner_of(town, "Cà phê Hương")
    await lan.says("đổi số điện thoại lại 0914222333 với tên thành Bún cá Cô Ba")
    lan.hears("Em đã ghi lại", "Bún cá Cô Ba", "0914 222 333")


async def test_a_grumble_is_no_part_of_the_name(town: Town) -> None:
    """Whoever said it already, and has to say it once more, does not read that on the poster."""
    lan, _ = await owner_of(town, "Cà phê Hương")
    await lan.says("sửa tên quán")
    await lan.says("mới nói đó, Bún cá Cô Ba")
    lan.hears("Bún cá Cô Ba")
    lan.does_not_hear("mới nói")


async def test_a_name_without_letters_is_asked_again(town: Town) -> None:
    """A slip of the finger does not become the name of a place."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    await lan.presses("Sửa tên")
    await lan.presses("Tên")
    await lan.says("...")
    lan.hears("chữ")
    assert (await found(town, place)).name == "Cà phê Hương"


async def test_a_closed_place_records_nothing_until_it_is_opened_again(town: Town) -> None:
    """While a place is closed its genuine code is not good for a visit; afterwards it is."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    link = link_in(await poster(lan))
    await lan.presses("Tạm đóng hoặc đổi mã")
    await lan.presses("Tạm đóng một thời gian")
    lan.hears("tạm đóng")
    assert "Áp phích và giấy in" in lan.labels
    assert "Ghi khách không có điện thoại" not in lan.labels
    assert await verdict(town, link) is Verdict.SUSPENDED
    await lan.presses("Tạm đóng hoặc đổi mã")
    await lan.presses("Mở lại")
    assert await verdict(town, link) is Verdict.GENUINE


async def test_a_new_code_makes_every_old_poster_invalid(town: Town) -> None:
    """After the question is answered with yes the old code is refused and the new poster's is genuine."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    old = link_in(await poster(lan))
    await lan.presses("đổi mã")
    await lan.presses("Tạo mã mới")
    await lan.presses("Không")
    assert await verdict(town, old) is Verdict.GENUINE
    await lan.presses("đổi mã")
    await lan.presses("Tạo mã mới")
    await lan.presses("Có")
    new = link_in(next(message.image for message in lan.messages if message.image))
    assert (await verdict(town, old), await verdict(town, new)) == (Verdict.REVOKED, Verdict.GENUINE)


async def test_a_withdrawn_place_offers_a_new_code_first(town: Town) -> None:
    """A withdrawn code is refused; the desk offers what still makes sense, and a new code makes the place valid."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    link = link_in(await poster(lan))
    await lan.presses("đổi mã")
    await lan.presses("Thu hồi mã")
    await lan.presses("Có")
    lan.hears("thu hồi")
    assert await verdict(town, link) is Verdict.REVOKED
    assert lan.labels[1:] == ["Tạo mã mới", "Biểu đồ lượt đến", "Sửa tên, địa chỉ, điện thoại", "Quay lại"]
    await lan.presses("Tạo mã mới")
    await lan.presses("Có")
    new = link_in(next(message.image for message in lan.messages if message.image))
    assert (await verdict(town, link), await verdict(town, new)) == (Verdict.REVOKED, Verdict.GENUINE)


async def test_a_code_withdrawn_elsewhere_prints_no_poster(town: Town) -> None:
    """Whoever still sees the papers of a place that was withdrawn meanwhile is told so, and gets none."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    earlier = lan.button("Áp phích và giấy in")
    await lan.presses("Áp phích và giấy in")
    async with town.store.begin() as tx:
        await town.registry.revoke(tx, place.code, town.now)
    await lan.presses("Áp phích (A4)")
    lan.hears("đã thu hồi", "tạo mã mới trước")
    assert not documents(lan)
    await lan.does(choice=earlier.value)
    lan.hears("câu trước", "Mã đã thu hồi")


async def test_a_place_is_handed_over_once(town: Town) -> None:
    """Who follows the link first owns the place, with a phone of their own; the link works for nobody else."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    await lan.presses("bàn giao")
    await lan.presses("Bàn giao điểm này")
    start = start_of(lan)
    minh, thief = await agreed(town), await agreed(town)
    await minh.says(f"/start {start}")
    minh.hears("Cà phê Hương", "bàn giao")
    await thief.says(f"/start {start}")
    await minh.presses("tôi nhận")
    await minh.says("0987654321")
    minh.hears("Cà phê Hương", "0987 654 321")
    await thief.presses("tôi nhận")
    thief.hears("đã dùng rồi")
    await lan.says("/diem")
    lan.hears("chưa có điểm nào")
    now = await found(town, place)
    assert now.owner_id != place.owner_id
    assert now.phone == "+84987654321"


async def test_a_stale_question_changes_nothing_of_the_next_owner(town: Town) -> None:
    """Who was asked for the phone of a place that has been handed on since changes nothing of it."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    minh, hoa = await agreed(town), await agreed(town)
    for giver, taker in ((lan, minh), (minh, hoa)):
        await giver.does(choice=f"open:share:{place.code}")
        await giver.presses("Bàn giao điểm này")
        start = start_of(giver)
        await giver.does(choice="open:menu:back")
        await taker.says(f"/start {start}")
        await taker.presses("tôi nhận")
        if taker is minh:
            await taker.does(choice=f"open:share:{place.code}")
            await taker.does(choice="open:menu:back")
    await hoa.says("0987654321")
    await minh.says("/start")
    await minh.does(phone="0901111111")
    await minh.says("0901111111")
    assert (await found(town, place)).phone == "+84987654321"
    async with town.store.begin() as tx:
        stranger = place.owner_id
        assert not await desk.change(tx, town.registry, stranger, place.code, phone="+84901111111", name="x")
        assert not await desk.suspend(tx, stranger, place.code, town.now)
    assert (await found(town, place)).name == "Cà phê Hương"


async def test_a_link_ends_after_two_days(town: Town) -> None:
    """A link that was forgotten in some chat gives nothing away later."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    await lan.presses("bàn giao")
    await lan.presses("Bàn giao điểm này")
    start = start_of(lan)
    town.passes(days=2)
    minh = await agreed(town)
    await minh.says(f"/start {start}")
    minh.hears("hết hạn")
    assert (await found(town, place)).owner_id == place.owner_id


@pytest.mark.parametrize("purpose", ["take", "keep"])
async def test_a_link_that_is_over_says_so_before_it_asks_for_anything(town: Town, purpose: str) -> None:
    """Somebody new hears at once that the link is over; only one that holds asks whether something may be kept."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await lan.does(choice=f"open:share:{place.code}")
    await lan.presses("Bàn giao điểm này" if purpose == "take" else "Thêm người ghi khách")
    start = start_of(lan)
    minh, hoa = town.citizen(), town.citizen()
    await minh.says(f"/start {start}")
    minh.hears("Anh/chị có đồng ý không")
    await minh.presses("Tôi đồng ý")
    minh.hears("Cà phê Hương")
    await minh.says("1")
    await hoa.says(f"/start {start}")
    hoa.hears("đã dùng rồi")
    hoa.does_not_hear("Anh/chị có đồng ý không")


async def test_places_of_one_moment_are_listed_in_one_order(town: Town) -> None:
    """What was registered at once under one name stands in the order of the codes, on every look."""
    lan, places = await owner_of(town, *["Cà phê Hương"] * 6)
    await lan.says("/diem")
    listed = [choice.value for message in lan.messages for choice in message.choices][:6]
    assert listed == [f"open:desk:{code}" for code in sorted(place.code for place in places)]


async def test_a_stranger_has_no_desk(town: Town) -> None:
    """A code is on every poster; it opens the desk to its owner only."""
    _, (place,) = await owner_of(town, "Cà phê Hương")
    thief = await agreed(town)
    for dialog in ("desk", "edit", "safety", "share"):
        await thief.does(choice=f"open:{dialog}:{place.code}")
        thief.hears("không phải của anh/chị")
    await thief.does(choice=f"open:visitor:{place.code}")
    thief.hears("không phải người ghi khách")


async def test_a_keeper_notes_visitors_without_a_phone(town: Town) -> None:
    """A keeper writes a visitor down after asking; after being dismissed they cannot any more."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    await lan.presses("bàn giao")
    await lan.presses("Thêm người ghi khách")
    keeper = await agreed(town)
    await keeper.says(f"/start {start_of(lan)}")
    keeper.hears("Cà phê Hương", "chỉ khi khách đồng ý")
    await keeper.presses("nhận lời")
    await keeper.presses("Khách đồng ý")
    await keeper.says("Bà Sáu")
    await keeper.says("0357 821 982")
    keeper.hears("Bà Sáu", "Cà phê Hương", "16:00")
    assert await arrivals(town, place) == 1
    await keeper.says("/diem")
    await keeper.presses("Cà phê Hương")
    await opens_desk(lan, place)
    await lan.presses("bàn giao")
    lan.hears("đang có 1 người")
    await lan.presses("Cho nghỉ hết")
    await keeper.presses("Khách đồng ý")
    await keeper.says("Ông Bảy")
    await keeper.says("0357 821 983")
    keeper.hears("chưa ghi khách ở đó được")
    assert await arrivals(town, place) == 1


async def arrivals(town: Town, place: Checkpoint) -> int:
    from bot.store.visits import arrivals

    zone = town.library.site.zone
    async with town.store.read() as tx:
        return sum(await arrivals.by_hour(tx, place.code, town.now.astimezone(zone).date(), zone))


async def test_without_consent_no_visitor_is_noted(town: Town) -> None:
    """A visitor who does not agree is not written down."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    await lan.presses("Ghi khách không có")
    await lan.presses("Khách không đồng ý")
    lan.hears("không ghi gì")
    assert await arrivals(town, place) == 0


async def test_arrivals_are_shown_as_a_picture(town: Town) -> None:
    """The picture and the words count the arrivals of today and of two weeks; nobody is named."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    async with town.store.begin() as tx:
        for number in range(5):
            await town.visits.arrive(tx, device(f"browser {number}"), place.code, town.now)
    town.passes(days=1)
    async with town.store.begin() as tx:
        await town.visits.arrive(tx, device("browser 9"), place.code, town.now)
    await opens_desk(lan, place)
    await lan.presses("Biểu đồ")
    lan.hears("hôm nay 1 lượt đến, 14 ngày qua 6 lượt")
    picture = next(message.image for message in lan.messages if message.image)
    assert picture.name == "luot-den-ca-phe-huong.png"
    assert Image.open(io.BytesIO(picture.read())).size == (1080, 1350)
    wide = 285  # pixels that a chat on a phone of 360 gives it
    assert POINTS / 72 * DOTS * wide / 1080 >= 10


async def test_where_nobody_came_yet_there_is_no_picture_of_nothing(town: Town) -> None:
    """An owner who looks on the first day reads how it is counted, and gets no empty chart."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    await lan.presses("Biểu đồ")
    lan.hears("chưa có lượt đến nào", "Tôi vừa đến")
    assert not any(message.image for message in lan.messages)


async def test_one_of_many_places_is_found_by_its_name(town: Town) -> None:
    """With more places than anybody looks through, part of a name finds the one, however it is typed."""
    lan, _ = await owner_of(town, *(f"Trường số {number}" for number in range(20)), "Cà phê Hương")
    await lan.says("/diem")
    lan.hears("21 điểm")
    await lan.says("truong so")
    lan.hears("“truong so”")
    assert "Trường số 0" in lan.labels
    await lan.says("huong")
    lan.hears("Cà phê Hương", "Đang mở")


async def test_deleting_ones_data_ends_links_and_keepers(town: Town) -> None:
    """With the owner the place goes, and what hung on it; nothing is left that a link could open."""
    lan, (place,) = await owner_of(town, "Cà phê Hương")
    await opens_desk(lan, place)
    await lan.presses("bàn giao")
    await lan.presses("Bàn giao điểm này")
    start = start_of(lan)
    await lan.says("/xoa")
    await lan.says("1")
    minh = await agreed(town)
    await minh.says(f"/start {start}")
    minh.hears("đã dùng rồi")


async def test_a_withdrawn_place_is_no_duplicate(town: Town) -> None:
    """A place whose code was withdrawn does not stand in the way of registering it anew."""
    _, (place,) = await owner_of(town, "Cà phê Hương")
    async with town.store.begin() as tx:
        await town.registry.revoke(tx, place.code, datetime.now(town.now.tzinfo))
        assert await town.registry.duplicate(tx, place.owner_id, "Cà phê Hương", PHONE) is None
        await town.registry.register(tx, place.owner_id, Draft(**draft(place)), town.now)


def draft(place: Checkpoint) -> dict[str, str]:
    return {name: getattr(place, name) for name in Draft.__dataclass_fields__}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("cho thằng em vô ghi khách phụ ở quán", "Người ghi khách"),
        ("bàn giao cái điểm cho chị chủ mới", "Bàn giao Cà phê Hương"),
        ("bảng hiệu đổi tên, sửa tên điểm giùm", "tên là gì"),
        ("quán tạm nghỉ, đóng điểm lại giùm", "đóng"),
    ],
)
async def test_what_is_to_be_done_opens_where_it_is_done(town: Town, said: str, told: str) -> None:
    """Whoever has one place need not look for it; whoever has none in this chat is not told that they never
    registered, but where else it may be, and what is asked then is about that."""
    lan, _ = await owner_of(town, "Cà phê Hương")
    await lan.says(said)
    lan.hears(told)
    other = town.citizen("vi", "other")
    await other.says(said)
    other.hears("trong cuộc trò chuyện này chưa có điểm nào", "máy hay tài khoản khác")
    await other.says("hồi đó nhân viên làm bằng máy nó")
    other.hears("/diem", "gặp cán bộ")


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("tờ dán cửa bị mưa ướt nhòe hết trơn", "in lại"),
        ("sang quán rồi", "chủ mới"),
        ("quan dong cua nghi ban roi", "dán tờ cũ"),
        ("quán dời qua đường khác rồi sửa địa chỉ giùm", "bóc tờ cũ"),
        ("cho thằng em vô ghi khách phụ ở quán", "gửi cho người ghi khách"),
    ],
)
async def test_who_has_none_here_is_told_first_what_to_do(town: Town, said: str, first: str) -> None:
    """Most places were declared elsewhere: that there is none in this chat is no answer to a torn sheet."""
    lan = town.citizen()
    await lan.says(said)
    assert first in lan.text.partition("trong cuộc trò chuyện này chưa có điểm nào")[0]

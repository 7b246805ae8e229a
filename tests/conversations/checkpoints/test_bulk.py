"""A school sends a list of its places."""

import asyncio
import io
import re
import zipfile

import pytest

from bot.checkpoints.posters import Posters, to_sign
from bot.checkpoints.sheets import Sheets
from bot.limits.rules import ALL_PLACES, PLACES
from bot.model import Attachment, File
from bot.paper.posters.bundle import PART
from bot.paper.recipes import drawn
from bot.sandbox.drawing.qr import code_png
from bot.sandbox.spreadsheets.errors import MAX_ROWS
from bot.staff import invitations
from bot.store import buckets
from bot.store.people import people
from bot.store.staff import colleagues
from tests.conversations.places import agreed, incoming, owner_of
from tests.files import HEADER, codes_on, listed
from tests.people import Citizen, Town


async def sends(lan: Citizen, content: bytes, name: str = "danh sách.csv", size: int | None = None) -> None:
    """Sends a file."""
    await lan.does(attachment=Attachment.FILE, file=incoming(name, content, size))


async def school(town: Town) -> Citizen:
    """Somebody who is asked for a list."""
    lan = await agreed(town)
    await lan.says("/danhsach")
    lan.hears("Excel", "CSV")
    return lan


def documents(lan: Citizen) -> list[File]:
    return [message.document for message in lan.messages if message.document]


async def names_of(town: Town, lan: Citizen) -> list[str]:
    """What somebody has registered."""
    async with town.store.read() as tx:
        person = await people.at(tx, lan.address)
        assert person is not None
        return sorted(place.name for place in await town.registry.owned_by(tx, person.id))


def pages(pdf: bytes) -> int:
    assert pdf.startswith(b"%PDF")
    return len(re.findall(rb"/Type /Page\b", pdf))


async def test_a_list_is_registered_and_its_posters_come_back(town: Town) -> None:
    """Good rows are registered, and one PDF with a page for each comes after a word that it is being made; the same
    can be had as cards and as a ZIP."""
    lan = await school(town)
    await sends(lan, listed("Phòng 1", "Phòng 2", "Cổng trước"))
    lan.hears("Đã đăng ký xong cả 3 điểm", "Em đang làm áp phích")
    assert await names_of(town, lan) == ["Cổng trước", "Phòng 1", "Phòng 2"]
    (poster,) = documents(lan)
    assert pages(poster.read()) == 3
    cards, single = lan.button("thẻ để bàn"), lan.button("ZIP")
    await lan.does(choice=cards.value)
    assert pages(documents(lan)[0].read()) == 3
    await lan.does(choice=single.value)
    with zipfile.ZipFile(io.BytesIO(documents(lan)[0].read())) as parts:
        assert sorted(name[:6] for name in parts.namelist()) == ["Cổng t", "Phòng ", "Phòng "]
        assert all(pages(parts.read(name)) == 1 for name in parts.namelist())


async def test_wrong_rows_are_told_and_the_good_ones_registered(town: Town) -> None:
    """Each row that was left out is named with its number and the reason."""
    lan = await school(town)
    await sends(lan, listed("Phòng 1", "", "=1+1", "phong 1"))
    lan.hears(
        "Đã đăng ký 1 điểm, còn 3 dòng", "Dòng 3: Còn thiếu tên", "Dòng 4", "công thức", "Dòng 5: Trùng", "dòng 2"
    )
    assert await names_of(town, lan) == ["Phòng 1"]


async def test_the_same_list_twice_registers_nothing_twice(town: Town) -> None:
    """A list that is sent again, mended, adds only what is new."""
    lan = await school(town)
    await sends(lan, listed("Phòng 1", "Phòng 2"))
    await lan.says("/danhsach")
    await sends(lan, listed("PHÒNG 1", "Phòng 2", "Phòng 3"))
    lan.hears("Đã đăng ký 1 điểm", "Dòng 2: Điểm có tên", "Dòng 3: Điểm có tên")
    assert await names_of(town, lan) == ["Phòng 1", "Phòng 2", "Phòng 3"]


async def test_many_wrong_rows_come_as_a_file(town: Town) -> None:
    """More than a screenful of problems is sent as a file that holds all of them."""
    lan = await school(town)
    await sends(lan, listed(*["=1+1"] * 40))
    lan.hears("Dòng 2:", "Cả 40 dòng")
    lan.does_not_hear("Dòng 30:")
    (report,) = documents(lan)
    assert report.read().decode("utf-8-sig").count("Dòng ") == 40
    await sends(lan, listed("Phòng 1"))
    lan.hears("Đã đăng ký xong")


@pytest.mark.parametrize(
    ("content", "size", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\x00", None, "không mở được"),
        (b"a,b\n1,2", None, "không thấy các cột"),
        (b"", 50_000_000, "KB"),
        (HEADER.encode() + b"\n" * (MAX_ROWS + 5), None, "tách ra"),
    ],
)
async def test_a_file_that_is_no_list_is_refused_with_a_reason(
    town: Town, content: bytes, size: int | None, said: str
) -> None:
    """What is wrong is said, and the list is still waited for."""
    lan = await school(town)
    await sends(lan, content, size=size)
    lan.hears(said, "Excel")
    await sends(lan, listed("Phòng 1"))
    lan.hears("Đã đăng ký xong")


async def test_lists_wait_for_each_other_and_nobody_for_them(town: Town) -> None:
    """While one is looked at another waits; whoever talks is answered meanwhile."""
    lan, minh = await school(town), town.citizen()
    async with town.conversation.services.lists:
        sending = asyncio.create_task(sends(lan, listed("Phòng 1")))
        await minh.says("/menu")
        minh.hears("cần gì")
        assert not sending.done()
    await sending
    lan.hears("Đã đăng ký xong")


async def test_the_empty_form_comes_as_a_file(town: Town) -> None:
    """Both kinds of form are offered, and words in place of a file are answered."""
    lan = await school(town)
    await lan.presses("Excel")
    assert documents(lan)[0].read().startswith(b"PK")
    await lan.presses("CSV")
    assert documents(lan)[0].read().decode("utf-8-sig").startswith("Tên điểm,")
    await lan.sends(Attachment.STICKER)
    lan.hears("tệp danh sách")


async def test_a_list_is_the_senders_own(town: Town) -> None:
    """Nobody gets the posters of somebody else's list by its number."""
    lan, thief = await school(town), await agreed(town)
    await sends(lan, listed("Phòng 1"))
    value = lan.button("ZIP").value
    await thief.does(choice=value)
    assert not documents(thief)
    thief.hears("không còn giữ danh sách")


async def works_here(town: Town, lan: Citizen) -> None:
    """Somebody at the office, who may register any number of places."""
    async with town.store.begin() as tx:
        token = await invitations.invite(tx, lan.address.chat_id, "editor", town.now)
        person = await people.at(tx, lan.address)
        assert person is not None
        await colleagues.accept(tx, token, person.id, town.now)


async def test_a_long_list_needs_somebody_who_works_here(town: Town) -> None:
    """Fifty places a day are one person's own, over as many lists as they like; for more the sentence says whom to
    call, and nothing was registered of that list. A colleague has no such limit."""
    lan = await school(town)
    await sends(lan, listed(*(f"Phòng {number}" for number in range(30))))
    await lan.says("/danhsach")
    await sends(lan, listed(*(f"Lớp {number}" for number in range(21))))
    lan.hears("50 điểm một ngày", "0257")
    assert len(await names_of(town, lan)) == 30
    await works_here(town, lan)
    await sends(lan, listed(*(f"Lớp {number}" for number in range(21))))
    assert len(await names_of(town, lan)) == 51
    minh = await school(town)
    town.passes(days=1, minutes=1)
    await minh.says("/danhsach")
    await sends(minh, listed("Phòng 1"))
    minh.hears("Đã đăng ký xong")


async def test_one_network_registers_so_many_places_however_many_people_it_has(town: Town) -> None:
    """A browser is a new person as often as it likes, so places are counted by address too; a neighbour in another
    network, and whoever can be called, are not held up."""
    async with town.store.begin() as tx:
        for rule, key in ((PLACES, "113.160.1.2"), (ALL_PLACES, "everybody")):
            assert not await buckets.take(tx, rule.name, key, rule.burst, rule.rate, rule.burst - 2)
    lan, three = await school(town), incoming("a.csv", listed("Phòng 1", "Phòng 2", "Phòng 3"))
    for origin in ("113.160.1.2", "113.160.1.3"):
        await lan.does(attachment=Attachment.FILE, file=three, origin=origin)
        lan.hears("quá nhiều điểm", "0257")
    assert await names_of(town, lan) == []
    await lan.does(attachment=Attachment.FILE, file=incoming("a.csv", listed("Phòng 1")), origin="113.160.1.2")
    assert await names_of(town, lan) == ["Phòng 1"]
    assert town.conversation.services.figures.limits == {"places": 1, "all places": 1}


async def test_whoever_can_be_called_may_send_a_long_list(town: Town) -> None:
    """A number that is typed, or is somebody else's, shows nothing; the button does, and then the list is taken."""
    lan, long = await school(town), listed(*(f"Phòng {number}" for number in range(51)))
    await sends(lan, long)
    lan.hears("50 điểm một ngày", "số điện thoại của chính")
    await lan.says("0912345678")
    lan.hears("chỉ có nút")
    await lan.shares("0912345678")
    lan.hears("chỉ có nút")
    assert await names_of(town, lan) == []
    await lan.shares("0912345678", own=True)
    await sends(lan, long)
    assert len(await names_of(town, lan)) == 51


async def test_nobody_learns_of_anothers_phone_by_trying(town: Town) -> None:
    """A list with the name of a place and thousands of numbers tells nothing of whose number is right; nor does one
    place after the other. Only who registered it is told that it is there already."""
    lan, thief = await school(town), await school(town)
    await sends(lan, listed("Phòng 1"))
    await sends(thief, listed("Phòng 1"))
    thief.hears("Đã đăng ký xong")
    thief.does_not_hear("đã đăng ký rồi")
    await lan.says("/danhsach")
    await sends(lan, listed("Phòng 1"))
    lan.hears("Dòng 2: Điểm có tên")


async def test_a_long_list_comes_in_portions(town: Town) -> None:
    """Every channel takes the files, since none has more than a portion of the posters."""
    lan = await school(town)
    await works_here(town, lan)
    await sends(lan, listed(*(f"Phòng {number}" for number in range(PART + 1))))
    lan.hears(f"từ 1 đến {PART} trong số {PART + 1}", f"từ {PART + 1} đến {PART + 1}")
    assert pages(documents(lan)[1].read()) == 1


async def test_a_poster_made_elsewhere_is_genuine(town: Town) -> None:
    """The code in a poster of a list is signed like any other."""
    lan = await school(town)
    await sends(lan, listed("Phòng 1"))
    async with town.store.begin() as tx:
        person = await people.at(tx, lan.address)
        assert person is not None
        (place,) = await town.registry.owned_by(tx, person.id)
        sheets = await Sheets.open(tx, town.registry, town.library, town.now)
        assert sheets.link(place) == await town.registry.link(tx, place, town.now)


async def test_posters_are_signed_when_they_are_sent(town: Town) -> None:
    """What waits names the places alone: signing 2,000 takes a quarter of a second, and nobody waits for that. Of what
    has another owner by then there are none."""
    _, places = await owner_of(town, "Cà phê Hương", "Phở Cô Ba")
    file = to_sign("p.pdf", "Áp phích", places, "A4")
    assert file.recipe == {"posters": [one.code for one in places], "owner": places[0].owner_id, "kind": "A4"}
    posters = Posters(town.store, town.registry, town.library, lambda: town.now)
    made = await posters.signed(file.recipe)
    assert made is not None
    content = drawn(made)
    async with town.store.begin() as tx:
        for page, place in enumerate(places):
            assert codes_on(content, page) == [(await town.registry.link(tx, place, town.now)).encode()]
    assert await posters.signed({**file.recipe, "owner": 0}) is None


def zipped(**pictures: bytes) -> bytes:
    """A ZIP of files, with the folder that a Mac adds."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as files:
        for name, content in pictures.items():
            files.writestr(f"ma/{name}.png", content)
        files.writestr("__MACOSX/ma/._1.png", b"")
    return out.getvalue()


async def test_official_codes_come_as_a_column(town: Town) -> None:
    """A place whose row has its official code gets a poster with it, the others provisional ones; a code that is there
    twice, or could not be printed unchanged, is told."""
    lan = await school(town)
    rows = (f"{HEADER};Mã QR", "A;Phường 9, Tuy Hòa;1 Trần Phú;0912345678;https://tokhaiyte.vn/?id=1")
    more = ("B;Phường 9, Tuy Hòa;1 Trần Phú;0912345678;", "C;Phường 9, Tuy Hòa;1 Trần Phú;0912345678;mã của tôi")
    twice = "D;Phường 9, Tuy Hòa;1 Trần Phú;0912345678;https://tokhaiyte.vn/?id=1"
    await sends(lan, "\n".join((*rows, *more, twice)).encode())
    lan.hears("Dòng 4: Mã chính thức “mã của tôi”", "Dòng 5: Mã chính thức trùng với dòng 2", "mã tạm", "ZIP")
    (poster,) = documents(lan)
    content = poster.read()
    assert codes_on(content) == [b"https://tokhaiyte.vn/?id=1"]
    assert codes_on(content, page=1)[0].startswith(b"https://bot.example.vn/c/")


async def test_official_codes_come_as_pictures(town: Town) -> None:
    """A ZIP of pictures, each named like its place or its number: their posters come again with these codes, and what
    cannot be used is told by name."""
    lan, (_, second, _) = await owner_of(town, "Cà phê Hương", "Phở Cô Ba", "Bún Bà Tư")
    await lan.says("/danhsach")
    codes = [code_png(f"https://tokhaiyte.vn/?id={number}".encode()) for number in range(3)]
    good = {"BUN BA TU": codes[0], second.code.lower(): codes[1]}
    bad = {"Quán lạ": codes[2], "Cà phê Hương": codes[0], "hỏng": b"GIF89a"}
    await sends(lan, zipped(**good, **bad), "ma.zip")
    lan.hears("2 điểm đã có mã của tokhaiyte.vn", "Ảnh chưa dùng được: 3", "Quán lạ: Anh/chị không có điểm nào")
    lan.hears("Cà phê Hương: Điểm này, hoặc mã này, đã có ở ảnh khác", "hỏng: Em không mở được", "dán các tờ này thay")
    content = documents(lan)[0].read()
    found = {codes_on(content, page)[0] for page in (0, 1)}
    assert found == {b"https://tokhaiyte.vn/?id=0", b"https://tokhaiyte.vn/?id=1"}


@pytest.mark.parametrize("content", [zipped(), b"PK\x03\x04 broken", zipped(**{str(n): b"" for n in range(41)})])
async def test_a_zip_that_is_of_no_use(town: Town, content: bytes) -> None:
    """An empty one, a broken one, one with more pictures than fit: a sentence, and it may be sent again."""
    lan = await school(town)
    await sends(lan, content, "ma.zip")
    lan.hears("Em không", "tệp")
    await sends(lan, listed("Phòng 1"))
    lan.hears("Đã đăng ký xong")


async def test_a_kind_in_everyday_words_is_known(town: Town) -> None:
    """ "Tạp hóa" is a shop; kinds that nobody knows are named row by row, and the list of kinds is told once."""
    lan = await school(town)
    rows = [f"{kind} {kind};{kind};Phường 9, Tuy Hòa;1 Trần Phú;0912345678" for kind in ("Tạp hóa", "Xyz", "Abc")]
    await sends(lan, "\n".join(["Tên điểm;Loại điểm;Xã/Phường;Địa chỉ;Số điện thoại", *rows]).encode())
    lan.hears("1 điểm", "không biết loại “Xyz”", "không biết loại “Abc”")
    assert lan.text.count("Cửa hàng, chợ, siêu thị") == 1


async def test_a_list_that_comes_by_itself_is_not_asked_for_again(town: Town) -> None:
    """Whoever has agreed and just sends the file gets the report at once; a stranger is asked to agree first."""
    lan = await agreed(town)
    await sends(lan, listed("Phòng 1", "Phòng 2"))
    lan.hears("Đã đăng ký xong cả 2 điểm")
    minh = town.citizen()
    await sends(minh, listed("Phòng 3"))
    minh.hears("Em xin phép")
    await minh.presses("Tôi đồng ý")
    minh.hears("tệp danh sách")

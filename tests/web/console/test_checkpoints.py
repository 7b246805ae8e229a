"""Registered places in the console: found, looked at, printed, closed and withdrawn; whole lists in and out."""

import io
import re
import sqlite3
from contextlib import closing

from PIL import Image

from bot.checkpoints.sheets import Sheets
from bot.chores import notices
from bot.model import Checkpoint
from bot.sandbox.drawing.qr import code_png
from bot.store.staff import audit
from bot.visits.check_in import device
from tests.files import PAYLOAD, codes_on, jpeg, listed, photo_of
from tests.web.console.office import Browser, Office
from tests.web.doors import cafe, path


def picture(payload: bytes) -> tuple[str, bytes]:
    """A screenshot of a code, as it is picked."""
    return "IMG_0001.jpg", jpeg(Image.open(io.BytesIO(code_png(payload))))


async def signed(office: Office, place: Checkpoint) -> bytes:
    """What the newest poster of a place carries."""
    return f"{office.town.registry.root}{await path(office.town, place)}".encode()


async def noted(office: Office) -> list[str]:
    """What stands in the log."""
    async with office.town.store.read() as tx:
        return [entry.what for entry in await audit.after(tx, 0)]


async def test_a_place_is_found_however_it_is_typed(office: Office) -> None:
    """Without diacritics, by district, by state, by its number, and an empty result says what to do next."""
    mai = await office.colleague("Mai", "editor")
    await mai.follows("Điểm kiểm dịch")
    mai.reads("Chưa có điểm nào", "/dangky")
    huong = await cafe(office.town)
    await cafe(office.town, "Nhà văn hóa Hai Riêng", "22207")
    await mai.opens("/checkpoints")
    await mai.presses("Tìm", q="ca phe HUONG")
    mai.reads("Cà phê Hương", "1 điểm")
    mai.does_not_read("Nhà văn hóa")
    await mai.presses("Tìm", q="", district="561")
    mai.reads("Nhà văn hóa")
    mai.does_not_read("Cà phê Hương")
    await mai.presses("Tìm", q="", district="", state="withdrawn")
    mai.reads("Không điểm nào như vậy")
    await mai.presses("Tìm", q=huong.code.lower())
    mai.reads("12 Trần Phú", huong.code)


async def test_a_photo_of_a_poster_says_whose_it_is(office: Office) -> None:
    """Genuine, replaced, official or forged: each is told, and nothing else opens."""
    place = await cafe(office.town)
    mai = await office.colleague("Mai", "tracer")
    old = await signed(office, place)
    await mai.opens("/checkpoints")
    await mai.presses("Áp phích này của ai?", file=("poster.jpg", photo_of(old)))
    mai.reads("Cà phê Hương", "là thật và đang dùng được")
    async with office.town.store.begin() as tx:
        await office.town.registry.reissue(tx, place.code)
    for shown, told, status in (
        (picture(old), "KHÔNG CÒN dùng được", 200),
        (picture(old[:-3] + b"AAA"), "Không phải mã thật", 422),
        (picture(PAYLOAD), "Không điểm nào ở đây có mã này", 422),
        (("trống.jpg", jpeg(Image.new("RGB", (200, 200), "white"))), "đúng một mã QR", 422),
        (("virus.exe", b"MZ"), "", 422),
    ):
        await mai.opens("/checkpoints")
        await mai.presses("Áp phích này của ai?", status, file=shown)
        mai.reads(told)
    await mai.opens("/checkpoints")
    await mai.presses("Áp phích này của ai?", 422)
    mai.reads("Anh/chị chọn ảnh trước đã.")


async def test_the_chart_and_the_table_say_the_same(office: Office) -> None:
    """Arrivals by day and by hour; a place that nobody visits says what to look at."""
    place = await cafe(office.town)
    mai = await office.colleague("Mai", "editor")
    await mai.opens(f"/checkpoints/{place.code}")
    mai.reads("chưa ai quét mã")
    for number in range(3):
        async with office.town.store.begin() as tx:
            await office.town.visits.arrive(tx, device(f"browser {number}"), place.code, office.town.now)
    await mai.opens(f"/checkpoints/{place.code}")
    mai.reads("24/053", "16:003", "Cộng3")
    assert re.findall(r'text-anchor="middle">(\d+)</text>', mai.html) == ["3"]


async def test_its_phone_is_asked_for_and_its_poster_printed(office: Office) -> None:
    """Nobody sees the number by the way; whoever asks stands in the log. Posters carry the signed address."""
    place = await cafe(office.town)
    mai = await office.colleague("Mai", "editor")
    await mai.opens(f"/checkpoints/{place.code}")
    assert "0912 345 678" not in mai.html
    await mai.presses("Xem số điện thoại")
    mai.reads("0912 345 678")
    assert "phone shown" in await noted(office)
    address = await signed(office, place)
    for name in ("poster.pdf", "code.png"):
        await mai.opens(f"/checkpoints/{place.code}/{name}")
        codes = codes_on(mai.body) if name.endswith("pdf") else _read(mai.body)
        assert codes == [address]
    await mai.opens(f"/checkpoints/{place.code}/cards.pdf")
    await mai.opens(f"/checkpoints/{place.code}/cards.png", 404)


def _read(png: bytes) -> list[bytes]:
    from bot.sandbox.pictures import read_codes

    return read_codes(png)


async def test_it_is_closed_opened_renewed_and_withdrawn(office: Office) -> None:
    """Each tells the owner; what cannot be undone asks first, with how many it concerns; who was slower changes
    nothing."""
    place = await cafe(office.town)
    mai, binh = await office.colleague("Mai", "approver"), await office.colleague("Bình", "admin")
    await binh.opens(f"/checkpoints/{place.code}")
    await mai.opens(f"/checkpoints/{place.code}")
    await mai.presses("Tạm đóng một thời gian")
    mai.reads("Đã tạm đóng", "Chủ điểm được báo")
    await binh.presses("Tạm đóng một thời gian", 409)
    binh.reads("Chưa có gì thay đổi")
    await mai.presses("Mở lại")
    old = await signed(office, place)
    await mai.follows("Tạo mã mới")
    mai.reads("Tạo mã mới cho “Cà phê Hương”?", "0 lượt quét")
    await mai.presses("Có, làm đi")
    mai.reads("Đã tạo mã mới", "áp phích lần thứ 2")
    await mai.follows("Thu hồi mã")
    await mai.presses("Có, làm đi")
    mai.reads("không còn gì để dán")
    await mai.opens(f"/checkpoints/{place.code}/poster.pdf", 404)
    async with office.town.store.read() as tx:
        assert (await office.town.registry.check(tx, old.decode())).verdict == "revoked"
    told = [f"checkpoint {what}" for what in ("closed", "opened", "renewed", "withdrawn")]
    assert [what for what in await noted(office) if what.startswith("checkpoint")] == told
    town = office.town
    await notices.deliver(town.store, town.library, town.outbox)
    await town.outbox.drain()
    heard = "\n".join(message.text for letters in town.street.heard.values() for message in letters)
    for said in ("tạm đóng điểm Cà phê Hương", "mở lại điểm", "tạo mã mới", "thu hồi mã của Cà phê Hương"):
        assert said in heard


async def test_the_official_code_comes_from_its_picture(office: Office) -> None:
    """Shown before it is kept, byte for byte; our own code is none."""
    place = await cafe(office.town)
    mai = await office.colleague("Mai", "approver")
    await mai.opens(f"/checkpoints/{place.code}/official")
    await mai.presses("Đọc mã", 422, file=picture(await signed(office, place)))
    mai.reads("Đó là mã tạm")
    await mai.presses("Đọc mã", file=picture(PAYLOAD))
    mai.reads(PAYLOAD.decode())
    await mai.presses("Đúng, in lên áp phích")
    mai.reads("Từ giờ áp phích dùng mã chính thức")
    async with office.town.store.begin() as tx:
        found = await office.town.registry.find(tx, place.code)
        assert found is not None and found.official == PAYLOAD
        await Sheets.open(tx, office.town.registry, office.town.library, office.town.now)
    await mai.opens("/checkpoints")
    await mai.presses("Áp phích này của ai?", file=picture(PAYLOAD))
    mai.reads("có mã chính thức của điểm này")


async def test_a_list_comes_in_and_goes_out(office: Office) -> None:
    """Looked at first, then registered as many as were read, with every row left out named; its posters stay at hand;
    what goes out stands in the log."""
    mai = await office.colleague("Mai", "approver")
    await mai.opens("/checkpoints/lists")
    mai.reads("Chưa có danh sách nào")
    good = ("danh sách.csv", listed("Quầy hàng", "Trạm xá") + "\nKhông số;Phường 9, Tuy Hòa;1 Lê Lợi;".encode())
    await mai.presses("Xem trong tệp có gì", file=good)
    mai.reads("2 dòng dùng được", "1 dòng bị bỏ ra")
    await mai.presses("Đăng ký 2 điểm", file=("another.csv", listed("Quầy hàng")))
    mai.reads("1 dòng dùng được", "Chưa đăng ký gì")
    await mai.opens("/checkpoints/lists")
    mai.reads("Chưa có danh sách nào")
    await mai.presses("Xem trong tệp có gì", file=good)
    await mai.presses("Đăng ký 2 điểm", file=good)
    mai.reads("Đã đăng ký 2 điểm", "4Còn thiếu số điện thoại")
    await mai.follows("Xem áp phích")
    await mai.follows("áp phích từ số 1")
    assert mai.headers["Content-Type"] == "application/pdf"
    await mai.opens("/checkpoints/lists/1/7.pdf", 404)
    await mai.opens("/checkpoints/lists")
    await mai.presses("Xem trong tệp có gì", 422, file=("x.xlsx", b"PK\x03\x04broken"))
    await _goes_out(office, mai)


async def _goes_out(office: Office, mai: Browser) -> None:
    for label in ("CSV", "Excel", "SQLite"):
        await mai.opens("/checkpoints")
        await mai.presses(label, q="tram xa")
        assert mai.headers["Content-Disposition"].startswith("attachment")
        assert b"Qu\xe1\xba\xa7y h\xc3\xa0ng" not in mai.body
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(mai.body)
        assert opened.execute("select name, phone from checkpoints").fetchall() == [("Trạm xá", "0912 345 678")]
    assert (await noted(office)).count("checkpoints exported") == 3


async def test_an_upload_that_is_too_large_is_refused_with_a_sentence(office: Office) -> None:
    """It is not read to its end, and nothing is changed."""
    mai = await office.colleague("Mai", "approver")
    await mai.opens("/checkpoints")
    await mai.presses("Áp phích này của ai?", 413, file=("large.jpg", bytes(9 * 2**20)))
    mai.reads("Chưa có gì thay đổi", "tối đa 8 MB")

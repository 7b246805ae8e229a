"""Who was there, and what was sent to whom: asked with a reason, written down, and shown to those alone who may."""

from bot.model import Content
from bot.store.staff import audit
from bot.visits.check_in import person as someone
from tests.campaigns.office import becomes, goes_out, neighbour, planned
from tests.web.console.office import Office
from tests.web.console.test_inbox import asks
from tests.web.doors import cafe

TEXTS = Content({"vi": "Nhớ bật Bluetooth nhé.", "en": "Please switch Bluetooth on."})


async def last(office: Office) -> audit.Entry:
    """The newest line of the log."""
    async with office.town.store.read() as tx:
        return (await audit.after(tx, 0))[-1]


async def test_a_tracer_sees_who_was_there_as_a_line_and_a_table(office: Office) -> None:
    """With a reason, which stands in the log; without one, or for too long a time, the refusal stands there too."""
    place = await cafe(office.town)
    lan = await neighbour(office.town)
    number = await becomes(office.town, lan)
    async with office.town.store.begin() as tx:
        await office.town.visits.arrive(tx, someone(number), place.code, office.town.now)
        await office.town.visits.record_for(tx, place.code, "Ông Năm", "+84912345678", office.town.now)
    office.town.passes(hours=1)
    hoa = await office.colleague("Hoa", "tracer")
    await hoa.opens(f"/checkpoints/{place.code}")
    await hoa.follows("Ai đã đến đây?")
    await hoa.presses("Ai đã ở đó?", 422)
    hoa.reads("Anh/chị điền mục này giúp.")
    await hoa.presses("Ai đã ở đó?", reason="Công văn 12/CDC")
    hoa.reads("Cà phê Hương", "2 lượt có mặt", "Ông Năm", "0912 345 678", lan.address.chat_id, "ước đoán")
    assert hoa.html.count('class="bar') == 2
    assert (await last(office)).what == "trace" and "12/CDC" in (await last(office)).detail
    for label in ("CSV", "Excel", "SQLite"):
        await hoa.presses(label, reason="Công văn 12/CDC")
        assert hoa.headers["Content-Disposition"].startswith("attachment")
        await hoa.opens(f"/tracing?checkpoint={place.code}")
    await hoa.presses("Ai đã ở đó?", 422, reason="lâu", start="2021-01-01T00:00")
    hoa.reads("tối đa bảy ngày")
    assert (await last(office)).what == "trace refused"
    await hoa.presses("Ai đã ở đó?", 422, reason="lạ", start="hôm qua")
    await hoa.presses("Ai đã ở đó?", reason="xa", checkpoint="ZZZZ9999", start="2021-05-24T00:00")
    hoa.reads("Không rõ ai có mặt lúc đó")


async def test_an_admin_proves_what_was_sent_to_whom(office: Office) -> None:
    """Each message with channel, second and outcome, answers of staff among them; by address or number; nobody is
    listed, and the log has the number and the reason but no address."""
    lan = await neighbour(office.town)
    number = await becomes(office.town, lan)
    await planned(office.town, TEXTS)
    await goes_out(office.town)
    hoa = await office.colleague("Hoa", "admin")
    await hoa.opens("/proof")
    assert lan.address.chat_id not in hoa.html
    await hoa.presses("Đã gửi những gì?", channel="person", typed=str(number), reason="Khiếu nại số 4")
    hoa.reads("Nhắc", "street", "đã gửi", "24/05/2021 16:00:01")
    entry = await last(office)
    assert entry.what == "proof looked up" and "Khiếu nại số 4" in entry.detail
    assert lan.address.chat_id not in entry.detail
    await hoa.presses("CSV", channel="person", typed=str(number), reason="Khiếu nại số 4")
    assert "2021-05-24 16:00:01" in hoa.body.decode("utf-8-sig")
    await hoa.opens("/proof")
    await hoa.presses("Đã gửi những gì?", channel="person", typed="999", reason="thử")
    hoa.reads("Chưa gửi gì cho người này")
    await hoa.presses("Đã gửi những gì?", 422, channel="person", typed="", reason="")


async def test_for_a_message_it_is_shown_who_got_it(office: Office) -> None:
    """By the number of each person, from the campaign's own page, with a reason."""
    lan = await neighbour(office.town)
    number = await becomes(office.town, lan)
    await planned(office.town, TEXTS)
    await goes_out(office.town)
    hoa = await office.colleague("Hoa", "admin")
    await hoa.opens("/campaigns/1")
    await hoa.follows("Ai đã nhận?")
    await hoa.presses("Ai đã nhận?", 422)
    await hoa.presses("Ai đã nhận?", reason="Kiểm tra")
    hoa.reads(f"{number}", "đã gửi", "Tất cả 1 tin")
    assert lan.address.chat_id not in hoa.html
    assert (await last(office)).what == "recipients looked up"
    await hoa.presses("SQLite", reason="Kiểm tra")
    assert hoa.body.startswith(b"SQLite format 3")
    await hoa.opens("/proof/firings/99", 404)


async def test_one_box_finds_everything_that_one_may_see(office: Office) -> None:
    """Rooms, campaigns, questions, places and people by number; whoever may not open a kind does not find it."""
    place = await cafe(office.town)
    await asks(office, "Mã QR in cỡ nào vậy cán bộ?")
    await planned(office.town, TEXTS)
    mai, hoa = await office.colleague("Mai", "admin"), await office.colleague("Hoa", "tracer")
    for typed, found in (
        ("ca phe huong", "Cà phê Hương"),
        (place.code.lower(), "Cà phê Hương"),
        ("ma qr in co nao", "Mã QR in cỡ nào"),
        ("nhac", "Nhắc"),
        ("chien dich", "Chiến dịch"),
        ("campaigns", "Chiến dịch"),
        ("12", "Đã gửi gì cho người số 12?"),
    ):
        await mai.opens("")
        await mai.presses("Tìm nhanh", q=typed)
        mai.reads(found)
    await hoa.opens("")
    await hoa.presses("Tìm nhanh", q="ma qr in co nao")
    hoa.reads("Không có gì tên")
    await hoa.presses("Tìm nhanh", q="")
    hoa.reads("Gõ tên, vài chữ")

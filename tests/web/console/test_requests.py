"""People who ask by letter to see or to erase what is kept; and official figures beside the bot's own."""

from bot.store.people import people
from bot.store.staff import audit
from tests.campaigns.office import becomes, neighbour
from tests.files import as_workbook
from tests.web.console.office import Office
from tests.web.doors import cafe


async def test_somebody_who_asks_reads_all_that_is_kept(office: Office) -> None:
    """Noted, shown as the chat itself tells it, answered; each step stands in the log, and nobody is listed."""
    lan = await neighbour(office.town, district="561", name="Lan")
    number = await becomes(office.town, lan)
    hoa, mai = await office.colleague("Hoa", "admin"), await office.colleague("Mai", "admin")
    await hoa.follows("Đề nghị về dữ liệu")
    hoa.reads("Không ai chờ")
    await hoa.presses("Ghi lại", 422, channel="person", typed="999", kind="see", reason="Đơn ngày 24/5")
    hoa.reads("Không có ai ở đó")
    await hoa.presses("Ghi lại", channel="person", typed=str(number), kind="see", reason="Đơn ngày 24/5")
    hoa.reads("Đơn ngày 24/5", f"người số {number}")
    hoa.does_not_read("muốn được gọi là")
    await hoa.presses("Xem mọi dữ liệu đang giữ")
    hoa.reads("Lan", "tin nhắc: đang bật", "đề nghị")
    await mai.opens("/requests/1")
    await hoa.presses("Đã trả lời", answer="Đã gửi thư ngày 25/5")
    hoa.reads("Hoa trả lời")
    await mai.presses("Đã trả lời", 409, answer="Tôi gửi rồi")
    async with office.town.store.read() as tx:
        done = [entry.what for entry in await audit.after(tx, 0)]
    assert done[-3:] == ["request noted", "data shown", "request answered"]


async def test_somebody_who_asks_is_erased_with_all_that_is_theirs(office: Office) -> None:
    """The page says how much goes; afterwards nothing is left but the log's line."""
    place = await cafe(office.town)
    hoa = await office.colleague("Hoa", "admin")
    await hoa.opens("/requests")
    await hoa.presses("Ghi lại", channel="person", typed=str(place.owner_id), kind="erase", reason="Đến quầy")
    hoa.reads("Cà phê Hương", "0 tin")
    await hoa.presses("Xóa hết", 422)
    hoa.reads("đánh dấu vào đây trước")
    await hoa.presses("Xóa hết", understood="y")
    hoa.reads("Đã xóa mọi dữ liệu", "Không ai chờ")
    async with office.town.store.read() as tx:
        assert await people.numbered(tx, place.owner_id) is None
        assert await office.town.registry.find(tx, place.code) is None
        assert [entry.what for entry in await audit.after(tx, 0)][-1] == "person erased"
    await hoa.opens("/requests/1", 404)


async def test_official_figures_stand_beside_the_bots_own(office: Office) -> None:
    """From a list as it comes, CSV or Excel; a list without districts is refused with a sentence."""
    mai = await office.colleague("Mai", "approver")
    await mai.follows("Đưa số liệu chính thức vào")
    mai.reads("Chưa có")
    csv = "STT;Huyện;Số máy đã cài\n1;Huyện Sông Hinh;12.345\n2;TP Tuy Hòa;98.765\nTổng;;111.110\n".encode()
    await mai.presses("Đưa vào", 422)
    await mai.presses("Đưa vào", 422, file=("x.csv", b"a;b\n1;2\n"))
    mai.reads("Không dòng nào")
    await mai.presses("Đưa vào", as_of="2021-05-20", file=("số liệu.csv", csv))
    mai.reads("2 huyện", "12.345", "20/05/2021")
    newer = as_workbook([["Huyện", "Đã cài"], ["Sông Hinh", "13000"]])
    await mai.presses("Đưa vào", as_of="2021-05-24", file=("số liệu.xlsx", newer))
    await mai.opens("")
    mai.reads("13.000 (24/05/2021)", "98.765 (20/05/2021)")
    await mai.opens("/overview.csv")
    assert "13000,2021-05-24" in mai.body.decode("utf-8-sig")

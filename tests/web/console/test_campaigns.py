"""A campaign in the console: written by one colleague, approved by another, followed to its end."""

import json
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import CampaignState, Tariff
from bot.model import Office as Paces
from bot.store.campaigns import campaigns
from bot.store.staff import audit
from tests.campaigns.office import goes_out, neighbour
from tests.conversations.staff.test_staff import shown
from tests.people import Town
from tests.web.console.office import Browser, Office, open_office

TEXTS = {"text_vi": "Nhớ bật Bluetooth nhé.", "text_en": "Please switch Bluetooth on."}


@pytest.fixture
async def paced(town: Town):  # type: ignore[no-untyped-def]
    """The console of an office that sends thirty a second on the street."""
    office = Paces(paces={"street": 30.0}, shown=shown, link="https://bot.example.vn/")
    town.conversation.services = replace(town.conversation.services, office=office)
    async with open_office(town) as opened:
        yield opened


async def state(office: Office, number: int = 1) -> CampaignState:
    """Where a campaign stands."""
    async with office.town.store.read() as tx:
        found = await campaigns.by_id(tx, number)
    assert found is not None
    return found.state


async def written(mai: Browser, **more: object) -> None:
    """A draft for everybody, as soon as it is approved."""
    await mai.opens("/campaigns/new")
    await mai.presses("Lưu, rồi chọn người nhận", **{"name": "Nhắc bật Bluetooth", "begins": "now", **TEXTS, **more})
    mai.reads("Đã lưu bản nháp.")


async def handed_in(mai: Browser) -> None:
    """… and handed in."""
    await written(mai)
    await mai.follows("Vậy là đúng")
    await mai.presses("Chuyển duyệt")


async def test_what_goes_out_at_night_says_when_it_leaves(paced: Office) -> None:
    """Who writes and who approves in the evening read that it waits for the morning; in the afternoon nobody reads of a
    night."""
    mai, binh = await paced.colleague("Mai", "editor"), await paced.colleague("Bình", "approver")
    await handed_in(mai)
    mai.does_not_read("ban đêm")
    paced.town.passes(hours=6)
    await mai.opens("/campaigns/1")
    mai.reads("Giờ đó là ban đêm, không tin nào đi. Tin đi ngày mai lúc 07:00")
    await binh.opens("/campaigns/1/approve")
    binh.reads("Tin đi ngày mai lúc 07:00")


async def test_a_civil_servants_morning(paced: Office) -> None:
    """From signing in to a campaign that is handed in takes at most twelve clicks, ticks among them, and three to
    approve it; then it goes out to those it is meant for, and its states sum to what was enrolled."""
    lan = await neighbour(paced.town, district="561")
    far = await neighbour(paced.town, district="555")
    mai, binh = await paced.colleague("Mai", "editor"), await paced.colleague("Bình", "approver")
    await mai.follows("Chiến dịch")
    await mai.follows("Soạn chiến dịch")
    await mai.follows("Bắt đầu từ “Chủ quán, doanh nghiệp”")
    await mai.presses("Lưu, rồi chọn người nhận")
    mai.reads("thuộc nhóm: Chủ quán, doanh nghiệp", "hiện tới được 0")
    await mai.presses("Trở lại mọi người")
    await mai.presses("Thêm rồi đếm lại", district=["561"])
    mai.reads("ở Huyện Sông Hinh", "hiện tới được 1")
    await mai.follows("Vậy là đúng")
    await mai.presses("Chuyển duyệt")
    mai.reads("chờ duyệt")
    assert mai.clicks <= 12, mai.clicks
    await binh.opens("")
    before = binh.clicks
    await binh.follows("Chủ quán, doanh nghiệp")
    binh.reads("Người soạn: Mai", "Tôi hiểu là có 1 người nhận tin này", "Anh/chị chủ quán ơi", "Huyện Sông Hinh")
    await binh.presses("Duyệt cho gửi", understood="y")
    binh.reads("Đã duyệt.")
    assert binh.clicks - before <= 3
    await goes_out(paced.town)
    lan.hears("Anh/chị chủ quán ơi")
    far.does_not_hear("Anh/chị chủ quán ơi")
    parts = await binh.live()
    assert "xong 1 trên 1" in parts["progress"] and "đúng bằng số đã ghi danh" in parts["progress"]
    await binh.opens("/campaigns/1/results")
    binh.reads("Huyện Sông Hinh", "đã gửi")
    for kind in ("csv", "xlsx"):
        await binh._get(f"/staff/campaigns/1/results.{kind}")
        assert binh.status == 200 and len(binh.body) > 100


async def test_an_approver_ticks_and_does_not_approve_their_own(paced: Office) -> None:
    """Without the tick nothing happens; whoever wrote it reads that somebody else must."""
    await neighbour(paced.town)
    mai, binh = await paced.colleague("Mai", "approver"), await paced.colleague("Bình", "approver")
    await handed_in(mai)
    await mai.opens("/campaigns/1/approve")
    mai.reads("phải người khác duyệt")
    await binh.opens("/campaigns/1/approve")
    await binh.presses("Duyệt cho gửi", 422)
    binh.reads("Anh/chị đánh dấu vào đây trước.")
    form, _ = binh._button("Duyệt cho gửi")
    fields = {each.get("name", ""): each.get("value", "") for each in form.iter("input")}
    stolen = {"csrf": re.findall(r'name="csrf" value="(\w+)"', mai.html)[0]}
    await mai.posts("/staff/campaigns/1/approve", {**fields, **stolen, "understood": "y"})
    assert mai.status == 409
    assert await state(paced) is CampaignState.WAITING


async def test_what_changed_is_shown_and_an_old_yes_is_void(paced: Office) -> None:
    """A campaign that is sent back tells its writer why; handed in anew it shows what changed; a page that was opened
    before approves nothing."""
    await neighbour(paced.town)
    mai, binh = await paced.colleague("Mai", "editor"), await paced.colleague("Bình", "approver")
    await handed_in(mai)
    await binh.opens("/campaigns/1/approve")
    old = binh.html
    await binh.presses("Trả lại để sửa", 422)
    binh.reads("Anh/chị điền mục này giúp.")
    await binh.presses("Trả lại để sửa", reason="Thiếu lời chào")
    await mai.opens("/campaigns/1")
    mai.reads("Bản này bị trả lại", "Thiếu lời chào")
    await mai.follows("Sửa")
    await mai.presses("Lưu", text_vi="Chào cô bác. Nhớ bật Bluetooth nhé.")
    await mai.presses("Chuyển duyệt")
    binh.html = old
    await binh.presses("Duyệt cho gửi", 409, understood="y")
    binh.reads("Chưa có gì thay đổi", "không còn đúng như bản đã xem")
    assert await state(paced) is CampaignState.WAITING
    await binh.opens("/campaigns/1/approve")
    binh.reads("Đã đổi so với lần trình trước", "vi: Nhớ bật Bluetooth nhé.", "vi: Chào cô bác.")
    await binh.presses("Duyệt cho gửi", understood="y")
    assert await state(paced) in (CampaignState.SCHEDULED, CampaignState.RUNNING)


async def test_two_who_change_the_same_draft(paced: Office) -> None:
    """Whoever was slower reads so, and the other's words stay."""
    mai, hoa = await paced.colleague("Mai", "editor"), await paced.colleague("Hoa", "editor")
    await written(mai)
    await mai.opens("/campaigns/1/edit")
    await hoa.opens("/campaigns/1/edit")
    await hoa.presses("Lưu", text_vi="Lời của Hoa.")
    await mai.presses("Lưu", 409, text_vi="Lời của Mai.")
    mai.reads("có người khác vừa sửa")
    await mai.opens("/campaigns/1")
    mai.reads("Lời của Hoa.")


async def test_mistakes_are_told_beside_their_field(paced: Office) -> None:
    """An unknown variable, a text that is too long or says nothing to strangers, a moment that has passed or cannot be
    read, a link that is none: each with what was typed still there."""
    mai = await paced.colleague("Mai", "editor")
    await mai.opens("/campaigns/new")
    past = f"{paced.town.now - timedelta(days=2):%Y-%m-%dT%H:%M}"
    press = "Lưu, rồi chọn người nhận"
    for typed, told in (
        ({"text_vi": "Chào {ten} nhé."}, "{ten}"),
        ({"text_vi": "Chào {name}."}, "Phải có một câu"),
        ({"text_vi": "a" * 901}, "901"),
        ({"begins": "at", "at": past}, "Lúc đó đã qua rồi"),
        ({"begins": "at", "at": "mai"}, "Em chưa hiểu là khi nào"),
        ({"begins": "rule", "rule": "khi nào rảnh"}, "Em chưa hiểu là khi nào"),
        ({"lead": "url", "url": "javascript:alert(1)"}, "https://"),
        ({"second": "y"}, "Anh/chị điền mục này giúp."),
    ):
        await mai.presses(press, 422, name="Thử", **{**TEXTS, "begins": "now", **typed})
        mai.reads(told)
    async with paced.town.store.read() as tx:
        assert await campaigns.all_(tx) == []


async def test_the_preview_follows_what_is_typed(paced: Office) -> None:
    """Every channel side by side, with or without a script, and nothing is kept."""
    mai = await paced.colleague("Mai", "editor")
    await mai.opens("/campaigns/new")
    await mai.presses("Xem tin sẽ ra sao", name="Thử", begins="now", text_vi="<b>Đậm</b> nhé.", text_en="Bold.")
    mai.reads("<b>Đậm</b> nhé.", "narrow, Tiếng Việt", "street, Tiếng Anh")
    form, _ = mai._button("Xem tin sẽ ra sao")
    token = form.find("input").get("value")  # type: ignore[union-attr]
    fields = {"csrf": token, "then": "preview", "text_vi": "Một câu khác.", "begins": "now"}
    await mai.posts("/staff/campaigns/new", fields, Accept="application/json")
    assert "Một câu khác." in json.loads(mai.html)["previews"]
    async with paced.town.store.read() as tx:
        assert await campaigns.all_(tx) == []


async def test_it_is_paused_resumed_and_cancelled_with_a_question(paced: Office) -> None:
    """Each is one press for whoever may; cancelling tells first how many messages stay here."""
    await neighbour(paced.town)
    mai, binh = await paced.colleague("Mai", "editor"), await paced.colleague("Bình", "approver")
    await handed_in(mai)
    await binh.opens("/campaigns/1/approve")
    await binh.presses("Duyệt cho gửi", understood="y")
    await mai.opens("/campaigns/1")
    await mai.presses("Tạm dừng")
    mai.reads("Đã tạm dừng")
    assert "Gửi tiếp" not in mai.html
    await binh.opens("/campaigns/1")
    await binh.presses("Gửi tiếp")
    await mai.opens("/campaigns/1")
    await mai.follows("Hủy chiến dịch")
    mai.reads("Hủy hẳn “Nhắc bật Bluetooth”?", "không gửi lần nào nữa")
    mai.does_not_read("0 tin")
    await mai.presses("Có, làm đi")
    assert await state(paced) is CampaignState.CANCELLED
    async with paced.town.store.read() as tx:
        noted = [entry.what for entry in await audit.after(tx, 0) if entry.what.startswith("campaign")]
    assert noted[-1] == "campaign cancelled"


async def test_the_calendar_shows_what_goes_out_when(paced: Office) -> None:
    """By month and by week, also what nobody has approved yet, and says so."""
    mai = await paced.colleague("Mai", "editor")
    await mai.opens("/campaigns/calendar")
    mai.reads("05/2021")
    await written(mai, begins="rule", rule="thứ 2, thứ 5 7:00")
    await mai.opens("/campaigns/calendar")
    mai.reads("07:00 Nhắc bật Bluetooth", "chưa duyệt", "27/05")
    await mai.follows("Theo tuần")
    mai.reads("24/05 – 30/05/2021")
    await mai.follows("Sau đó")
    mai.reads("31/05", "03/06")
    await mai.opens("/campaigns/calendar?day=nonsense&by=week")


async def test_an_audience_is_built_named_and_taken_apart(paced: Office) -> None:
    """With the sentence and the count after each step; what was not offered is not taken."""
    for district, group in (("561", "business"), ("561", "citizen"), ("555", "business")):
        await neighbour(paced.town, district=district, group=group)
    mai = await paced.colleague("Mai", "editor")
    await written(mai)
    mai.reads("hiện tới được 3")
    await mai.presses("Thêm rồi đếm lại", how="only", district=["561", "999"], group=["business"])
    mai.reads("ở Huyện Sông Hinh", "hiện tới được 1")
    await mai.presses("Lưu", name="Quán ở Sông Hinh")
    await mai.presses("Trở lại mọi người")
    mai.reads("hiện tới được 3")
    await mai.presses("Dùng nhóm này", kept="Quán ở Sông Hinh")
    mai.reads("hiện tới được 1")
    await mai.presses("Thêm rồi đếm lại", 422, commune="nơi nào đó xa lắm")
    await mai.presses("Thêm rồi đếm lại", 422, before="hôm kia")
    await mai.presses("Thêm rồi đếm lại", how="but", fixed=["owner"])
    mai.reads("không phải")


async def test_a_template_for_whoever_is_silent_is_written_beside_the_text(town: Town) -> None:
    """Where a channel closes: what cannot be read or filled is said at once, the rest is kept and shown again; on other
    sites nobody is asked."""
    office = Paces(paces={"street": 30.0}, tariffs={"street": Tariff(55, "₫", open_hours=168)}, shown=shown)
    town.conversation.services = replace(town.conversation.services, office=office)
    async with open_office(town) as opened:
        mai = await opened.colleague("Mai", "editor")
        await written(mai, prepared_vi="7711, name={name}")
        await mai.opens("/campaigns/1/edit")
        mai.reads("im lặng quá 7 ngày")
        assert "7711, name={name}" in mai.html
        for wrong, why in (("mẫu đẹp", "TÊN=CHỮ"), ("7711, name={ten}", "{ten}")):
            await mai.presses("Lưu", 422, prepared_vi=wrong)
            mai.reads(why)
        await mai.presses("Lưu", prepared_vi="")
        async with town.store.read() as tx:
            found = await campaigns.by_id(tx, 1)
        assert found is not None and found.content.templates == {}

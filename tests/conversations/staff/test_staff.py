"""Staff at work in the chat: by invitation only, one writes, another approves, and the right people get it."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
import sqlalchemy as sa

from bot.channels.rendering import fit
from bot.model import Audience, CampaignState, Capabilities, Content, InDoubtError, Message, Office
from bot.staff import invitations
from bot.store.campaigns import campaigns, watches
from bot.store.people import notices
from bot.store.tables import audit
from tests.campaigns.office import becomes, goes_out, planned
from tests.conversations.places import owner_of
from tests.people import Citizen, Town

NARROW = Capabilities(200)
"""A channel without buttons or pictures, on which long texts are cut."""


def shown(message: Message) -> Mapping[str, list[Message]]:
    """As two channels show it."""
    return {"narrow": fit(message, NARROW), "street": [message]}


@pytest.fixture
def office(town: Town) -> Town:
    """A town whose office sends thirty a second on the street."""
    office = Office(paces={"street": 30.0}, shown=shown, link="https://bot.example.vn/")
    town.conversation.services = replace(town.conversation.services, office=office)
    return town


async def colleague(town: Town, name: str, role: str) -> Citizen:
    """Somebody who has opened their invitation and agreed that it is kept."""
    async with town.store.begin() as tx:
        token = await invitations.invite(tx, name, role, town.now)
    someone = town.citizen(name=name)
    await someone.says(f"/start staff_{token}")
    await someone.presses("Đồng ý")
    return someone


async def reader(town: Town) -> Citizen:
    """A citizen with reminders on."""
    lan = town.citizen()
    await lan.says("/nhactin")
    await lan.presses("Đồng ý")
    await lan.presses("nhắc")
    return lan


async def picking(office: Town) -> Citizen:
    """An editor who is asked for a picture."""
    mai = await colleague(office, "Mai", "editor")
    await mai.says("/canbo")
    await mai.presses("Soạn chiến dịch")
    await mai.presses("Chủ quán, doanh nghiệp")
    await mai.presses("Chủ quán, doanh nghiệp")
    while "Không kèm hình" not in mai.labels:
        await mai.presses("Giữ nguyên" if any("Giữ nguyên" in label for label in mai.labels) else "Không, một")
    return mai


async def test_only_an_offered_picture_is_taken(office: Town) -> None:
    """An editor who presses what was never offered, by hand, sends no file of the server to anybody."""
    mai = await picking(office)
    question = mai.button("Không kèm hình").value.partition(":")[0]
    await mai.does(choice=f"{question}:../../../var/secret_key")
    mai.hears("câu trước", "hình")
    await mai.says("../../../var/secret_key")
    assert "Không kèm hình" in mai.labels


async def approves(binh: Citizen) -> None:
    """Looks at the first campaign, and lets it go out as it was shown."""
    await binh.does(choice="open:campaign:1/approve")
    await binh.presses("Có, làm đi")


async def test_who_approves_sees_what_goes_out(office: Town) -> None:
    """The text and picture in every language, how many get it, who wrote it; after it was sent back with a reason and
    handed in again, what has changed. A yes to what is no longer so approves nothing."""
    mai, binh = await colleague(office, "Mai", "editor"), await colleague(office, "Binh", "approver")
    await reader(office)
    await written(mai)
    await mai.presses("Chuyển duyệt")
    await binh.does(choice="open:campaign:1/approve")
    binh.hears("Mai", "1 người", "quán")
    assert any(message.image for message in binh.messages)
    early = binh.button("Có, làm đi")
    await binh.presses("Trả lại")
    await binh.says("Sửa câu đầu giúp em")
    await mai.does(choice="open:campaign:1")
    mai.hears("Sửa câu đầu giúp em")
    await mai.does(choice="open:write:1/picture")
    await mai.presses("Không kèm hình")
    await mai.presses("Chuyển duyệt")
    await binh.does(choice=early.value)
    binh.hears("không còn đúng như bản đã xem")
    assert await state(office) is CampaignState.WAITING
    await binh.does(choice="open:campaign:1/approve")
    binh.hears("thay đổi", "hình")
    await binh.presses("Có, làm đi")
    assert await state(office) is CampaignState.SCHEDULED


async def test_handing_in_where_nobody_may_approve_says_so(office: Town) -> None:
    """Whoever is alone is told that somebody must be invited."""
    mai = await colleague(office, "Mai", "approver")
    await written(mai)
    await mai.presses("Chuyển duyệt")
    mai.hears("chưa có ai duyệt được")


async def written(mai: Citizen) -> None:
    """Mai writes the campaign for businesses as its template has it, for everybody, as soon as it is approved."""
    await mai.says("/canbo")
    await mai.presses("Soạn chiến dịch")
    await mai.presses("Chủ quán, doanh nghiệp")
    await mai.presses("Chủ quán, doanh nghiệp")
    await mai.presses("Giữ nguyên")
    await mai.presses("Giữ nguyên")
    await mai.presses("Không, một nội dung thôi")
    await mai.presses("thẻ bảo hiểm y tế ở cửa")
    await mai.presses("Đúng, hình này")
    await mai.presses("Giữ nguyên")
    await mai.presses("Trở lại mọi người")
    await mai.presses("Vậy là đúng")
    await mai.presses("Ngay khi được duyệt")


async def state(town: Town) -> CampaignState:
    """That of the only campaign."""
    async with town.store.read() as tx:
        [one] = await campaigns.all_(tx)
    return one.state


async def test_an_invitation_works_once(office: Town) -> None:
    """Whoever opens the link first is a colleague; whoever opens it next is told at once that it is used."""
    async with office.store.begin() as tx:
        token = await invitations.invite(tx, "Mai", "editor", office.now)
    mai, thief = office.citizen(), office.citizen()
    await mai.says(f"/start staff_{token}")
    await mai.presses("Đồng ý")
    mai.hears("Chào mừng Mai", "soạn được chiến dịch")
    await mai.says("/dulieu")
    mai.hears("là cán bộ ở đây với tên Mai")
    await thief.says(f"/start staff_{token}")
    thief.hears("đã dùng hoặc đã quá hạn", "Phần này dành cho cán bộ")


async def test_an_old_invitation_is_worth_nothing(office: Town) -> None:
    """After a week a link opens nothing."""
    async with office.store.begin() as tx:
        token = await invitations.invite(tx, "Mai", "admin", office.now)
    office.passes(days=7, seconds=1)
    mai = office.citizen()
    await mai.says(f"/start staff_{token}")
    mai.hears("quá hạn")


@pytest.mark.parametrize("way", ["/canbo", "/start staff_guess"])
async def test_citizens_find_no_way_in(office: Town, way: str) -> None:
    """Neither the command nor a guessed link shows anything of what staff do, not even through a button's value."""
    lan = office.citizen()
    await lan.says(way)
    lan.hears("Phần này dành cho cán bộ")
    for value in ("open:write", "open:campaigns", "open:campaign:1/approve-yes"):
        await lan.does(choice=value)
        lan.hears("Phần này dành cho cán bộ")


async def test_one_writes_and_another_approves(office: Town) -> None:
    """The author cannot approve; the approver is told, approves, and the campaign is due at once."""
    mai, binh = await colleague(office, "Mai", "approver"), await colleague(office, "Binh", "approver")
    await reader(office)
    await written(mai)
    mai.hears("bản nháp", "mọi người có bật nhận tin nhắc")
    await mai.presses("Chuyển duyệt")
    async with office.store.read() as tx:
        told = await notices.waiting(tx)
    assert [(one.kind, one.address) for one in told] == [("waiting", binh.address)]
    await mai.presses("Duyệt")
    await mai.presses("Có, làm đi")
    mai.hears("cần người khác duyệt")
    assert await state(office) is CampaignState.WAITING
    await binh.says("/canbo")
    await binh.presses("chờ duyệt")
    await binh.presses("Duyệt")
    await binh.presses("Có, làm đi")
    binh.hears("Đã duyệt")
    async with office.store.read() as tx:
        [due] = await campaigns.due(tx, office.now)
    assert due.state is CampaignState.SCHEDULED
    assert due.author_id != due.approver_id


async def test_a_one_person_office_approves_its_own(office: Town) -> None:
    """Where the setting says so, the author may approve."""
    services = office.conversation.services
    office.conversation.services = replace(services, office=replace(services.office, one_person=True))
    mai = await colleague(office, "Mai", "admin")
    await written(mai)
    for label in ("Chuyển duyệt", "Duyệt", "Có, làm đi"):
        await mai.presses(label)
    assert await state(office) is CampaignState.SCHEDULED


async def test_an_editor_cannot_approve(office: Town) -> None:
    """An editor has no button for it, and its value does nothing."""
    mai, binh = await colleague(office, "Mai", "admin"), await colleague(office, "Binh", "editor")
    await written(mai)
    await mai.presses("Chuyển duyệt")
    await binh.does(choice="open:campaign:1/approve-yes")
    binh.hears("cần người duyệt")
    assert "Duyệt" not in binh.labels
    assert await state(office) is CampaignState.WAITING


async def test_every_change_is_in_the_log(office: Town) -> None:
    """Who did what, in order."""
    mai, binh = await colleague(office, "Mai", "editor"), await colleague(office, "Binh", "approver")
    await written(mai)
    await mai.presses("Chuyển duyệt")
    await approves(binh)
    for value in ("pause", "resume", "cancel-yes"):
        await binh.does(choice=f"open:campaign:1/{value}")
    async with office.store.read() as tx:
        log = [(row.who, row.what) for row in await tx.execute(sa.select(audit).order_by(audit.c.id))]
    done = ["drafted", "submitted", "approved", "paused", "resumed", "cancelled"]
    assert log == [("Mai" if what in done[:2] else "Binh", f"campaign {what}") for what in done]


async def test_the_preview_is_what_each_channel_shows(office: Town) -> None:
    """Long texts are cut as the narrow channel cuts them, in both languages, and the picture is named there."""
    mai = await colleague(office, "Mai", "editor")
    await written(mai)
    await mai.presses("Xem trước")
    mai.hears("Trên narrow, bản vi", "Trên street, bản en", "[Bác lớn tuổi đưa thẻ bảo hiểm y tế ở cửa]")
    assert [m.image.name for m in mai.messages if m.image] == ["door.png", "door.png"]


async def test_what_is_written_for_others_calls_them_as_it_does(office: Town) -> None:
    """A colleague who is called "chị" sees the campaign as its readers get it."""
    mai = await colleague(office, "Mai", "editor")
    await written(mai)
    await mai.says("em ơi chị muốn cài bluezone")
    mai.hears("máy của chị")
    await mai.does(choice="open:campaign:1/preview")
    mai.hears("Anh/chị chủ quán ơi", "Nhờ anh/chị khuyên khách")
    await mai.does(choice="open:campaign:1/test")
    mai.hears("Anh/chị chủ quán ơi")


async def test_a_test_goes_to_its_author_alone(office: Town) -> None:
    """The author reads it with her own name in it; nobody else gets anything, and nothing is counted."""
    lan = await reader(office)
    mai = await colleague(office, "Mai", "editor")
    await mai.says("/ten")
    await mai.says("Mai Hương")
    await written(mai)
    await mai.presses("Gửi thử")
    mai.hears("Chào Mai Hương!", "lấy mã QR về dán ở cửa")
    assert "Cách khai báo" in mai.labels
    lan.does_not_hear("dán ở cửa")
    async with office.store.read() as tx:
        assert await campaigns.occurrences(tx, 1) == []


async def test_the_reach_says_who_cannot_be_reached_and_why(office: Town) -> None:
    """One with reminders on is reached; those who have them off, the author among them, are counted apart."""
    await reader(office)
    await office.citizen().says("xin chào")
    mai = await colleague(office, "Mai", "editor")
    await written(mai)
    await mai.presses("Tới được bao nhiêu")
    mai.hears("Hiện tới được 1.", "qua street: 1", "2 tắt tin nhắc", "Không tốn phí", "1 giây")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("thứ 2, thứ 5 7:00", "mỗi thứ Hai và thứ Năm lúc 07:00"),
        ("mỗi ngày 18h", "mỗi ngày lúc 18:00"),
        ("25/5 7:00", "một lần, ngày 25/05/2021 lúc 07:00"),
        ("lúc nào cũng được", "Em chưa hiểu là khi nào"),
        ("31/2 7:00", "Em chưa hiểu là khi nào"),
        ("25/5/2020 7:00", "Em chưa hiểu là khi nào"),
    ],
)
async def test_a_schedule_is_typed_as_people_say_it(office: Town, typed: str, says: str) -> None:
    """What is understood is said back in words; what is not is asked again."""
    mai = await colleague(office, "Mai", "editor")
    await written(mai)
    await mai.presses("Sửa")
    await mai.presses("Đổi lịch gửi")
    await mai.says(typed)
    mai.hears(says)


async def test_a_text_of_ones_own(office: Town) -> None:
    """A text keeps its lines; an unknown variable and a text that says nothing to a stranger are refused."""
    mai = await colleague(office, "Mai", "editor")
    await written(mai)
    await mai.presses("Sửa")
    await mai.presses("Sửa nội dung")
    await mai.says("Chào {phone}! Bluezone có tốn pin không?")
    mai.hears("Em không biết {phone} là gì")
    await mai.says("Chào {name}!")
    mai.hears("Phải có một câu không chứa tên, huyện")
    await mai.says("Chào {name}!\nNhớ bật Bluetooth.")
    await mai.presses("Giữ nguyên")
    async with office.store.read() as tx:
        [one] = await campaigns.all_(tx)
    assert one.texts["vi"] == "Chào {name}!\nNhớ bật Bluetooth."
    assert one.texts["en"].startswith("Hello {name}!")


async def test_an_audience_is_narrowed_counted_and_saved(office: Town) -> None:
    """Two districts widen each other, a condition narrows them; under its name it can be had again."""
    mai = await colleague(office, "Mai", "editor")
    await written(mai)
    await mai.presses("Sửa")
    await mai.presses("Đổi người nhận")
    for label in ("ở một huyện", "Tuy An", "ở một huyện", "Sông Hinh", "chưa bắt đầu cài"):
        if label[0].islower():
            await mai.presses("Chỉ một số")
        await mai.presses(label)
    mai.hears("ở Huyện Tuy An, Huyện Sông Hinh", "chưa bắt đầu cài", "gửi tới được 0 người")
    await mai.presses("Lưu lại")
    await mai.says("Hai huyện")
    await mai.presses("Trở lại mọi người")
    mai.does_not_hear("Sông Hinh")
    await mai.presses("Hai huyện")
    mai.hears("ở Huyện Tuy An, Huyện Sông Hinh")


async def changes(mai: Citizen, how: str, *answers: str) -> None:
    """Mai changes to whom it goes by one condition; what is no button is typed."""
    await mai.presses(how)
    for answer in answers:
        await (mai.presses(answer) if any(answer in label for label in mai.labels) else mai.says(answer))


async def test_an_audience_has_ands_ors_and_exceptions(office: Town) -> None:
    """Everybody of Tuy An who came before May, and all owners, but nobody who is done or reads English."""
    mai = await colleague(office, "Mai", "editor")
    await written(mai)
    await mai.presses("Sửa")
    await mai.presses("Đổi người nhận")
    assert not any("Thêm" in label for label in mai.labels)
    await changes(mai, "Chỉ một số", "ở một huyện", "Tuy An")
    await changes(mai, "Chỉ một số", "bắt đầu nhắn trước ngày", "1/5")
    await changes(mai, "Thêm người khác", "là chủ điểm")
    await changes(mai, "Trừ một số", "đã cài xong")
    await changes(mai, "Trừ một số", "đọc một thứ tiếng", "Tiếng Anh")
    mai.hears(
        "• (ở Huyện Tuy An và đã quen em từ trước ngày 01/05/2021) hoặc đã đăng ký điểm kiểm dịch",
        "• không phải: đã cài xong Bluezone",
        "• không phải: đọc tiếng: Tiếng Anh",
    )
    await mai.presses("Vậy là đúng")
    async with office.store.read() as tx:
        [one] = await campaigns.all_(tx)
    local = "2021-05-01T00:00:00+07:00"
    assert one.audience.plain() == {
        "all": [
            {"any": [{"all": [{"district": ["559"]}, {"joined_before": local}]}, {"owner": True}]},
            {"not": {"progress": "done"}},
            {"not": {"language": ["en"]}},
        ]
    }


async def test_an_audience_is_stuck_at_a_step(office: Town) -> None:
    """The step is picked as the guide counts it; a day that is none is asked again."""
    mai = await colleague(office, "Mai", "editor")
    await written(mai)
    await mai.presses("Sửa")
    await mai.presses("Đổi người nhận")
    await changes(mai, "Chỉ một số", "dừng ở một bước", "Android", "2. ")
    mai.hears("đang dừng ở bước 2 của “Cài Bluezone trên Android”")
    await changes(mai, "Chỉ một số", "bắt đầu nhắn từ ngày", "31/2")
    mai.hears("Em chưa thấy ngày nào đã qua")
    await mai.says("20/5/2021")
    mai.hears("không phải: đã quen em từ trước ngày 20/05/2021")
    await mai.presses("Chỉ một số")
    await mai.presses("Quay lại")
    mai.hears("Hiện gửi tới được 0 người")


async def test_watching_results_and_kit_are_a_press_away(office: Town) -> None:
    """A followed campaign has its row, results of nothing say so, and the kit is three texts and four files."""
    mai, binh = await colleague(office, "Mai", "editor"), await colleague(office, "Binh", "approver")
    await written(mai)
    await mai.presses("Chuyển duyệt")
    await approves(binh)
    await binh.presses("Theo dõi")
    async with office.store.read() as tx:
        assert [(one.address, one.campaign_id) for one in await watches.all_(tx)] == [(binh.address, 1)]
    await binh.presses("Kết quả")
    binh.hears("Chưa gửi tin nào")
    await binh.presses("Loa, tờ rơi, wifi")
    binh.hears("Bài đọc trên loa", "0257.3821982", "Tin cho báo và đài", "Chữ cho bảng điện tử")
    files = [m.document.name for m in binh.messages if m.document]
    assert files == ["1-vi.pdf", "leaflet-vi.pdf", "wifi-vi.html", "1-vi.png"]


async def test_staff_see_where_the_campaign_stands(office: Town) -> None:
    """What was reported and what is wanted, beside who finished the guide and which places registered here."""
    mai = await colleague(office, "Mai", "editor")
    mai.hears("10,98% người dân đã dùng (18 tháng 5, 2021), chừng 95.900 người", "Tới 40%, chừng 349.300 người")
    mai.hears("1.026 điểm đã đăng ký (20 tháng 5, 2021). Đăng ký qua trợ lý này: 0.")
    lan = office.citizen()
    await lan.says("/start iphone")
    for _ in range(len(office.library.guides["vi"]["iphone"].pages)):
        await lan.says("xong")
    await mai.says("/canbo")
    mai.hears("Cài xong qua trợ lý này: 1.")


async def test_the_businesses_template_reaches_owners(office: Town) -> None:
    """Whoever registered a place is reached without having told a group."""
    template = office.library.templates["businesses"]
    assert template.audience == {"any": [{"group": ["business"]}, {"owner": True}]}
    owner, _ = await owner_of(office, "Cà phê Hương")
    guest = await reader(office)
    for one in (owner, guest):
        await becomes(office, one, reminders=True)
    await planned(office, template.content(office.library.kit), Audience.of(template.audience))
    await goes_out(office)
    owner.hears("lấy mã QR về dán ở cửa")
    assert "dán ở cửa" not in guest.text


async def test_what_is_in_doubt_is_sent_again_by_an_approver_alone(office: Town) -> None:
    """Asked first, done on "yes", refused to an editor."""
    lan = await reader(office)
    mai, binh = await colleague(office, "Mai", "editor"), await colleague(office, "Binh", "approver")
    office.street.trouble[lan.address.chat_id] = [InDoubtError("no answer")]
    await planned(office, Content({"vi": "Tin.", "en": "News."}))
    await goes_out(office)
    await mai.does(choice="open:campaign:1/resend-yes")
    mai.hears("cần người duyệt")
    await binh.does(choice="open:campaign:1")
    await binh.presses("Gửi lại tin chưa rõ")
    binh.hears("vài người đã nhận rồi")
    await binh.presses("Có, làm đi")
    binh.hears("Em gửi lại 1 tin")
    await goes_out(office)
    lan.hears("Tin.")


async def test_a_picture_is_never_chosen_unseen(office: Town) -> None:
    """All of them are shown with what each shows, in the reader's language; the one that was picked is shown large
    before it counts, and another may be taken instead."""
    mai = await picking(office)
    shown = next(message for message in mai.messages if message.image)
    assert shown.image is not None and shown.image.read().startswith(b"\x89PNG")
    titles = [title["vi"] for title in office.library.site.pictures.values()]
    assert mai.labels[: len(titles)] == titles
    await mai.presses("Mã QR dán cạnh cửa")
    mai.hears("Hình này: Mã QR dán cạnh cửa")
    assert any(message.image and message.image.name == "declare-post.png" for message in mai.messages)
    await mai.presses("Chọn hình khác")
    await mai.presses("Bật Bluetooth")
    await mai.presses("Đúng, hình này")
    mai.hears("Bấm vào thì mở gì")

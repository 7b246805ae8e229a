"""A campaign that goes to nobody but whoever practises."""

from bot.model import Audience
from bot.model.campaigns.audience import EVERYBODY, Alone, Within, both
from bot.store.campaigns import audiences, campaigns
from bot.store.people import people
from bot.store.staff import colleagues
from tests.campaigns.office import goes_out, neighbour
from tests.people import Citizen
from tests.web.console.office import Office
from tests.web.console.test_campaigns import paced

__all__ = ["paced"]

PRACTICE = "không ai nhận tin này, trừ chính người đang tập"


async def works_here(office: Office, somebody: Citizen, name: str, role: str) -> None:
    """Somebody from the chat is a colleague."""
    async with office.town.store.begin() as tx:
        await colleagues.invite(tx, name, name, role, office.town.now.replace(year=2030))
        known = await people.at(tx, somebody.address)
        assert known is not None
        await colleagues.accept(tx, name, known.id, office.town.now)


async def test_a_whole_campaign_is_practised_and_reaches_nobody_else(paced: Office) -> None:
    """Written, aimed at everybody, handed in, approved by oneself, sent, followed: one person gets it. Each page says
    that it is practice, and whatever audience is picked, also a saved one, it stays so."""
    lan, others = await neighbour(paced.town), [await neighbour(paced.town, district="561") for _ in range(2)]
    await works_here(paced, lan, "Lan", "approver")
    async with paced.town.store.begin() as tx:
        await audiences.keep(tx, "Sông Hinh", Within("district", ("561",)), paced.town.now)
    browser = await paced.colleague("Lan", "approver")
    await browser.opens("/campaigns")
    await browser.follows("Tập thử")
    await browser.follows("Bắt đầu từ “Bà con chưa cài”")
    browser.reads(PRACTICE)
    await browser.presses("Lưu, rồi chọn người nhận", begins="now")
    browser.reads(PRACTICE, "hiện tới được 1")
    await browser.presses("Dùng nhóm này", kept="Sông Hinh")
    browser.reads(PRACTICE, "ở Huyện Sông Hinh", "hiện tới được 0")
    browser.does_not_read("Bớt: tập thử")
    await browser.presses("Trở lại mọi người")
    await browser.presses("Thêm rồi đếm lại", how="also", channel=["street"])
    await browser.follows("Vậy là đúng")
    await browser.presses("Chuyển duyệt")
    browser.reads(PRACTICE)
    await browser.follows("Xem, rồi duyệt")
    browser.reads(PRACTICE, "Tôi hiểu là có 1 người nhận tin này")
    await browser.presses("Duyệt cho gửi", understood="y")
    for one in (lan, *others):
        paced.town.street.heard[one.address.chat_id] = []
    await goes_out(paced.town)
    assert lan.messages
    assert not any(one.messages for one in others)
    await browser.opens("/campaigns/1")
    browser.reads(PRACTICE, "xong 1 trên 1")


async def test_practice_of_somebody_else_is_approved_as_any_other(paced: Office) -> None:
    """Only whoever practises alone plays both parts; whoever is not in the chat reaches nobody."""
    mai, binh = await paced.colleague("Mai", "editor"), await paced.colleague("Bình", "approver")
    await neighbour(paced.town)
    await mai.opens("/campaigns/new?practice=1")
    await mai.presses("Lưu, rồi chọn người nhận", name="Tập", begins="now", text_vi="Chào bà con.", text_en="Hello.")
    mai.reads("hiện tới được 0")
    await binh.opens("/campaigns/1/edit")
    await binh.presses("Lưu", text_vi="Chào bà con ạ.")
    await binh.presses("Chuyển duyệt")
    await binh.opens("/campaigns/1/approve")
    binh.reads(PRACTICE, "phải người khác duyệt")
    async with paced.town.store.read() as tx:
        (campaign,) = await campaigns.all_(tx)
    assert campaign.audience == both(Alone(1), EVERYBODY) == Audience.of({"alone": 1})

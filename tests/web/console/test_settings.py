"""What staff change themselves counts at once, everywhere, and its history is kept."""

from datetime import UTC, date, datetime, timedelta

from bot.campaigns.schedules.rules import Followed, in_force
from bot.campaigns.schedules.schedule import begins
from bot.model import Campaign, CampaignState, Content
from bot.model.campaigns.audience import EVERYBODY
from bot.store.ledger import enrolment
from bot.store.staff import audit
from tests.campaigns.office import goes_out, neighbour, planned
from tests.web.console.office import Office

TEXTS = Content({"vi": "Nhớ bật Bluetooth nhé.", "en": "Please switch Bluetooth on."})


async def test_quiet_hours_that_are_changed_hold_what_goes_out(office: Office) -> None:
    """Other processes follow at their next look; what is set back counts as it comes."""
    zone = office.town.library.site.zone
    elsewhere = Followed(office.town.store, zone)
    half_past_eight = datetime(2021, 5, 24, 20, 30, tzinfo=zone)
    assert elsewhere.hold(half_past_eight) is None
    hoa = await office.colleague("Hoa", "admin")
    await hoa.follows("Cài đặt")
    hoa.reads("Chưa đổi gì")
    await hoa.presses("Lưu", begins="20:00", ends="08:00")
    hoa.reads("Có hiệu lực từ bây giờ", "20:00-08:00", "Hoa")
    await elsewhere.look()
    assert elsewhere.hold(half_past_eight) == datetime(2021, 5, 25, 8, tzinfo=zone)
    await hoa.presses("Lưu", begins="21:00", ends="07:00")
    hoa.reads("theo mặc định")
    await elsewhere.look()
    assert elsewhere.hold(half_past_eight) is None
    for kind in ("csv", "xlsx", "db"):
        await hoa.opens(f"/settings/history.{kind}")


async def test_the_weekly_cap_is_that_of_the_newest_row(office: Office) -> None:
    """Whoever has had as many as it says gets no further one, and the editor's count says so before."""
    await neighbour(office.town)
    hoa = await office.colleague("Hoa", "admin")
    await hoa.opens("/settings")
    await hoa.presses("Lưu", cap="1")
    for expected in (1, 0):
        await planned(office.town, TEXTS)
        await goes_out(office.town)
        heard = sum(message.text == TEXTS.texts["vi"] for one in office.town.street.heard.values() for message in one)
        assert heard == 1, expected
        office.town.passes(hours=1)
    async with office.town.store.read() as tx:
        assert (await in_force(tx)).weekly_cap == 1
        assert await enrolment.enrolling(tx) == []
        assert [entry.what for entry in await audit.after(tx, 0)][-1] == "setting changed"


async def test_days_off_move_what_rests_on_holidays(office: Office) -> None:
    """A further day off is left out, a public holiday that is none here is not; other campaigns fire all the same."""
    hoa = await office.colleague("Hoa", "admin")
    await hoa.opens("/settings")
    await hoa.presses("Lưu", more_holidays="25/5/2021\n2021-05-26", workdays="2/9/2021")
    async with office.town.store.read() as tx:
        rest = (await in_force(tx)).left_out("VN")
    zone = office.town.library.site.zone
    daily = "FREQ=DAILY;BYHOUR=7;BYMINUTE=0;BYSECOND=0"
    one = Campaign(1, "x", CampaignState.SCHEDULED, TEXTS, EVERYBODY, office.town.now, daily, skip_holidays=True)
    first = begins(one, zone, rest, office.town.now + timedelta(hours=1))
    assert first.date() == date(2021, 5, 27)
    assert not rest(one)(date(2021, 9, 2)) and rest(one)(date(2021, 4, 30))
    other = Campaign(2, "y", CampaignState.SCHEDULED, TEXTS, EVERYBODY, datetime(2021, 5, 1, tzinfo=UTC), daily)
    assert not rest(other)(date(2021, 5, 25))


async def test_mistakes_and_stale_forms_change_nothing(office: Office) -> None:
    """Each mistake is told beside its field; whoever was slower reads so."""
    hoa, mai = await office.colleague("Hoa", "admin"), await office.colleague("Mai", "admin")
    await hoa.opens("/settings")
    await mai.opens("/settings")
    for typed, told in (
        ({"begins": "chín giờ tối"}, "21:00"),
        ({"begins": "06:00", "ends": "07:00"}, "sáng hôm sau"),
        ({"cap": "-1"}, ""),
        ({"more_holidays": "hôm nào đó"}, "hôm nào đó"),
    ):
        await hoa.presses("Lưu", 422, **typed)
        hoa.reads(told)
        await hoa.opens("/settings")
    await mai.presses("Lưu", cap="2")
    await hoa.presses("Lưu", 409, cap="5")
    async with office.town.store.read() as tx:
        assert (await in_force(tx)).weekly_cap == 2

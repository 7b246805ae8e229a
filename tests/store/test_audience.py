"""Who belongs to an audience, said as JSON and asked of the database."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from bot.campaigns.beforehand.estimate import reach
from bot.model import Address, Audience, Office, Tariff
from bot.model.campaigns.audience import EVERYBODY, AudienceError, Within
from bot.store import Store, Tx
from bot.store.campaigns import audiences, campaigns
from bot.store.people import people, progress
from bot.store.tables import address, checkpoint, person
from tests.crowd import announce, enrol_all, totals

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)
GUIDES = ["android", "iphone"]


@dataclass(frozen=True)
class Somebody:
    """A person of the test: on which channel, since when, last seen when, and what is known."""

    name: str
    channel: str = "telegram"
    joined: datetime = NOW - timedelta(days=10)
    seen: datetime = NOW - timedelta(hours=1)
    language: str = "vi"
    known: tuple[tuple[str, Any], ...] = ()
    reached: tuple[str, str, bool] = ("", "", False)
    owns: bool = False


TOWN = (
    Somebody("an", known=(("district", "559"), ("commune", "22"), ("group", "business")), owns=True),
    Somebody("binh", known=(("district", "559"), ("group", "student")), reached=("android", "otp", False)),
    Somebody("chi", channel="web", language="en", reached=("android", "last", True)),
    Somebody("dung", known=(("district", "560"),), joined=NOW - timedelta(days=60), seen=NOW - timedelta(days=40)),
    Somebody("em", reached=("iphone", "store", False), seen=NOW - timedelta(days=3)),
)


async def settle(tx: Tx, one: Somebody) -> None:
    """Somebody moves in."""
    who = await people.welcome(tx, Address(one.channel, one.name), one.language, one.joined)
    await people.change(tx, who.id, reminders=True, seen_at=one.seen, **dict(one.known))
    guide, page, done = one.reached
    if guide:
        await progress.reached(tx, who.id, guide, page, NOW, done)
    if one.owns:
        row = {"code": one.name, "owner_id": who.id, "name": "x", "name_key": "x", "kind": "food", "district": "559"}
        row |= {"commune": "22", "address": "x", "phone_key": "x", "created_at": NOW}
        await tx.execute(checkpoint.insert().values(**row, phone=b"x"))


@pytest.fixture
async def settled(store: Store) -> Store:
    """A town of five, of whom different things are known."""
    async with store.begin() as tx:
        for one in TOWN:
            await settle(tx, one)
    return store


@pytest.mark.parametrize(
    ("plain", "names"),
    [
        ({}, "an binh chi dung em"),
        ({"district": ["559"]}, "an binh"),
        ({"commune": ["22"]}, "an"),
        ({"group": ["business", "student"]}, "an binh"),
        ({"language": ["en"]}, "chi"),
        ({"channel": ["web"]}, "chi"),
        ({"progress": "not-begun"}, "an dung"),
        ({"progress": "begun"}, "binh em"),
        ({"progress": "begun", "page": "android/otp"}, "binh"),
        ({"progress": "begun", "page": "android"}, "binh"),
        ({"progress": "done"}, "chi"),
        ({"owner": True}, "an"),
        ({"not": {"owner": True}}, "binh chi dung em"),
        ({"joined_before": "2021-05-01"}, "dung"),
        ({"not": {"joined_before": "2021-05-01"}}, "an binh chi em"),
        ({"seen_within_days": 7}, "an binh chi em"),
        ({"not": {"district": ["559"]}}, "chi dung em"),
        ({"any": [{"owner": True}, {"progress": "done"}]}, "an chi"),
        ({"all": [{"district": ["559"]}, {"not": {"group": ["student"]}}]}, "an"),
        ({"district": ["559"], "progress": "begun"}, "binh"),
        ({"owner": False}, "binh chi dung em"),
        ({"not": {}}, ""),
        ({"district": []}, ""),
        ({"districts": ["559"], "groups": [], "progress": ""}, "an binh"),
        ({"not": {"any": [{"district": ["559"]}, {"channel": ["web"]}]}}, "dung em"),
    ],
)
async def test_who_belongs(settled: Store, plain: dict[str, Any], names: str) -> None:
    """The people whom the words of an audience mean are those whom the database finds; and so once more after the
    audience has been written as JSON."""
    wanted = Audience.of(plain)
    for one in (wanted, Audience.of(wanted.plain())):
        async with settled.read() as tx:
            query = sa.select(address.c.chat_id).join(person).where(audiences.where(one, GUIDES, NOW))
            found = sorted(row.chat_id for row in await tx.execute(query))
        assert found == names.split()


async def test_a_day_that_is_none_is_refused() -> None:
    """Before the database is asked."""
    with pytest.raises(AudienceError):
        audiences.where(Audience.of({"joined_before": "soon"}), GUIDES, NOW)


async def test_an_audience_is_kept_under_its_name(store: Store) -> None:
    """The newest of a name wins."""
    one, other = Within("district", ("559",)), Within("group", ("student",))
    async with store.begin() as tx:
        for kept in (one, other):
            await audiences.keep(tx, "Tuy An", kept, NOW)
        assert await audiences.kept(tx) == {"Tuy An": other}


async def test_the_reach_counts_what_goes_out_what_cannot_and_what_it_costs(settled: Store) -> None:
    """Four on a paced channel that charges those who have been silent for two days; one has it switched off, one left,
    and the web takes no reminders here."""
    async with settled.begin() as tx:
        await people.unreachable(tx, Address("telegram", "an"), NOW)
        binh = await people.at(tx, Address("telegram", "binh"))
        assert binh is not None
        await people.change(tx, binh.id, reminders=False)
        parts = await audiences.breakdown(tx, EVERYBODY, GUIDES, NOW)
    office = Office(paces={"telegram": 2.0}, tariffs={"telegram": Tariff(55, "₫", free_hours=48)})
    counted = reach(parts, office)
    assert (counted.goes, counted.cannot) == ({"telegram": 2}, {"left": 1, "off": 1, "closed": 1})
    assert (counted.seconds, counted.costs) == (1.0, {"₫": 110})


async def test_a_slow_pace_costs_nothing_extra(settled: Store) -> None:
    """A price for haste is asked only above the free rate."""
    async with settled.read() as tx:
        parts = await audiences.breakdown(tx, Within("channel", ("telegram",)), GUIDES, NOW)
    tariffs = {"telegram": Tariff(0.5, "⭐", free_rate=30)}
    costs = [reach(parts, Office(paces={"telegram": pace}, tariffs=tariffs)).costs for pace in (28.0, 1000.0)]
    assert costs == [{}, {"⭐": 2.0}]


async def test_the_reach_counts_who_has_had_enough_this_week(settled: Store) -> None:
    """Once everybody on Telegram has got a campaign, a cap of one spares them, and a cap of two does not."""
    await announce(settled, NOW, audience=Within("channel", ("telegram",)))
    office = Office(paces={"telegram": 30.0, "web": 30.0})
    async with settled.read() as tx:
        capped = [await audiences.breakdown(tx, EVERYBODY, GUIDES, NOW, cap) for cap in (1, 2, 0)]
    counted = [reach(parts, office) for parts in capped]
    assert [(one.goes, one.cannot) for one in counted] == [
        ({"web": 1}, {"sated": 4}),
        ({"telegram": 4, "web": 1}, {}),
        ({"telegram": 4, "web": 1}, {}),
    ]


async def test_the_cap_in_the_reach_is_the_cap_of_enrolment(settled: Store) -> None:
    """As many get the next campaign as the reach says."""
    await announce(settled, NOW, audience=Within("district", ("559",)))
    async with settled.read() as tx:
        said = reach(await audiences.breakdown(tx, EVERYBODY, GUIDES, NOW, 1), Office(paces={"telegram": 1, "web": 1}))
    async with settled.begin() as tx:
        number = await campaigns.add(tx, "x", {"vi": "x"}, EVERYBODY, NOW, "", NOW)
        [due] = await campaigns.due(tx, NOW)
        await campaigns.fire(tx, due, None, NOW)
    await enrol_all(settled, NOW, cap=1)
    async with settled.read() as tx:
        assert await totals(tx, number) == {"pending": said.total} == {"pending": 3}

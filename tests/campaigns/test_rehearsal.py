"""A rehearsal foretells what then happens."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from bot.campaigns.beforehand.rehearsal import rehearse
from bot.campaigns.compose import compose
from bot.campaigns.schedules.quiet_hours import awake, ends, hold_until
from bot.chores import Worker
from bot.content import Library
from bot.delivery import Sender
from bot.model import Address, Campaign, Content, Message, Office, Tariff, UnreachableError
from bot.model.campaigns.audience import EVERYBODY
from bot.store import Store
from bot.store.campaigns import campaigns, rehearsals
from tests.crowd import FAST, Post, settle_in, totals
from tests.people import Town

HOURS = timedelta(hours=1)
THERE = ZoneInfo("Asia/Ho_Chi_Minh")
LONG = "Chào {name}.\n\nNhớ bật Bluetooth ở {district}.\n\nCảm ơn cô bác."


class Toll(Post):
    """A service that counts by itself what it would bill: after two days of silence fifty-five, after a week nothing is
    taken. Every hundredth chat has left without a word."""

    rate = 40.0
    tariff = Tariff(55, "₫", free_hours=48, open_hours=168, template_price=300)

    def __init__(self, name: str, silence: dict[str, float]) -> None:
        super().__init__(name)
        self.silence, self.bill = silence, 0
        self.trouble = lambda chat_id: UnreachableError() if int(chat_id) % 100 == 7 else None

    async def send(self, address: Address, message: Message) -> None:
        assert self.silence[address.chat_id] < 168, "the window is shut"
        await super().send(address, message)
        self.bill += 55 if self.silence[address.chat_id] >= 48 else 0


async def _live(store: Store, now: datetime, count: int) -> dict[str, float]:
    """People who last wrote between now and ten days ago; some have no name, some want nothing, some have left."""
    silence = {str(number): (number * 7 % 240) + 0.5 for number in range(1, count + 1)}
    async with store.begin() as tx:
        for hours in set(silence.values()):
            ids = [number for number, each in silence.items() if each == hours]
            await tx.execute(
                sa.text("UPDATE address SET seen_at = :at WHERE chat_id IN :ids").bindparams(
                    sa.bindparam("at", type_=sa.DateTime(timezone=not store.is_sqlite)),
                    sa.bindparam("ids", expanding=True),
                ),
                {"at": (now - hours * HOURS).replace(tzinfo=None if store.is_sqlite else UTC), "ids": ids},
            )
        for change in (
            "UPDATE person SET name = 'Lan' WHERE id % 3 = 0",
            "UPDATE person SET reminders = false WHERE id % 11 = 0",
            "UPDATE address SET unreachable_at = seen_at WHERE person_id % 13 = 0",
        ):
            await tx.execute(sa.text(change))
    return silence


async def _sent(town: Town, post: Toll, office: Office, content: Content) -> tuple[int, Counter[str]]:
    """The campaign, fired and sent to its end; gives its number and the totals."""
    async with town.store.begin() as tx:
        number = await campaigns.add(tx, "Nhắc", content, EVERYBODY, town.now, "", town.now)
    on = {post.name: post}
    sender = Sender(town.store, on, {post.name: FAST}, compose(town.library), clock=lambda: town.now)
    worker = Worker(town.store, town.library, on, sender, town.outbox, lambda: town.now, ways=office.ways)
    await worker.fire()
    await worker.enrol()
    town.now += 5 * timedelta(seconds=1)
    while await sender.step():
        pass
    async with town.store.read() as tx:
        return number, Counter(await totals(tx, number))


async def test_what_is_foretold_then_happens(town: Town) -> None:
    """Sent, left, held and billed are within one in a hundred of what the ledger and the service count, once a campaign
    before it has shown how many leave without a word; a message in several parts is billed for each."""
    town.now = datetime(2021, 5, 24, 9, 0, tzinfo=THERE).astimezone(UTC)
    await settle_in(town.store, 1200)
    post = Toll("post", await _live(town.store, town.now, 1200))
    office = Office(paces={"post": 40.0}, tariffs={"post": post.tariff})
    async with town.store.read() as tx:
        naive = await _foretold(tx, town, post, office)
    assert naive.left == 0
    await _sent(town, post, office, Content({"vi": "Chào"}))
    async with town.store.begin() as tx:
        for change in (
            "UPDATE address SET unreachable_at = NULL WHERE person_id % 100 = 7 AND person_id % 13 > 0",
            "UPDATE person SET reminders = true WHERE id % 100 = 7 AND id % 11 > 0",
        ):
            await tx.execute(sa.text(change))
    async with town.store.read() as tx:
        told = await _foretold(tx, town, post, office)
    post.bill = 0
    post.arrived.clear()
    number, happened = await _sent(town, post, office, Content({"vi": LONG}))
    assert told.sent == pytest.approx(happened["sent"], rel=0.01)
    assert told.left == pytest.approx(happened["unreachable"], abs=0.01 * told.reached)
    assert told.reached == sum(happened.values()) and told.reached + sum(told.held.values()) == 1200
    assert told.costs["₫"] == pytest.approx(post.bill, rel=0.01)
    assert told.billed == pytest.approx(post.bill / 55, rel=0.01)
    assert told.requests == pytest.approx(post.arrived.total(), rel=0.01)
    assert told.seconds == pytest.approx(told.requests / 40 / (told.sent / told.reached), rel=0.01)
    async with town.store.read() as tx:
        ledger = await rehearsals.happened(tx, number, town.now - HOURS)
    assert ledger is not None and ledger[0]["sent"] == happened["sent"]
    assert ledger[0]["billed"] == post.bill / 55


async def _foretold(tx, town: Town, post: Toll, office: Office):  # type: ignore[no-untyped-def]
    whom = Campaign(0, "", None, Content({"vi": LONG}), EVERYBODY, town.now)  # type: ignore[arg-type]
    return await rehearse(tx, whom, town.library, office, {"post": post}, town.now)


async def test_what_is_too_slow_is_foretold_as_too_late(town: Town, library: Library) -> None:
    """At one message in ten seconds, four hours from nine in the evening on are two hours of the next morning."""
    town.now = datetime(2021, 5, 24, 21, 0, tzinfo=THERE).astimezone(UTC)
    await settle_in(town.store, 1000)
    office, post = Office(paces={"post": 0.1}), Post()
    whom = Campaign(0, "", None, Content({"vi": "Chào"}), EVERYBODY, town.now, lasts_hours=12)  # type: ignore[arg-type]
    async with town.store.read() as tx:
        told = await rehearse(tx, whom, library, office, {"post": post}, town.now)
    assert (told.sent, told.late) == (720, 280)
    assert town.now + timedelta(seconds=told.seconds) == town.now + 12 * HOURS


@given(st.integers(0, 86_399), st.integers(1, 400_000))
def test_what_rests_at_night_takes_as_long_awake(second: int, lasts: int) -> None:
    """Between the beginning and the end that is told, so many seconds lie outside of the quiet hours."""
    begins = datetime(2021, 5, 24, tzinfo=THERE) + timedelta(seconds=second)
    over = ends(begins, lasts, THERE)
    assert awake(begins, over, THERE) == pytest.approx(lasts)
    assert hold_until(over - timedelta(seconds=1), THERE) is None

"""Reminders as they leave the office: fired, enrolled, sent, and read on the street."""

from datetime import datetime, timedelta

from bot.campaigns.compose import compose
from bot.chores import Worker
from bot.delivery import Sender
from bot.model import Audience, Content
from bot.model.campaigns.audience import EVERYBODY
from bot.store.campaigns import campaigns
from bot.store.ledger.lanes import Pace
from tests.people import Citizen, Town


async def neighbour(town: Town, **fields: object) -> Citizen:
    """Somebody with reminders on, of whom this much is known."""
    lan = town.citizen()
    await lan.says("/nhactin")
    await lan.presses("Đồng ý")
    await lan.presses("nhắc")
    await becomes(town, lan, **fields)
    return lan


async def becomes(town: Town, lan: Citizen, **fields: object) -> int:
    """Changes what is known of somebody; gives their number."""
    from bot.store.people import people

    async with town.store.begin() as tx:
        known = await people.at(tx, lan.address)
        assert known is not None
        if fields:
            await people.change(tx, known.id, **fields)
    return known.id


async def planned(
    town: Town,
    content: Content,
    audience: Audience = EVERYBODY,
    at: datetime | None = None,
    rrule: str = "",
    **fields: object,
) -> int:
    """An approved campaign; gives its number."""
    async with town.store.begin() as tx:
        return await campaigns.add(tx, "Nhắc", content, audience, at or town.now, rrule, town.now, **fields)


async def goes_out(town: Town) -> None:
    """Everything that is due is fired and sent, a second and a half after the last word of anybody."""
    town.now += timedelta(seconds=1.5)
    sender = Sender(
        town.store,
        {"street": town.street},
        {"street": Pace(1_000_000)},
        compose(town.library),
        clock=lambda: town.now,
    )
    worker = Worker(town.store, town.library, {"street": town.street}, sender, town.outbox, lambda: town.now)
    await worker.fire()
    await worker.enrol()
    while await sender.step():
        pass

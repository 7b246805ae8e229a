"""Many people at once, a campaign for them, and a post office that counts what arrives."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Audience, Capabilities, Channel, Message, SendError, Update
from bot.model.campaigns.audience import EVERYBODY
from bot.store import Store, Tx
from bot.store.campaigns import campaigns
from bot.store.ledger import enrolment
from bot.store.ledger.claims import Claimed
from bot.store.ledger.lanes import Pace

FAST = Pace(1_000_000)
"""A pace that holds nobody up."""

LONG_AGO = datetime(2021, 1, 1, tzinfo=UTC)

_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count) SELECT "
_PEOPLE = (
    "INSERT INTO person (language, district, reminders, nudges, created_at, seen_at) "
    f"{_NUMBERS} 'vi', '5' || (i % 9), true, true, :at, :at FROM n"
)
_ADDRESSES = (
    "INSERT INTO address (channel, chat_id, person_id) "
    "SELECT :channel, CAST(person.id AS VARCHAR(20)), person.id FROM person"
)


class Post(Channel):
    """A channel that counts what arrives, after `latency` seconds. `trouble` gives the error for a chat, if any."""

    can = Capabilities(10_000, buttons=10, label_limit=100)

    def __init__(self, name: str = "post", latency: float = 0.0) -> None:
        self.name, self.latency = name, latency
        self.arrived: Counter[str] = Counter()
        self.times: list[tuple[float, str]] = []
        self.trouble: Callable[[str], SendError | None] = lambda chat_id: None

    async def send(self, address: Address, message: Message) -> None:
        if self.latency:
            await asyncio.sleep(self.latency)
        if wrong := self.trouble(address.chat_id):
            raise wrong
        self.arrived[address.chat_id] += 1
        self.times.append((asyncio.get_running_loop().time(), address.chat_id))

    def parts(self, message: Message) -> list[Message]:
        """What is split at empty lines leaves in several."""
        return [Message(part) for part in message.text.split("\n\n") if part]

    async def noted(self, update: Update) -> None:
        """Nothing to see."""


def plainly(claimed: Claimed) -> Message:
    """The campaign's text, and nothing else."""
    return Message(claimed.campaign.texts["vi"])


async def settle_in(store: Store, count: int, channel: str = "post", seen_at: datetime = LONG_AGO) -> None:
    """So many people with reminders on move in; call it once for a database. `work` forgets whoever has said nothing
    for long."""
    at = sa.bindparam("at", type_=sa.DateTime(timezone=not store.is_sqlite))
    moment = seen_at.replace(tzinfo=None) if store.is_sqlite else seen_at
    async with store.begin() as tx:
        await tx.execute(sa.text(_PEOPLE).bindparams(at), {"count": count, "at": moment})
        await tx.execute(sa.text(_ADDRESSES), {"channel": channel})


async def announce(
    store: Store, now: datetime, text: str = "Chào anh/chị", audience: Audience = EVERYBODY, **fields: Any
) -> int:
    """A campaign for everybody unless it is for some, fired and enrolled; gives its number."""
    async with store.begin() as tx:
        number = await campaigns.add(tx, text, {"vi": text}, audience, now, "", now, **fields)
        [due] = [one for one in await campaigns.due(tx, now) if one.id == number]
        await campaigns.fire(tx, due, None, now)
    await enrol_all(store, now)
    return number


async def enrol_all(store: Store, now: datetime, cap: int = 0) -> None:
    """Gives every new occurrence its deliveries."""
    async with store.read() as tx:
        begun = await enrolment.enrolling(tx)
    for occurrence_id, campaign_id in begun:
        complete = False
        while not complete:
            async with store.begin() as tx:
                whom = await campaigns.by_id(tx, campaign_id)
                assert whom is not None
                complete = await enrolment.enrol(tx, occurrence_id, whom, [], now, cap)


async def totals(tx: Tx, campaign_id: int) -> dict[str, int]:
    """What became of a campaign's deliveries over all its firings, only what is not zero; the running totals are those
    of the rows."""
    found: Counter[str] = Counter()
    for one in await campaigns.occurrences(tx, campaign_id):
        found.update(one.totals)
    return {state: count for state, count in found.items() if count}

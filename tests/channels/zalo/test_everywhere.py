"""A campaign on every channel at once: what reach foretells is what happens, to the person, and to nobody twice."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from pydantic import SecretStr

from bot.app import App
from bot.campaigns.beforehand import estimate
from bot.campaigns.compose import compose
from bot.delivery import Sender
from bot.model import Address, Content, Template
from bot.model.campaigns.audience import EVERYBODY
from bot.office import paces
from bot.store.campaigns import audiences, campaigns
from bot.store.chats import connections
from bot.store.people import joining, people, whereabouts
from bot.store.tables import delivery
from tests.channels.zalo.conftest import account, granted
from tests.emulators import zalo_oa
from tests.emulators.telegram.server import TelegramDouble
from tests.emulators.zalo_bot import ZaloBotDouble
from tests.emulators.zalo_oa import ZaloOaDouble
from tests.running import built, free_port, settings

TEXTS = {"vi": "Nhớ bật Bluetooth.", "en": "Bluetooth on."}
PREPARED = Content(TEXTS, templates={"vi": Template("zalooa", "77", (("name", "{name}"),))})
HOURS = {"inside": 1, "after": 60, "beyond": 200}


class Everywhere:
    """The program on all of its channels, with people who have been silent for different times."""

    def __init__(self, app: App, oa: ZaloOaDouble, bot: ZaloBotDouble, telegram: TelegramDouble) -> None:
        self.app, self.oa, self.bot, self.telegram = app, oa, bot, telegram
        self.chats: dict[str, Address] = {}

    async def add(self, name: str, channel: str, chat_id: str, silent: float = 1) -> int:
        """Somebody who wants reminders, and last wrote so many hours ago."""
        self.chats[name] = Address(channel, chat_id)
        then = self.oa.now() - timedelta(hours=silent)
        async with self.app.store.begin() as tx:
            person = await people.welcome(tx, self.chats[name], "vi", then)
            await people.change(tx, person.id, reminders=True, consented_at=then, name=name)
        return person.id

    async def foretold(self, content: Content) -> estimate.Reach:
        """What reach says."""
        office = self.app._office
        async with self.app.store.read() as tx:
            parts = await audiences.breakdown(tx, EVERYBODY, [], self.oa.now(), ways=office.ways(content))
        return estimate.reach(parts, office)

    async def sent(self, content: Content) -> list[Address]:
        """Sends it; gives where it went, which is also where the ledger says that it went."""
        now = self.oa.now()
        async with self.app.store.begin() as tx:
            number = await campaigns.add(tx, "5K", content, EVERYBODY, now, "", now)
        await self.app.worker.fire()
        await self.app.worker.enrol()
        sender = Sender(
            self.app.store, self.app.channels, paces(self.app.channels.values()), compose(self.app.library),
            clock=self.oa.now,
        )  # fmt: skip
        found = [(Address("", ""), "pending")]
        for _ in range(200):
            await sender.step()
            await asyncio.sleep(0.05)  # a second after what they were sent before
            found = await self._ledger(number)
            if "pending" not in {state for _, state in found}:
                break
        assert {state for _, state in found} <= {"sent"}, found
        return [where for where, _ in found]

    async def _ledger(self, number: int) -> list[tuple[Address, str]]:
        async with self.app.store.read() as tx:
            (firing,) = await campaigns.occurrences(tx, number)
            columns = (delivery.c.channel, delivery.c.chat_id, delivery.c.state)
            rows = await tx.execute(sa.select(*columns).where(delivery.c.occurrence_id == firing.id))
            return [(Address(row.channel, row.chat_id), row.state) for row in rows]


@pytest.fixture
async def everywhere(database_url: str) -> AsyncIterator[Everywhere]:
    """Telegram, both of Zalo's services and the web; an account that somebody has connected."""
    async with ZaloOaDouble() as oa, ZaloBotDouble() as bot, TelegramDouble("1:test", allow_http=True) as telegram:
        oa.oauth.lifetime = 10**7
        oa.templates["77"] = zalo_oa.Template("Chào {name}", ("name",))
        chosen = settings(
            database_url,
            port=free_port(),
            telegram_token=SecretStr("1:test"),
            telegram_api_url=telegram.root,
            zalo_bot_token=SecretStr(bot.token),
            zalo_bot_api_url=bot.root,
            **account(oa),
        )
        app = built(chosen, clock=oa.now)
        async with app.store.begin() as tx:
            await connections.connect(tx, "zalooa", granted(oa))
        async with app.sending():
            yield Everywhere(app, oa, bot, telegram)
        await app.close()


async def settle(here: Everywhere) -> None:
    """Two on Telegram, one of whom is also on the account; three on the account by how long they have been silent; one
    as a Zalo bot's, two on the web."""
    for name, hours in HOURS.items():
        person = here.oa.person(name)
        await person.follows()
        person.last = here.oa.now() if hours < 2 else _ago(here.oa.now(), hours)
        await here.add(name, "zalooa", person.id, hours)
    for name in ("Lan", "Minh"):
        someone = here.telegram.person(name)
        await someone.says("hi")
        await here.add(name, "telegram", str(someone.id))
    other = here.bot.person("Hoa")
    await other.says("hi")
    await here.add("Hoa", "zalobot", other.id)
    for name in ("Web1", "Web2"):
        await here.add(name, "web", name)
    await also_on_the_account(here, "Minh")


def _ago(now: datetime, hours: float) -> datetime:
    return now - timedelta(hours=hours)


async def also_on_the_account(here: Everywhere, name: str) -> None:
    """Joins an older chat on the account to somebody's."""
    twin = here.oa.person(f"{name} too")
    await twin.follows()
    second = await here.add(f"{name} too", "zalooa", twin.id, silent=20)
    async with here.app.store.begin() as tx:
        first = await people.at(tx, here.chats[name])
        assert first is not None
        await joining.join(tx, first.id, second)


async def test_reach_foretells_what_happens(everywhere: Everywhere) -> None:
    """Without a template whoever has been silent for a week is left out and counted as such; with one they are reached
    and paid for. Minh gets it once, on Telegram, where he wrote last; once he writes on the account, there."""
    await settle(everywhere)
    plain = await everywhere.foretold(Content(TEXTS))
    went = await everywhere.sent(Content(TEXTS))
    assert (dict(plain.goes), dict(plain.cannot)) == (Counter(where.channel for where in went), {"silent": 1})
    assert plain.costs == {"₫": 55} and everywhere.oa.billed == 55
    assert (plain.total, len(went), len(set(went))) == (7, 7, 7)
    assert everywhere.chats["Minh"] in went and everywhere.chats["Minh too"] not in went
    async with everywhere.app.store.begin() as tx:
        await whereabouts.interacted(tx, everywhere.chats["Minh too"], everywhere.oa.now())
    prepared = await everywhere.foretold(PREPARED)
    before = everywhere.oa.billed
    went = await everywhere.sent(PREPARED)
    assert (dict(prepared.goes), dict(prepared.cannot)) == (Counter(where.channel for where in went), {})
    assert prepared.costs == {"₫": 355} and everywhere.oa.billed - before == 355
    assert (prepared.total, len(set(went))) == (8, 8)
    assert everywhere.chats["Minh too"] in went and everywhere.chats["Minh"] not in went
    assert everywhere.oa.people[everywhere.chats["beyond"].chat_id].received[-1].text == "Chào beyond"
    assert everywhere.oa.refused == [] and everywhere.bot.refused == [] and everywhere.telegram.refused == []


async def test_a_token_that_expires_in_mid_campaign_costs_nobody_anything(everywhere: Everywhere) -> None:
    """It is renewed once, and everybody gets the message once."""
    for number in range(20):
        person = everywhere.oa.person(str(number))
        await person.follows()
        await everywhere.add(f"P{number}", "zalooa", person.id)
    everywhere.oa.answers(-220, "message/cs")
    assert len(set(await everywhere.sent(Content(TEXTS)))) == 20
    assert [len(person.received) for person in everywhere.oa.people.values()] == [1] * 20
    assert everywhere.oa.oauth.refreshes == 1

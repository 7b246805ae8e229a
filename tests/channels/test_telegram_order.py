"""What Telegram posts shuffled is answered in order."""

import asyncio
import itertools
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr

from bot.app import App
from bot.channels.telegram.incoming.intake import SECRET_HEADER
from bot.channels.telegram.incoming.order import Order, order
from bot.channels.telegram.incoming.order.gaps import IN_VAIN, NEAR, REST, Gaps
from bot.model.supervisor import beside
from bot.store.database.postgresql.pubsub import PubSub
from tests.emulators.telegram.people import Person
from tests.emulators.telegram.server import TelegramDouble
from tests.running import running, settings, together

SAID = ("/help", "menu", "Bluezone là gì vậy?", "cài ứng dụng có tốn pin không")
SHUFFLED = 0.3
"""Seconds within which the updates of a burst come."""


class Posting:
    """Posts updates to processes, each to the next one, as Telegram does through a balancer."""

    def __init__(self, double: TelegramDouble, apps: Sequence[App], session: aiohttp.ClientSession) -> None:
        self._double, self._session = double, session
        self._doors = itertools.cycle([f"http://127.0.0.1:{app.settings.port}/telegram" for app in apps])
        self._numbers = itertools.count(5000)

    def update(self, person: Person, text: str) -> dict[str, Any]:
        """The next update: a person says something."""
        chat = {"id": person.id, "type": "private"}
        sender = {"id": person.id, "is_bot": False, "first_name": "Lan", "language_code": "vi"}
        number = next(self._numbers)
        message = {"message_id": number, "date": 0, "chat": chat, "from": sender, "text": text}
        return {"update_id": number, "message": message}

    async def post(self, update: dict[str, Any], after: float = 0.0) -> None:
        """Delivers it, so many seconds later."""
        await asyncio.sleep(after)
        webhook = self._double.world.updates.webhook
        assert webhook
        headers = {SECRET_HEADER: webhook["secret_token"]}
        async with self._session.post(next(self._doors), json=update, headers=headers) as answer:
            assert answer.status == 200


@pytest.fixture
async def posting(database_url: str, telegram: TelegramDouble) -> AsyncIterator[Posting]:
    """Two processes on PostgreSQL, one on SQLite; nothing comes but what is posted here."""
    count = 1 if database_url.startswith("sqlite") else 2
    more = {"telegram_token": SecretStr("1:test"), "telegram_api_url": telegram.root}
    async with AsyncExitStack() as stack:
        chosen = [settings(database_url, public_url="https://bot.example.vn", **more) for _ in range(count)]
        apps = [await stack.enter_async_context(running(one)) for one in chosen]
        await together(*apps)
        while telegram.world.updates.webhook is None:
            await asyncio.sleep(0.01)
        session = await stack.enter_async_context(aiohttp.ClientSession())
        yield Posting(telegram, apps, session)


def known(telegram: TelegramDouble) -> Person:
    """Somebody to whom the bot may write; the double posts nothing for them."""
    person = telegram.person()
    person._chat.is_open = True
    return person


async def heard(person: Person, count: int) -> list[str]:
    """The texts of so many answers."""
    async with asyncio.timeout(15):
        while len(person.received) < count:
            await asyncio.sleep(0.02)
    return [message["text"] for message in person.received]


async def test_shuffled_updates_are_answered_in_order(
    telegram: TelegramDouble, posting: Posting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten people say four things at once each; all of it comes shuffled, to this process and to that one. On a machine
    that is busy with something else, what takes a tenth of a second may take more than one."""
    for patience in ("WINDOW", "FORGOTTEN"):
        monkeypatch.setattr(order, patience, 20.0)
    first, *others = [known(telegram) for _ in range(11)]
    for text in SAID:
        await posting.post(posting.update(first, text))
    wanted = await heard(first, len(SAID))
    burst = [posting.update(person, text) for person in others for text in SAID]
    random.shuffle(burst)
    await asyncio.gather(*(posting.post(update, random.random() * SHUFFLED) for update in burst))
    for person in others:
        assert await heard(person, len(SAID)) == wanted


async def test_what_never_comes_is_not_waited_for_again(telegram: TelegramDouble, posting: Posting) -> None:
    """A number is missing for good: whoever comes after it is heard a second later, and the next at once."""
    lan = known(telegram)
    before, _lost, after, later = [posting.update(lan, text) for text in ("/help", "menu", "/help", "/help")]
    for update in (before, after, later):
        await posting.post(update)
    await heard(lan, 3)


async def test_one_chat_waits_for_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """While an update of Lan is not saved, her next one waits, however long that takes; so does Minh's, whose first is
    at another process. Hoa's waits only for what has not come."""
    monkeypatch.setattr(order, "WINDOW", 0.05)
    places, done = Order(PubSub(None)), list[str]()
    saved = asyncio.Event()

    async def turn(number: int, chat: str, until: asyncio.Event | None = None) -> None:
        async with places.turn(number, chat):
            if until:
                await until.wait()
            done.append(f"{chat} {number}")

    async def has(count: int) -> None:
        while len(done) < count:
            await asyncio.sleep(0.01)

    places._told("4:minh")
    turns = ((1, "lan", saved), (2, "lan"), (3, "lan"), (5, "minh"), (7, "hoa"))
    async with asyncio.timeout(5), beside(*(turn(*one) for one in turns)):
        await has(1)
        places._told("4:minh:saved")
        await has(2)
        saved.set()
        await has(5)
    assert done == ["hoa 7", "minh 5", "lan 1", "lan 2", "lan 3"]


async def test_what_came_to_two_processes() -> None:
    """An update that is delivered twice, and is saved at the other process while it waits here: it goes on, and whoever
    knows it by its number drops it."""
    places = Order(PubSub(None))
    async with places.turn(1, "lan"):
        again = asyncio.create_task(places.turn(2, "lan").__aenter__())
        await asyncio.sleep(0)
        places._told("2:lan:saved")
        places._told("1:lan:saved")
        await again


def test_gaps() -> None:
    """A gap is seen until it is filled or given up; one that is far too wide is none; after three in vain none is seen
    for a minute."""
    now = 0.0
    gaps = Gaps(lambda: now)
    for number in (10, 12, 13):
        gaps.come(number)
    assert (gaps.before(10), gaps.before(12), gaps.before(13)) == (False, True, True)
    gaps.come(11)
    assert not gaps.before(13)
    for number in (20, 30, 40):
        gaps.come(number)
    assert gaps.before(20) and gaps.before(40)
    gaps.give_up(20)
    assert not gaps.before(20) and gaps.before(30)
    gaps.come(40 + 2 * NEAR)
    assert not gaps.before(40 + 2 * NEAR)
    for number in range(1, IN_VAIN + 1):
        gaps.come(5000 + 10 * number)
        gaps.give_up(5000 + 10 * number)
    gaps.come(5100)
    assert not gaps.before(5100)
    now = REST
    assert gaps.before(5100)

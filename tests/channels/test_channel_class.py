"""A channel is one class and one line: pigeons take part in everything, and no line of bot/ knows them."""

import asyncio
import itertools
import subprocess
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest

from bot.app import App
from bot.campaigns.beforehand import estimate
from bot.campaigns.compose import compose
from bot.channels import CHANNELS
from bot.delivery import Sender
from bot.folders import ROOT
from bot.model import Audience
from bot.office import channels_on, office, paces, read_settings
from bot.secret import derived
from bot.settings import masked
from bot.store import Store
from bot.store.campaigns import audiences, campaigns
from bot.store.ledger.lanes import Pace
from tests.channels.pigeon import RING, Pigeon
from tests.running import running, settings

CLASSES = (*CHANNELS, Pigeon)

NUMBERS = itertools.count(1)


@pytest.fixture
async def app(database_url: str) -> AsyncIterator[App]:
    """The program with one more class in the tuple."""
    async with running(settings(database_url, CLASSES, pigeon_loft="tower"), CLASSES) as started:
        yield started


def loft(app: App) -> Pigeon:
    """The channel."""
    found = app.channels["pigeon"]
    assert isinstance(found, Pigeon)
    return found


async def posted(app: App, **letter: str) -> int:
    """The status with which the server answers a pigeon of ours."""
    headers = {RING: derived(app.settings, "ring")}
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{app.settings.address}/loft", json=letter, headers=headers) as answer:
            return answer.status


async def writes(app: App, text: str) -> str:
    """What Lan gets for a letter."""
    loft(app).letters["lan"] = []
    assert await posted(app, id=str(next(NUMBERS)), text=text, **{"from": "lan"}) == 200
    await app.dispatcher.drain()
    return "\n".join(loft(app).letters["lan"])


async def test_it_takes_part_in_a_conversation(app: App) -> None:
    """Choices are numbered where there are no buttons, and can be typed; every letter is as short as it must be."""
    assert "1. Install Bluezone" in await writes(app, "/start")
    assert "1. Android" in await writes(app, "1")
    assert all(len(letter) <= 160 for letter in loft(app).letters["lan"])


async def test_it_lives_as_long_as_the_program(database_url: str) -> None:
    """Opened, then listening, and closed at the end."""
    async with running(settings(database_url, CLASSES, pigeon_loft="tower"), CLASSES) as app:
        pigeons = loft(app)
        await asyncio.sleep(0)
        assert pigeons.life == ["opened", "listens"]
    assert pigeons.life == ["opened", "listens", "closed"]


async def test_its_webhook_is_a_route(app: App) -> None:
    """A stranger's pigeon is refused, a letter that nobody can read as well."""
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{app.settings.address}/loft", json={}) as answer:
            assert answer.status == 403
    assert await posted(app, text="no sender") == 400


async def test_a_campaign_reaches_it(app: App) -> None:
    """It is counted in the reach, priced in its own unit, and the letter arrives."""
    for text in ("/reminders", "I agree", "Yes, remind me"):
        answer = await writes(app, text)
    assert "Reminders are on" in answer
    now, everybody = datetime.now(UTC), Audience.of({})
    async with app.store.begin() as tx:
        parts = await audiences.breakdown(tx, everybody, guides=app.library.tracked, now=now, cap=0)
        await campaigns.add(tx, "5K", {"vi": "Nhớ bật.", "en": "Bluetooth on."}, everybody, now, "", now)
    reach = estimate.reach(parts, office(app.settings, app.channels.values()))
    assert (reach.goes, reach.costs, reach.seconds) == ({"pigeon": 1}, {"grains": 3}, 1 / Pace.under(20).rate)
    await app.worker.fire()
    await app.worker.enrol()
    at_any_hour = Sender(app.store, app.channels, paces(app.channels.values()), compose(app.library))
    while await at_any_hour.step() == 0:
        await asyncio.sleep(0.1)  # a second after her last word
    assert any("Bluetooth on." in letter for letter in loft(app).letters["lan"])


async def test_its_settings_are_in_the_table(monkeypatch: pytest.MonkeyPatch, store: Store) -> None:
    """They are read from the environment like all others, and say whether it is on and how it is reached."""
    off = read_settings(CLASSES)
    assert masked(off)["PIGEON_RATE"] == "20.0"
    assert "pigeon" not in {channel.name for channel in channels_on(off, store, CLASSES)}
    monkeypatch.setenv("PIGEON_LOFT", "tower")
    monkeypatch.setenv("PIGEON_RATE", "7")
    on = read_settings(CLASSES)
    assert masked(on)["PIGEON_LOFT"] == "tower"
    (pigeons,) = (channel for channel in channels_on(on, store, CLASSES) if channel.name == "pigeon")
    assert (pigeons.rate, pigeons.link("menu")) == (7, "pigeon:tower/menu")


def test_only_the_room_of_channels_knows_them_by_name() -> None:
    """Neither what wires the program, nor its settings; of the command line, channels' own commands and the doctor
    alone; of the web, the chat's own page."""
    where = ["bot/app", "bot/office.py", "bot/settings.py", "bot/secret.py", "bot/commands", "bot/web"]
    names = "telegram|zalo|webchat"
    found = subprocess.run(["grep", "-rilE", "--include=*.py", names, *where], cwd=ROOT, capture_output=True, text=True)
    own = ("bot/web/chat/", "bot/commands/telegram.py", "bot/commands/zalo.py", "bot/commands/doctor/")
    assert all(line.startswith(own) for line in found.stdout.splitlines()), found.stdout

"""What whoever watches the machine is told."""

import asyncio

import aiohttp
from pydantic import BaseModel

from bot.app import App
from bot.channels.context import Context
from bot.model import Address, Capabilities, Channel, Message
from bot.model.supervisor import Supervisor
from bot.web import make_web
from bot.web.site import Site
from tests.running import SMALL, built, settings


class FrailSettings(BaseModel):
    """Nothing is set for it."""


class Frail(Channel):
    """A place to talk that hears nobody at first."""

    name = "frail"
    can = Capabilities(100)
    settings = FrailSettings

    def __init__(self) -> None:
        self.mended = asyncio.Event()
        self.tries = 0

    @classmethod
    def build(cls, settings: FrailSettings, context: Context) -> "Frail":
        return cls()

    async def receive(self) -> None:
        self.tries += 1
        if self.tries == 1:
            raise ValueError("not what the service posts")
        await self.mended.wait()

    async def send(self, address: Address, message: Message) -> None:
        raise NotImplementedError


async def told(app: App) -> tuple[int, dict[str, object]]:
    """Status and body of /health/ready."""
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{app.settings.address}/health/ready") as answer:
            return answer.status, await answer.json()


async def test_a_channel_that_hears_nobody_is_named(database_url: str) -> None:
    """503 with its name, until it hears again."""
    app = built(settings(database_url, (Frail,)), classes=(Frail,))
    app.supervisor = Supervisor(pause=0.01)
    frail = app.channels["frail"]
    assert isinstance(frail, Frail)
    async with app.serving():
        async with asyncio.timeout(10):
            while frail.tries < 2:
                await asyncio.sleep(0.01)
        assert await told(app) == (503, {"ready": False, "down": ["frail"], "unread": {"frail": 0}})
        frail.mended.set()
        await asyncio.sleep(0)
        assert await told(app) == (200, {"ready": True, "unread": {"frail": 0}})
    await app.close()


async def test_whoever_has_not_read_the_content_is_not_ready(database_url: str) -> None:
    """Pages are served already while it is read; nobody is sent here before."""
    chosen = settings(database_url, content_dir=SMALL)
    app = App(chosen)
    site = Site(make_web(app.web))
    await site.open(chosen.host, chosen.port, several=False)
    assert await told(app) == (503, {"ready": False, "down": ["understanding"], "unread": {"web": 0}})
    app.web.services.understanding.learn()
    assert (await told(app))[0] == 200
    await site.close()
    await app.close()

"""The pages of checkpoints on a real socket, over the town of citizens."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp_jinja2
from aiohttp import web
from jinja2.bccache import Bucket, BytecodeCache

from bot.checkpoints import Draft
from bot.model import Checkpoint
from bot.store.people import people
from bot.web import Web, make_web
from tests.people import Town


class Compiled(BytecodeCache):
    """Templates as they were compiled for an earlier test; one that has changed since is compiled anew."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """What is kept, if anything."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps it."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


async def cafe(town: Town, name: str = "Cà phê Hương", commune: str = "22015") -> Checkpoint:
    """A registered place, and its owner."""
    owner = town.citizen()
    async with town.store.begin() as tx:
        someone = await people.welcome(tx, owner.address, "vi", town.now)
        draft = Draft(
            name, "food", town.library.communes.by_code[commune].district, commune, "12 Trần Phú", "+84912345678"
        )
        return await town.registry.register(tx, someone.id, draft, town.now)


async def path(town: Town, place: Checkpoint) -> str:
    """What the QR of a place leads to on our own server: /c/…"""
    async with town.store.begin() as tx:
        link = await town.registry.link(tx, place, town.now)
    return link.removeprefix(town.registry.root)


@asynccontextmanager
async def served(town: Town, port: int = 0) -> AsyncIterator[str]:
    """The pages, for as long as the context is open; gives their root."""
    parts = Web(
        store=town.store,
        library=town.library,
        registry=town.registry,
        dispatcher=town.dispatcher,
        services=town.conversation.services,
        channels=town.channels,
        visits=town.visits,
        clock=lambda: town.now,
    )
    whole = make_web(parts)
    for app in (whole, *whole._subapps):
        if aiohttp_jinja2.APP_KEY in app:
            aiohttp_jinja2.get_env(app).bytecode_cache = COMPILED
    runner = web.AppRunner(whole, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()

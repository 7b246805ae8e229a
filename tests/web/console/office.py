"""The console, and colleagues who work in it, each with a browser of their own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict

import aiohttp

from bot.staff import sign_in
from bot.store.staff import additions, colleagues
from bot.understanding.evaluation.trial import Figures
from tests.people import Town
from tests.web.console.browser import Browser
from tests.web.doors import served

__all__ = ["Browser", "Office", "open_office", "tried_already"]


class Office:
    """The console over a town, and the colleagues who work in it."""

    def __init__(self, town: Town, root: str, client: aiohttp.ClientSession) -> None:
        self.town, self.root, self.client = town, root, client

    async def colleague(self, name: str, *roles: str, language: str = "vi") -> Browser:
        """Somebody with these roles, signed in in a browser of their own. The pages on the way there are those of
        everybody, which the tests of signing in and of the overview look at in both languages."""
        async with self.town.store.begin() as tx:
            for role in roles:
                await colleagues.grant(tx, name, role, self.town.now)
        browser = Browser(self.client)
        browser.both = False
        await browser._get(await self.link(name))
        await browser.presses("Đăng nhập trên máy này")
        browser.both = True
        if language != "vi":
            browser.language = language
            await browser.presses("English")
        return browser

    async def link(self, name: str) -> str:
        """A path that signs somebody in."""
        async with self.town.store.begin() as tx:
            who = await colleagues.called(tx, name)
            assert who is not None
            return (await sign_in.link(tx, who, self.root, self.town.now)).removeprefix(self.root)

    def stranger(self) -> Browser:
        """Somebody who is not signed in."""
        return Browser(self.client)


@asynccontextmanager
async def open_office(town: Town) -> AsyncIterator[Office]:
    """The console, for as long as the context is open."""
    async with served(town) as root, aiohttp.ClientSession(root, cookie_jar=aiohttp.DummyCookieJar()) as client:
        yield Office(town, root, client)


async def tried_already(office: Office) -> None:
    """No page has to try an addition, which takes seconds."""
    figures = {
        "before": asdict(Figures(1, 1, 1, 1, 1, 1, 0, 1, 0)),
        "after": asdict(Figures(1, 1, 1, 1, 1, 1, 1, 1, 1)),
    }
    async with office.town.store.begin() as tx:
        for one in await additions.listed(tx):
            await additions.tried(tx, one.id, await additions.version(tx), figures)

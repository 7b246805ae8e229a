"""The page's channel. What the bot says waits in the database's outbox until the browser has shown it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from pydantic import BaseModel, Field

from bot.channels.context import Context
from bot.channels.rendering import fit
from bot.channels.webchat.bodies import body
from bot.channels.webchat.frames import NAME
from bot.channels.webchat.news import News
from bot.model import Address, Capabilities, Channel, Message
from bot.store.chats import outbox
from bot.store.chats.leases import LEASE
from bot.store.chats.turns import Lease

PARTS = 16
"""Numbers on the wire for each message: what is more than a page takes at once comes in parts, and the last of them has
the highest."""

GLANCE = 3.0
"""Seconds between two looks at what other processes put into the outbox and could not tell us."""


class WebChatSettings(BaseModel):
    """The web chat is always on."""

    webchat_rate: float = Field(200.0, gt=0, description="Reminders a second on the web chat.")


class WebChat(Channel):
    """All browsers. What is new for one lies in the database; whoever waits for it is only told that it is there."""

    name, title = NAME, "Web"
    can = Capabilities(
        text_limit=20_000,
        caption_limit=20_000,
        buttons=40,
        label_limit=200,
        images=True,
        documents=True,
        calls=True,
        copies=4000,
    )
    keeps = True
    settings = WebChatSettings

    @classmethod
    def build(cls, settings: WebChatSettings, context: Context) -> "WebChat":
        """Our page needs nothing but us."""
        return cls(settings, context)

    def __init__(self, settings: WebChatSettings, context: Context) -> None:
        self.rate = settings.webchat_rate
        self._store, self._clock, self._address = context.store, context.clock, context.address
        self._drawn = context.drawn
        self._waiting: dict[Address, set[News]] = {}
        self._store.pubsub.subscribe(NAME, self._heard)

    async def receive(self) -> None:
        """What people do comes over the page's socket; what other processes say to them, and were not heard to say,
        is looked for here."""
        while True:
            await asyncio.sleep(GLANCE)
            shown = {address: _whole(min(one.shown for one in news)) for address, news in self._waiting.items()}
            if not shown:
                continue
            with suppress(OSError):
                async with self._store.read() as tx:
                    fresh = await outbox.news(tx, shown)
                for address in fresh:
                    self._wake(address)

    def link(self, start: str) -> str:
        """The page's address, which begins with `start`."""
        return f"{self._address}/?start={start}"

    async def send(self, address: Address, message: Message) -> None:
        now = self._clock()
        nobodys = Lease("", now, now + LEASE)
        await self._store.at_once(lambda tx: outbox.say(tx, address, [message], nobodys))
        self.told(address)

    def told(self, address: Address) -> None:
        self._wake(address)
        self._store.pubsub.publish(NAME, address.chat_id)

    def _heard(self, chat_id: str) -> None:
        self._wake(Address(NAME, chat_id))

    def _wake(self, address: Address) -> None:
        for news in self._waiting.get(address, ()):
            news.set()

    async def bodies(self, address: Address, shown: int) -> AsyncIterator[dict[str, Any]]:
        """What waits for a page that has shown all up to a number, oldest first, as the page gets it."""
        async with self._store.read() as tx:
            waiting = await outbox.after(tx, address, _whole(shown))
        for letter in waiting:
            parts = fit(await self._drawn(letter.message), self.can)
            for left, part in zip(reversed(range(len(parts))), parts, strict=True):
                made = await asyncio.to_thread(body, part) if part.image or part.document else body(part)
                number = (letter.number + 1) * PARTS - 1 - left
                yield {**made, "number": number, "at": letter.since.isoformat()}

    async def shown(self, address: Address, number: int) -> None:
        """A page says up to which number it has shown everything."""
        await self._store.at_once(lambda tx: outbox.drop(tx, address, _whole(number)))

    @contextmanager
    def waiting(self, address: Address, shown: int) -> Iterator[News]:
        """Is set whenever something new lies there for the chat, for as long as the context is open."""
        news = News(shown)
        self._waiting.setdefault(address, set()).add(news)
        try:
            yield news
        finally:
            others = self._waiting[address]
            others.discard(news)
            if not others:
                del self._waiting[address]


def _whole(number: int) -> int:
    """Up to which message everything was shown, where a page has shown everything up to a number."""
    return (number + 1) // PARTS - 1

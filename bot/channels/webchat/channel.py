"""The page's channel. What the bot says waits in the database's outbox until the browser has shown it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from pydantic import BaseModel, Field

from bot.channels.context import Context
from bot.channels.rendering import fit
from bot.channels.webchat.bodies import body
from bot.channels.webchat.frames import NAME
from bot.model import Address, Capabilities, Channel, Message
from bot.store.chats import outbox

GLANCE = 1.0
"""Seconds between two looks at what other processes put into the outbox."""


class WebChatSettings(BaseModel):
    """The web chat is always on."""

    webchat_rate: float = Field(200.0, gt=0, description="Reminders a second on the web chat.")


class WebChat(Channel):
    """All browsers. What is new for one lies in the database; whoever waits for it is only told that it is there."""

    name = NAME
    can = Capabilities(
        text_limit=20_000, caption_limit=20_000, buttons=40, label_limit=200, images=True, documents=True, calls=True
    )
    settings = WebChatSettings

    @classmethod
    def build(cls, settings: WebChatSettings, context: Context) -> "WebChat":
        """Our page needs nothing but us."""
        return cls(settings, context)

    def __init__(self, settings: WebChatSettings, context: Context) -> None:
        self.rate = settings.webchat_rate
        self._store, self._clock, self._address = context.store, context.clock, context.address
        self._waiting: dict[str, set[asyncio.Event]] = {}

    async def receive(self) -> None:
        """What people do comes over the page's socket; what other processes say to them is looked for here."""
        async with self._store.read() as tx:
            seen = await outbox.last(tx)
        while True:
            await asyncio.sleep(GLANCE)
            if not self._waiting:
                continue
            with suppress(OSError):
                async with self._store.read() as tx:
                    fresh = await outbox.waiting(tx, seen)
                for number, chat_id in fresh:
                    seen = max(seen, number)
                    self._wake(chat_id)

    def link(self, start: str) -> str:
        """The page's address, which begins with `start`."""
        return f"{self._address}/?start={start}"

    async def send(self, address: Address, message: Message) -> None:
        bodies = [await asyncio.to_thread(body, part) for part in fit(message, self.can)]
        now = self._clock()
        async with self._store.begin() as tx:
            for one in bodies:
                await outbox.put(tx, address.chat_id, {**one, "at": now.isoformat()}, now)
        self._wake(address.chat_id)

    @contextmanager
    def waiting(self, chat_id: str) -> Iterator[asyncio.Event]:
        """An event that is set whenever something new lies there for the chat, for as long as the context is open."""
        event = asyncio.Event()
        self._waiting.setdefault(chat_id, set()).add(event)
        try:
            yield event
        finally:
            events = self._waiting[chat_id]
            events.discard(event)
            if not events:
                del self._waiting[chat_id]

    def _wake(self, chat_id: str) -> None:
        for event in self._waiting.get(chat_id, ()):
            event.set()

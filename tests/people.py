"""People who talk with the bot: `await lan.says("1")`, `lan.hears("…")`."""

import asyncio
import itertools
import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.checkpoints import Registry
from bot.content import Library
from bot.dialogs import DIALOGS
from bot.engine import Conversation, Dispatcher, Services
from bot.engine.outbox import Outbox
from bot.model import Address, Attachment, Capabilities, Channel, Choice, Message, SendError, Update
from bot.model.writing.text import fold
from bot.sandbox.process import Sandbox
from bot.store import Store
from bot.store.vault import Vault
from bot.understanding import Understanding
from bot.visits.check_in import Visits

SECRET = "a secret for tests, of 32 bytes or more"


class Street(Channel):
    """A channel on which everything can be shown, and whose messages arrive at the citizens at once."""

    name = "street"
    can = Capabilities(
        10_000, 10_000, buttons=40, label_limit=200, images=True, documents=True, phone_button=True, calls=True
    )

    def __init__(self) -> None:
        self.heard: dict[str, list[Message]] = {}
        self.trouble: dict[str, list[SendError]] = {}
        self.slow: asyncio.Event | None = None

    def parts(self, message: Message) -> list[Message]:
        """All in one."""
        return [message]

    async def send(self, address: Address, message: Message) -> None:
        if self.slow is not None:
            await self.slow.wait()
        if self.trouble.get(address.chat_id):
            raise self.trouble[address.chat_id].pop(0)
        self.heard.setdefault(address.chat_id, []).append(message)

    async def noted(self, update: Update) -> None:
        """Nothing to see."""


class Town:
    """The bot over a store, with a clock that only moves when it is told to. `channels` are those that the console may
    send on by itself."""

    def __init__(
        self,
        store: Store,
        library: Library,
        understanding: Understanding,
        worker: str = "this process",
        vault: Vault | None = None,
        sandbox: Sandbox | None = None,
        street: Street | None = None,
    ) -> None:
        vault = vault or Vault(SECRET)
        self.now = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)
        self.store, self.library = store, library
        self.street = street or Street()
        self.channels: tuple[Channel, ...] = ()
        self.registry = Registry(vault, "https://bot.example.vn")
        self.visits = Visits(vault, library.site.zone)
        services = Services(library, understanding, self.registry, self.visits, sandbox or Sandbox())
        self.conversation = Conversation(DIALOGS, services)
        self.dispatcher = Dispatcher(self.conversation, store, {"street": self.street}, lambda: self.now, worker)
        self._numbers = itertools.count(1)

    def citizen(self, language: str = "vi", name: str = "") -> "Citizen":
        """Somebody new."""
        return Citizen(self, name or f"citizen-{next(self._numbers)}", language)

    @property
    def outbox(self) -> Outbox:
        """What was said and waits."""
        return self.dispatcher.outbox

    def passes(self, **time: float) -> None:
        """Time goes by: `town.passes(days=1)`."""
        self.now += timedelta(**time)


class Citizen:
    """Somebody with a phone. What was said since they last spoke is what they hear."""

    def __init__(self, town: Town, name: str, language: str) -> None:
        self._town, self._language = town, language
        self.address = Address("street", name)
        self.transcript: list[str] = []

    async def says(self, text: str, **more: Any) -> None:
        """Types something."""
        self.transcript.append(f"> {text}")
        await self.does(text=text, **more)

    async def presses(self, label: str) -> None:
        """Presses the newest button whose label has this in it."""
        choice = self.button(label)
        self.transcript.append(f"> [{choice.label}]")
        await self.does(choice=choice.value)

    async def shares(self, phone: str, own: bool = False) -> None:
        """Shares a phone number from the contacts, or their own."""
        await self.does(phone=phone, own_phone=own)

    async def sends(self, attachment: Attachment) -> None:
        """Sends a photo, a sticker or a voice message."""
        await self.does(attachment=attachment)

    async def does(self, **what: Any) -> Update:
        """Any update at all; gives it, so that it can be delivered again."""
        update = Update(secrets.token_hex(8), self.address, language=self._language)
        update = replace(update, **what)
        await self.is_delivered(update)
        return update

    async def is_delivered(self, update: Update) -> None:
        """The channel delivers an update, perhaps not for the first time."""
        self._town.street.heard[self.address.chat_id] = []
        await self._town.dispatcher.handle(update)
        await self._town.dispatcher.drain()
        self.transcript += [message.text for message in self.messages]

    def now_in(self, town: Town) -> "Citizen":
        """The same person, whose messages another process gets from now on."""
        return Citizen(town, self.address.chat_id, self._language)

    @property
    def messages(self) -> list[Message]:
        """What was said since this citizen last spoke."""
        return self._town.street.heard.get(self.address.chat_id, [])

    @property
    def sight(self) -> list[Message]:
        """The same as it appears on their phone."""
        return self.messages

    @property
    def text(self) -> str:
        """The same, as one text."""
        return "\n".join(message.text for message in self.messages)

    @property
    def labels(self) -> list[str]:
        """The buttons that can be seen."""
        return [choice.label for message in self.messages for choice in message.choices]

    def button(self, label: str) -> Choice:
        """The newest button with this in its label."""
        seen = [choice for message in self.messages for choice in message.choices]
        exact = [choice for choice in seen if fold(choice.label) == fold(label)]
        found = exact or [choice for choice in seen if fold(label) in fold(choice.label)]
        assert found, f"no button “{label}” among {self.labels}\n{self.text}"
        return found[-1]

    def hears(self, *parts: str) -> None:
        """Asserts that all of this was said since this citizen last spoke."""
        for part in parts:
            assert part.lower() in self.text.lower(), f"“{part}” was not said, but:\n{self.text or '(silence)'}"

    def does_not_hear(self, *parts: str) -> None:
        """Asserts that none of this was said."""
        for part in parts:
            assert part.lower() not in self.text.lower(), f"“{part}” was said:\n{self.text}"

    def hears_nothing(self) -> None:
        """Asserts silence."""
        assert not self.messages, self.text

"""The composition root: settings in, everything built once, nothing global."""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import cached_property, partial

import structlog
from aiohttp import web

from bot.campaigns.compose import compose
from bot.campaigns.quiet_hours import hold_until, left_out
from bot.channels.rendering import fit
from bot.channels.telegram import Intake, Telegram
from bot.channels.webchat import WebChat
from bot.checkpoints import Registry
from bot.chores import Worker, notices
from bot.content import load
from bot.delivery import Sender
from bot.delivery.booking import Booking
from bot.dialogs import COMMANDS, DIALOGS
from bot.engine import Conversation, Dispatcher, Services
from bot.model import Address, Channel, Message
from bot.office import office, paces, retention
from bot.sandbox.process import Sandbox
from bot.secret import secret, vault
from bot.settings import Settings
from bot.store import Store
from bot.store.chats import updates
from bot.store.people import people
from bot.understanding import Faq
from bot.visits.check_in import Visits
from bot.web import Web, make_web
from bot.web.chat.hub import Hub

log = structlog.get_logger()


def utc_now() -> datetime:
    """The clock that the program runs by; tests bring their own."""
    return datetime.now(UTC)


class App:
    """Everything, wired. `more` are further channels, such as a terminal. What only conversations need is built when it
    is first asked for: a process that sends reminders has no use for it."""

    def __init__(self, settings: Settings, *more: Channel, clock: Callable[[], datetime] = utc_now) -> None:
        self.settings, self.clock = settings, clock
        self._key, sealing = secret(settings), vault(settings)
        self.store = Store(settings.database_url, sealing)
        self.library = load(settings.content_dir, settings.locales_dir)
        self._registry = Registry(sealing, settings.address)
        self._visits = Visits(sealing, self.library.site.zone, settings.visit_days)
        self._sandbox = Sandbox()
        self.chat = WebChat(self.store, clock)
        token = settings.telegram_token.get_secret_value()
        self.telegram = Telegram(token, settings.telegram_api_url, self.store) if token else None
        self._channels: dict[str, Channel] = {one.name: one for one in (self.chat, self.telegram, *more) if one}
        self._booking = Booking(self.store, paces(settings))
        self.worker = self._worker()

    def _worker(self) -> Worker:
        hold = partial(hold_until, zone=self.library.site.zone)
        return Worker(
            self.store,
            self.library,
            self._channels,
            Sender(self.store, self._channels, paces(self.settings), compose(self.library), hold),
            self.clock,
            left_out=left_out(self.library.site.country),
            tell=notices.tell(self.store, self.clock),
            weekly_cap=self.settings.campaigns_per_week,
            kept=retention(self.settings),
        )

    @cached_property
    def dispatcher(self) -> Dispatcher:
        """Conversations."""
        here = office(self.settings, self._shown)
        links = {"web": self.settings.chat} | ({"telegram": self.telegram.link} if self.telegram else {})
        services = Services(self.library, Faq(self.library), self._registry, self._visits, self._sandbox, here, links)
        conversation = Conversation(DIALOGS, services)
        return Dispatcher(conversation, self.store, self._channels, self.clock, booking=self._booking)

    def _shown(self, message: Message) -> dict[str, list[Message]]:
        return {name: fit(message, channel.can) for name, channel in self._channels.items()}

    @cached_property
    def intake(self) -> Intake | None:
        """What Telegram sends us."""
        webhook_secret = hmac.new(self._key.encode(), b"telegram-webhook", hashlib.sha256).hexdigest()
        return Intake(self.telegram, self.dispatcher.handle, self.left, webhook_secret) if self.telegram else None

    @cached_property
    def web(self) -> Web:
        """What the web server's rooms call on."""
        hub = Hub(self.store)
        self.chat.wake = hub.wake
        return Web(
            self.store,
            self.library,
            self._registry,
            self.dispatcher,
            self.chat,
            hub,
            self.intake,
            self.settings.embed_origins,
            self._visits,
            self.clock,
        )

    async def left(self, address: Address) -> None:
        """Somebody blocked the bot."""
        async with self.store.begin() as tx:
            await people.unreachable(tx, address, self.clock())

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[int]:
        """Web and conversations, for as long as the context is open; gives the port."""
        async with self.store.begin() as tx:
            if self.store.is_sqlite:
                await updates.abandon_others(tx, self.dispatcher.worker)
        runner = web.AppRunner(make_web(self.web), access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, self.settings.host, self.settings.port)
        await site.start()
        port = int(runner.addresses[0][1])
        try:
            async with self.talking():
                yield port
        finally:
            await runner.cleanup()
            await self.dispatcher.drain()

    @asynccontextmanager
    async def talking(self) -> AsyncIterator[None]:
        """Telegram, in and out: a webhook with a public address, else polling."""
        if self.telegram is None or self.intake is None:
            yield
            return
        task = asyncio.create_task(self.intake.run(self.settings.public_url, self._commands()))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            await self.dispatcher.drain()
            await self.telegram.close()

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """Only out: for a process that sends reminders and hears nobody."""
        if self.telegram:
            await self.telegram.open()
        try:
            yield
        finally:
            if self.telegram:
                await self.telegram.close()

    def _commands(self) -> dict[str | None, dict[str, str]]:
        """The list of commands in every language; the site's own language for all others."""
        listed: dict[str | None, dict[str, str]] = {}
        for code, words in self.library.words.items():
            listed[code] = {name: words(dialog.title) for name, dialog in COMMANDS}
        return {None: listed[self.library.site.languages[0]], **listed}

    async def close(self) -> None:
        """Gives the database back, once the last replies are booked, and ends the process that draws."""
        await self._booking.written()
        self._sandbox.close()
        await self.store.close()

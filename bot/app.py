"""The composition root: settings in, everything built once, nothing global."""

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial

import structlog
from aiohttp import web

from bot.campaigns import Sender, Worker, notices
from bot.campaigns.pace import Booking
from bot.campaigns.quiet import hold_until, left_out
from bot.campaigns.wording import compose
from bot.channels.rendering import fit
from bot.channels.telegram import Intake, Telegram
from bot.channels.webchat import WebChat
from bot.checkpoints import Registry
from bot.checkpoints.visits import Visits
from bot.content import load
from bot.dialogs import COMMANDS, DIALOGS
from bot.engine import Conversation, Dispatcher, Services
from bot.faq import Faq
from bot.model import Address, Channel, Message
from bot.office import office, paces
from bot.secret import secret, vault
from bot.settings import Settings
from bot.store import Store, people, updates
from bot.store.forgetting import Retention
from bot.web import Web, make_web
from bot.web.hub import Hub

log = structlog.get_logger()


def utc_now() -> datetime:
    """The clock that the program runs by; tests bring their own."""
    return datetime.now(UTC)


class App:
    """Everything, wired. `more` are further channels, such as a terminal."""

    def __init__(self, settings: Settings, *more: Channel, clock: Callable[[], datetime] = utc_now) -> None:
        self.settings, self.clock = settings, clock
        key = secret(settings)
        sealing = vault(settings)
        self.store = Store(settings.database_url, sealing)
        self.library = load(settings.content_dir, settings.locales_dir)
        zone = self.library.site.zone
        registry = Registry(sealing, settings.address)
        visits = Visits(sealing, zone, settings.visit_days)
        self.chat = WebChat(self.store, clock)
        token = settings.telegram_token.get_secret_value()
        self.telegram = Telegram(token, settings.telegram_api_url, self.store) if token else None
        channels: dict[str, Channel] = {one.name: one for one in (self.chat, self.telegram, *more) if one}

        def shown(message: Message) -> dict[str, list[Message]]:
            return {name: fit(message, channel.can) for name, channel in channels.items()}

        links = {"web": settings.chat} | ({"telegram": self.telegram.link} if self.telegram else {})
        services = Services(self.library, Faq(self.library), registry, visits, office(settings, shown), links)
        self._booking = Booking(self.store, paces(settings))
        self.dispatcher = Dispatcher(
            Conversation(DIALOGS, services), self.store, channels, clock, booking=self._booking
        )
        webhook_secret = hmac.new(key.encode(), b"telegram-webhook", hashlib.sha256).hexdigest()
        self.intake = (
            Intake(self.telegram, self.dispatcher.handle, self.left, webhook_secret) if self.telegram else None
        )
        sender = Sender(self.store, channels, paces(settings), compose(self.library), partial(hold_until, zone=zone))
        self.worker = Worker(
            self.store,
            self.library,
            channels,
            sender,
            clock,
            left_out=left_out(self.library.site.country),
            tell=notices.tell(self.store, clock),
            weekly_cap=settings.campaigns_per_week,
            kept=_retention(settings),
        )
        hub = Hub(self.store)
        self.chat.wake = hub.wake
        self.web = Web(
            self.store,
            self.library,
            registry,
            self.dispatcher,
            self.chat,
            hub,
            self.intake,
            settings.embed_origins,
            visits,
            clock,
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
        """Gives the database back, once the last replies are booked."""
        await self._booking.written()
        await self.store.close()


def _retention(settings: Settings) -> Retention:
    days = (settings.visit_days, settings.ticket_days, settings.question_days)
    return Retention(*(timedelta(days=count) for count in days))

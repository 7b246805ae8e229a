"""Sending on Telegram."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any, TypeVar

import telegram
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.helpers import create_deep_linked_url

from bot.channels.context import Context
from bot.channels.rendering import fit
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.keyboards import keyboard, ticked
from bot.channels.telegram.parsing import NAME
from bot.channels.telegram.settings import FREE_RATE, TelegramSettings
from bot.channels.telegram.transport import NotSentError, Transport
from bot.model import (
    Address,
    Capabilities,
    Channel,
    File,
    InDoubtError,
    Message,
    RefusedError,
    RetryError,
    Tariff,
    UnreachableError,
    Update,
    Webhook,
)
from bot.store.chats import files

T = TypeVar("T")

INTRODUCTION = 3.0
"""Seconds that `open` waits to hear what the bot is called."""


class Telegram(Channel):
    """One bot's token. Limits: https://core.telegram.org/bots/api#sendmessage and #sendphoto; a keyboard takes 100
    buttons, of which people read the first forty."""

    name = NAME
    can = Capabilities(
        text_limit=4096,
        caption_limit=1024,
        buttons=40,
        label_limit=120,
        images=True,
        documents=True,
        phone_button=True,
    )

    settings = TelegramSettings

    @classmethod
    def build(cls, settings: TelegramSettings, context: Context) -> "Telegram | None":
        """The bot of TELEGRAM_TOKEN, if there is one."""
        return cls(settings, context) if settings.telegram_token.get_secret_value() else None

    def __init__(self, settings: TelegramSettings, context: Context) -> None:
        root = settings.telegram_api_url.rstrip("/")
        self._transport, self._polls = Transport(), Transport(connections=2)
        self.bot = telegram.Bot(
            settings.telegram_token.get_secret_value(),
            base_url=f"{root}/bot",
            base_file_url=f"{root}/file/bot",
            request=self._transport,
            get_updates_request=self._polls,
        )
        self.rate = settings.telegram_rate
        self.tariff = Tariff(settings.telegram_stars, "⭐", free_rate=FREE_RATE)
        self._store, self._intake = context.store, Intake(self.bot, context)

    @property
    def webhooks(self) -> Sequence[Webhook]:
        return [self._intake.webhook]

    async def open(self) -> None:
        """Makes sending possible, and asks what the bot is called; where no answer comes that stays unknown."""
        await self._transport.initialize()
        with suppress(TelegramError, TimeoutError):
            async with asyncio.timeout(INTRODUCTION):
                await self.bot.initialize()

    async def receive(self) -> None:
        """A webhook where this server has a public address, else polling."""
        await self._intake.run()

    def link(self, start: str) -> str:
        """The deep link that begins with `start`; empty before Telegram has said what the bot is called."""
        try:
            return create_deep_linked_url(self.bot.username, start)
        except RuntimeError:
            return ""

    async def close(self) -> None:
        """Gives the connections back. A bot that was still beginning takes itself for closed: close each here."""
        await self.bot.shutdown()
        await self._transport.shutdown()
        await self._polls.shutdown()

    async def send(self, address: Address, message: Message) -> None:
        for part in fit(message, self.can):
            await _translated(self._part(int(address.chat_id), part))

    async def post(self, address: Address, message: Message) -> str:
        sent = await _translated(
            self.bot.send_message(int(address.chat_id), message.text, reply_markup=keyboard(message))
        )
        return str(sent.message_id)

    async def edit(self, address: Address, name: str, message: Message) -> None:
        markup = keyboard(message)
        assert not isinstance(markup, telegram.ReplyKeyboardMarkup)  # only a question for a phone number has one
        await _translated(
            self.bot.edit_message_text(message.text, int(address.chat_id), int(name), reply_markup=markup)
        )

    async def noted(self, update: Update) -> None:
        """Ends the spinner on the pressed button and leaves only that one under its message, ticked. Choices that
        open something stay: they can be pressed at any time."""
        if not update.about:
            return
        query_id, message_id, label = update.about
        try:
            await self.bot.answer_callback_query(query_id)
            if label and update.choice and not update.choice.startswith("open:"):
                await self.bot.edit_message_reply_markup(
                    update.address.chat_id, int(message_id), reply_markup=ticked(label, update.choice)
                )
        except TelegramError:
            return  # a spinner that turns on, or buttons that stay, cost nobody anything

    async def _part(self, chat_id: int, part: Message) -> None:
        markup, caption, bot = keyboard(part), part.text or None, self.bot
        if part.image is not None:
            await self._file(part.image, "photo:", lambda it: bot.send_photo(chat_id, it, caption, reply_markup=markup))
        elif part.document is not None:
            send = lambda it: bot.send_document(chat_id, it, caption, reply_markup=markup)  # noqa: E731
            await self._file(part.document, "document:", send)
        else:
            await bot.send_message(chat_id, part.text, reply_markup=markup)

    async def _file(self, file: File, kind: str, send: Callable[[Any], Awaitable[telegram.Message]]) -> None:
        """Sends a file by the id that Telegram gave it before; uploads it where there is none, or none any more."""
        content = await asyncio.to_thread(file.read)
        digest = kind[:4] + hashlib.sha256(content).hexdigest()[:56]
        async with self._store.read() as tx:
            known = await files.known(tx, self.name, digest)
        if known is not None:
            try:
                await send(known)
                return
            except BadRequest:
                async with self._store.begin() as tx:
                    await files.drop(tx, self.name, digest)
        sent = await send(telegram.InputFile(content, filename=file.name))
        await self._remember(digest, sent)

    async def _remember(self, digest: str, sent: telegram.Message) -> None:
        stored = sent.photo[-1] if sent.photo else sent.document
        if stored is not None:
            async with self._store.begin() as tx:
                await files.remember(tx, self.name, digest, stored.file_id)


async def _translated(sending: Awaitable[T]) -> T:
    """Telegram's answers as our closed set, told apart by their class and code alone."""
    try:
        return await sending
    except RetryAfter as later:
        after = later.retry_after
        raise RetryError(after.total_seconds() if isinstance(after, timedelta) else float(after)) from later
    except Forbidden as gone:
        raise UnreachableError from gone
    except NotSentError as unsent:
        raise RetryError(2.0) from unsent
    except BadRequest as refused:
        raise RefusedError(f"400 {refused.message}") from refused
    except NetworkError as unknown:
        raise InDoubtError(type(unknown).__name__) from unknown
    except TelegramError as refused:
        raise RefusedError(type(refused).__name__) from refused

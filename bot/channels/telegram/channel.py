"""Sending on Telegram."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from functools import partial

import telegram
from telegram.error import TelegramError
from telegram.helpers import create_deep_linked_url

from bot.channels.context import Context
from bot.channels.rendering import fit
from bot.channels.telegram.failures import translated
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.keyboards import keyboard, ticked
from bot.channels.telegram.parsing import NAME
from bot.channels.telegram.settings import FREE_RATE, TelegramSettings
from bot.channels.telegram.transport import Transport
from bot.channels.telegram.uploads import Uploads
from bot.model import (
    Address,
    Capabilities,
    Channel,
    Message,
    Tariff,
    Update,
    Webhook,
)

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
        self._uploads, self._intake = Uploads(context.store), Intake(self.bot, context)

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
            await translated(self._part(int(address.chat_id), part))

    async def post(self, address: Address, message: Message) -> str:
        sent = await translated(
            self.bot.send_message(int(address.chat_id), message.text, reply_markup=keyboard(message))
        )
        return str(sent.message_id)

    async def edit(self, address: Address, name: str, message: Message) -> None:
        markup = keyboard(message)
        assert not isinstance(markup, telegram.ReplyKeyboardMarkup)  # only a question for a phone number has one
        await translated(self.bot.edit_message_text(message.text, int(address.chat_id), int(name), reply_markup=markup))

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
        markup, caption = keyboard(part), part.text or None
        if part.image is not None:
            send = partial(self.bot.send_photo, chat_id, caption=caption, reply_markup=markup)
            await self._uploads.send(part.image, "photo:", send)
        elif part.document is not None:
            send = partial(self.bot.send_document, chat_id, caption=caption, reply_markup=markup)
            await self._uploads.send(part.document, "document:", send)
        else:
            await self.bot.send_message(chat_id, part.text, reply_markup=markup)

"""Sending on Telegram."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import Any
from urllib.parse import quote

from bot.channels.context import Context
from bot.channels.rendering import fit
from bot.channels.telegram.ailment import ailment
from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming.intake import Intake
from bot.channels.telegram.incoming.parsing import NAME
from bot.channels.telegram.keyboards import keyboard, ticked
from bot.channels.telegram.phone_keyboards import PhoneKeyboards
from bot.channels.telegram.settings import FREE_RATE, TelegramSettings
from bot.channels.telegram.uploads import Uploads
from bot.model import (
    Address,
    Capabilities,
    Channel,
    Complaint,
    Message,
    SendError,
    Tariff,
    Update,
    Webhook,
)

INTRODUCTION = 3.0
"""Seconds that `open` waits to hear what the bot is called."""


class InPlace:
    """Changes messages where they stand."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def post(self, address: Address, message: Message) -> str:
        """Sends one; gives its number."""
        chat_id = int(address.chat_id)
        sent = await self._api("sendMessage", chat_id=chat_id, text=message.text, reply_markup=keyboard(message))
        return str(sent["message_id"])

    async def edit(self, address: Address, name: str, message: Message) -> None:
        """Puts another text and other buttons in its place."""
        where: dict[str, Any] = {"chat_id": int(address.chat_id), "message_id": int(name)}
        await self._api("editMessageText", **where, text=message.text, reply_markup=keyboard(message))


class Telegram(Channel):
    """One bot's token. Limits: https://core.telegram.org/bots/api#sendmessage and #sendphoto; a keyboard takes 100
    buttons, of which people read the first forty."""

    name, title = NAME, "Telegram"
    can = Capabilities(
        text_limit=4096,
        caption_limit=1024,
        buttons=40,
        label_limit=120,
        images=True,
        documents=True,
        phone_button=True,
        copies=256,
    )

    settings = TelegramSettings

    @classmethod
    def build(cls, settings: TelegramSettings, context: Context) -> "Telegram | None":
        """The bot of TELEGRAM_TOKEN, if there is one."""
        return cls(settings, context) if settings.telegram_token.get_secret_value() else None

    def __init__(self, settings: TelegramSettings, context: Context) -> None:
        token, root = settings.telegram_token.get_secret_value(), settings.telegram_api_url.rstrip("/")
        self.api, self._polls = Api(token, root), Api(token, root, connections=2)
        self.rate, self.editing = settings.telegram_rate, InPlace(self.api)
        self.tariff = Tariff(settings.telegram_stars, "⭐", free_rate=FREE_RATE)
        self._uploads, self._keyboards = Uploads(self.api, context.store), PhoneKeyboards(self.api)
        self._intake = Intake(self.api, self._polls, self._keyboards, context)
        self._username, self._public_url = "", context.public_url

    @property
    def webhooks(self) -> Sequence[Webhook]:
        return [self._intake.webhook]

    @property
    def unread(self) -> int:
        return self._intake.unread

    async def open(self) -> None:
        """Makes sending possible, and asks what the bot is called; where no answer comes that stays unknown."""
        await self.api.open()
        await self._polls.open()
        with suppress(SendError, TimeoutError):
            async with asyncio.timeout(INTRODUCTION):
                await self._introduce()

    async def _introduce(self) -> None:
        self._username = (await self.api("getMe"))["username"]

    async def receive(self) -> None:
        """A webhook where this server has a public address, else polling."""
        await self._intake.run()

    async def ails(self) -> Complaint | None:
        return await ailment(self.api, self._public_url)

    def link(self, start: str) -> str:
        """The deep link that begins with `start`; empty before Telegram has said what the bot is called."""
        return f"https://t.me/{self._username}?start={quote(start, safe='')}" if self._username else ""

    async def close(self) -> None:
        """Gives the connections back."""
        await self.api.close()
        await self._polls.close()

    def parts(self, message: Message) -> list[Message]:
        return fit(message, self.can)

    async def send(self, address: Address, message: Message) -> None:
        for part in self.parts(message):
            await self._part(int(address.chat_id), part)

    async def noted(self, update: Update) -> None:
        """Ends the spinner on the pressed button and leaves only that one under its message, ticked. Choices that
        open something stay: they can be pressed at any time."""
        if not update.about:
            return
        query_id, message_id, label = update.about
        with suppress(SendError):  # a spinner that turns on, or buttons that stay, cost nobody anything
            await self.api("answerCallbackQuery", callback_query_id=query_id)
            if label and update.choice and not update.choice.startswith("open:"):
                await self.api(
                    "editMessageReplyMarkup",
                    chat_id=int(update.address.chat_id),
                    message_id=int(message_id),
                    reply_markup=ticked(label, update.choice),
                )

    async def _part(self, chat_id: int, part: Message) -> None:
        markup = await self._keyboards.markup(chat_id, part)
        if part.image is not None:
            await self._uploads.send(part.image, "photo", chat_id, caption=part.text or None, reply_markup=markup)
        elif part.document is not None:
            await self._uploads.send(part.document, "document", chat_id, caption=part.text or None, reply_markup=markup)
        else:
            await self.api("sendMessage", chat_id=chat_id, text=part.text, reply_markup=markup)

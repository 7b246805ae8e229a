"""Taking Telegram's updates in: a webhook where there is a public address, polling where there is none."""

import asyncio
import hmac
import json
from collections.abc import Mapping

import structlog
import telegram
from telegram import BotCommand
from telegram.error import TelegramError

from bot.channels.context import Context
from bot.channels.telegram.parsing import NAME, WANTED, left, parse
from bot.model import ForgedError, MalformedError, Webhook

log = structlog.get_logger()

POLL = 25
"""Seconds that a poll waits for something to come (https://core.telegram.org/bots/api#getupdates)."""

PAUSE = 3.0
"""Seconds before a poll that failed is tried again."""


PATH = "/telegram"

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
"""https://core.telegram.org/bots/api#setwebhook"""


class Intake:
    """Gives every update of one bot to `handle` of the context, and everybody who blocked it to `gone`."""

    def __init__(self, bot: telegram.Bot, context: Context) -> None:
        self._bot, self._context = bot, context
        self._secret = context.secret("telegram-webhook")

    @property
    def webhook(self) -> Webhook:
        """Where Telegram posts updates."""
        return Webhook(PATH, self._posted)

    async def _posted(self, headers: Mapping[str, str], body: bytes) -> None:
        """Compares the secret in the same time for every wrong one. An update that cannot be read at all is logged
        and let go: it would be no better when it is delivered again."""
        if not hmac.compare_digest(headers.get(SECRET_HEADER, "").encode(), self._secret.encode()):
            raise ForgedError(PATH)
        try:
            payload = json.loads(body)
        except ValueError as wrong:
            raise MalformedError(PATH) from wrong
        if not isinstance(payload, dict):
            raise MalformedError(PATH)
        try:
            update = telegram.Update.de_json(payload, self._bot)
        except Exception as wrong:
            log.error("update not understood", channel=NAME, exc_info=wrong)
            return
        await self._take(update)

    async def _take(self, update: telegram.Update) -> None:
        address, heard = left(update), parse(update)
        if address is not None:
            await self._context.gone(address)
        elif heard is not None:
            await self._context.handle(heard)

    async def run(self) -> None:
        """Begins as soon as Telegram can be reached, then listens or polls until cancelled."""
        public_url = self._context.public_url
        while True:
            try:
                await self._bot.initialize()
                await self._announce(self._context.commands())
                await (self._listen(f"{public_url.rstrip('/')}{PATH}") if public_url else self._bot.delete_webhook())
                break
            except TelegramError as error:
                log.error("Telegram does not take us in yet", error=type(error).__name__)
                await asyncio.sleep(PAUSE)
        if not public_url:
            await self.poll()

    async def _announce(self, commands: Mapping[str | None, Mapping[str, str]]) -> None:
        """Shows the list of commands: language (`None` for all others) → command → what it does."""
        for language, listed in commands.items():
            await self._bot.set_my_commands(
                [BotCommand(name, text) for name, text in listed.items()], language_code=language
            )

    async def _listen(self, url: str) -> None:
        await self._bot.set_webhook(url, secret_token=self._secret, allowed_updates=WANTED, max_connections=40)

    async def poll(self) -> None:
        """Fetches updates until cancelled. Telegram is told that it may forget them only once all are saved."""
        offset = 0
        while True:
            try:
                updates = await self._bot.get_updates(offset, timeout=POLL, allowed_updates=WANTED)
            except TelegramError as error:
                log.warning("polling failed", error=type(error).__name__)
                await asyncio.sleep(PAUSE)
                continue
            tasks = [asyncio.create_task(self._persist(update)) for update in updates]
            await asyncio.gather(*tasks)
            offset = max([offset, *(update.update_id + 1 for update in updates)])

    async def _persist(self, update: telegram.Update) -> None:
        """An update that cannot be saved now is tried again: it exists nowhere else once Telegram forgets it."""
        while True:
            try:
                await self._take(update)
                return
            except Exception as wrong:
                log.error("update not saved", channel=NAME, exc_info=wrong)
                await asyncio.sleep(PAUSE)

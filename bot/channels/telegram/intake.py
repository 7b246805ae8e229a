"""Taking Telegram's updates in: a webhook where there is a public address, polling where there is none."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
import telegram
from telegram import BotCommand
from telegram.error import TelegramError

from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.parsing import WANTED, left, parse
from bot.model import Address, Update

log = structlog.get_logger()

POLL = 25
"""Seconds that a poll waits for something to come (https://core.telegram.org/bots/api#getupdates)."""

PAUSE = 3.0
"""Seconds before a poll that failed is tried again."""


class Intake:
    """Gives every update of one bot to `handle`, and everybody who blocked it to `gone`. `secret` is what Telegram
    shows with each webhook call."""

    def __init__(
        self,
        channel: Telegram,
        handle: Callable[[Update], Awaitable[None]],
        gone: Callable[[Address], Awaitable[None]],
        secret: str,
    ) -> None:
        self._channel, self._handle, self._gone, self._secret = channel, handle, gone, secret

    def allows(self, shown: str) -> bool:
        """Whether a webhook call shows the secret; takes the same time for every wrong one."""
        return hmac.compare_digest(shown.encode(), self._secret.encode())

    async def take(self, payload: dict[str, Any]) -> None:
        """One update of a webhook call: returns once its turn is saved. One that cannot be read at all is logged
        and let go: it would be no better when it is delivered again."""
        try:
            update = telegram.Update.de_json(payload, self._channel.bot)
        except Exception as wrong:
            log.error("update not understood", channel=self._channel.name, exc_info=wrong)
            return
        await self._take(update)

    async def _take(self, update: telegram.Update) -> None:
        address, heard = left(update), parse(update)
        if address is not None:
            await self._gone(address)
        elif heard is not None:
            await self._handle(heard)

    async def run(self, public_url: str, commands: Mapping[str | None, Mapping[str, str]]) -> None:
        """Begins as soon as Telegram can be reached, then listens or polls until cancelled."""
        while True:
            try:
                await self._channel.bot.initialize()
                await self._announce(commands)
                if public_url:
                    await self._listen(f"{public_url.rstrip('/')}/telegram")
                break
            except TelegramError as error:
                log.error("Telegram does not take us in yet", error=type(error).__name__)
                await asyncio.sleep(PAUSE)
        if not public_url:
            await self.poll()

    async def _announce(self, commands: Mapping[str | None, Mapping[str, str]]) -> None:
        """Shows the list of commands: language (`None` for all others) → command → what it does."""
        for language, listed in commands.items():
            await self._channel.bot.set_my_commands(
                [BotCommand(name, text) for name, text in listed.items()], language_code=language
            )

    async def _listen(self, url: str) -> None:
        await self._channel.bot.set_webhook(url, secret_token=self._secret, allowed_updates=WANTED, max_connections=40)

    async def poll(self) -> None:
        """Fetches updates until cancelled. Telegram is told that it may forget them only once all are saved."""
        await self._channel.bot.delete_webhook()
        offset = 0
        while True:
            try:
                updates = await self._channel.bot.get_updates(offset, timeout=POLL, allowed_updates=WANTED)
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
                log.error("update not saved", channel=self._channel.name, exc_info=wrong)
                await asyncio.sleep(PAUSE)

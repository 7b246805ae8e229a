"""Taking Telegram's updates in: a webhook where there is a public address, polling where there is none."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from functools import partial

import structlog
from pydantic import ValidationError

from bot.channels.context import Context
from bot.channels.posted import prove, read
from bot.channels.telegram.api import Api
from bot.channels.telegram.busy import Busy
from bot.channels.telegram.incoming.order import Order
from bot.channels.telegram.incoming.parsing import NAME, WANTED, left, parse
from bot.channels.telegram.incoming.polling import Polling, until_saved
from bot.channels.telegram.incoming.taps import Taps
from bot.channels.telegram.incoming.updates import Update
from bot.channels.telegram.phone_keyboards import PhoneKeyboards
from bot.model import SendError, Webhook
from bot.model import Update as Heard

log = structlog.get_logger()

PATH = "/telegram"

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
"""https://core.telegram.org/bots/api#setwebhook"""

PAUSE = 3.0
"""Seconds before Telegram is asked again to take us in."""


Work = Callable[[], Awaitable[None]]
Tried = Callable[[Work], Awaitable[None]]


async def once(work: Work) -> None:
    """What Telegram posts it posts again, if it is not saved."""
    await work()


class Intake:
    """Gives every update of one bot to `handle` of the context, and everybody who blocked it to `gone`. `unread` counts
    what could not be read, and was let go: it would be no better the next time."""

    def __init__(self, api: Api, polls: Api, keyboards: PhoneKeyboards, context: Context) -> None:
        self._api, self._keyboards, self._context = api, keyboards, context
        self._secret = context.secret("telegram-webhook")
        self._taps, self._order = Taps(), Order(context.store.pubsub)
        self._polling = Polling(polls, partial(self.take, tried=until_saved))
        self.unread = 0

    @property
    def webhook(self) -> Webhook:
        """Where Telegram posts updates."""
        return Webhook(PATH, self._posted)

    async def _posted(self, headers: Mapping[str, str], body: bytes) -> None:
        prove(PATH, headers, SECRET_HEADER, self._secret)
        await self.take(read(PATH, body))

    async def take(self, payload: object, tried: Tried = once) -> None:
        """Returns once it is saved, or is nothing to save. It is `tried` while what comes after it in its chat
        waits."""
        try:
            update = Update.model_validate(payload)
        except ValidationError as wrong:
            self._skip(payload, _where(wrong))
            return
        address, heard = left(update), parse(update, self._api.file)
        if address is not None:
            async with self._order.turn(update.update_id, address.chat_id):
                await tried(partial(self._context.gone, address))
        elif heard is not None:
            async with self._order.turn(update.update_id, heard.address.chat_id):
                await tried(partial(self._hear, heard))
        else:
            self._order.came(update.update_id)

    def _skip(self, payload: object, reason: str) -> None:
        self.unread += 1
        log.warning("update not read", channel=NAME, reason=reason)
        number = payload.get("update_id") if isinstance(payload, dict) else None
        if isinstance(number, int):
            self._order.came(number)

    async def _hear(self, heard: Heard) -> None:
        if self._taps.again(heard):
            with suppress(SendError):
                await self._api("answerCallbackQuery", callback_query_id=heard.about[0])
            return
        chat_id = int(heard.address.chat_id)
        if heard.phone:
            self._keyboards.used(chat_id)
        with Busy(self._api, chat_id):
            await self._context.handle(heard)

    async def run(self) -> None:
        """Begins as soon as Telegram can be reached, then listens or polls until cancelled."""
        if self._context.public_url:
            await self._taken_in(partial(self._listen, hook_at(self._context.public_url)))
        else:
            await self._context.store.alone("telegram polling", self._poll)

    async def _poll(self) -> None:
        """Whoever polls ends the webhook, and nobody else: it would end a poll that is under way."""
        await self._taken_in(partial(self._api, "deleteWebhook"))
        await self._polling.run()

    async def _taken_in(self, begin: Callable[[], Awaitable[object]]) -> None:
        while True:
            try:
                await self._announce(self._context.commands())
                await begin()
                return
            except SendError as error:
                log.error("Telegram does not take us in yet", error=type(error).__name__)
            await asyncio.sleep(PAUSE)

    async def _announce(self, commands: Mapping[str | None, Mapping[str, str]]) -> None:
        """Shows the list of commands: language (`None` for all others) → command → what it does."""
        for language, listed in commands.items():
            shown = [{"command": name, "description": text} for name, text in listed.items()]
            await self._api("setMyCommands", commands=shown, language_code=language)

    async def _listen(self, url: str) -> None:
        await self._api("setWebhook", url=url, secret_token=self._secret, allowed_updates=WANTED, max_connections=40)


def hook_at(public_url: str) -> str:
    """The address of the webhook; empty where the server has none, and polls."""
    return f"{public_url.rstrip('/')}{PATH}" if public_url else ""


def _where(wrong: ValidationError) -> str:
    """Which fields were not what they should be, without what was in them."""
    found = (".".join(map(str, one["loc"])) for one in wrong.errors(include_input=False, include_url=False))
    return ", ".join(sorted(found))[:200]

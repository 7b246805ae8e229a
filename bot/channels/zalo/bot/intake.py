"""Taking updates in: a webhook where there is a public address, polling where there is none."""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog

from bot.channels.context import Context
from bot.channels.posted import prove, read
from bot.channels.zalo.bot.api import ApiError, BotApi
from bot.channels.zalo.bot.parsing import NAME, events, parse
from bot.model import SendError, Webhook

log = structlog.get_logger()

POLL = 30
"""Seconds that a poll waits (https://bot.zaloplatforms.com/docs/apis/getUpdates)."""

PAUSE, LONGEST = 0.5, 30.0
"""Seconds before a call that failed is tried again: twice as long each time in a row, and at the most."""

PATH = "/zalo/bot"

SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105
"""https://bot.zaloplatforms.com/docs/webhook"""

IDLE, HOOKED, RIVAL = 408, 400, 409
"""To a poll: nothing came; a webhook is set; somebody else polls with this token."""


class Intake:
    """Gives every update of one bot to `handle` of the context."""

    def __init__(self, api: BotApi, context: Context) -> None:
        self._api, self._context = api, context
        self._secret = context.secret("zalo-bot-webhook")
        self._pause = self.pause = PAUSE

    @property
    def webhook(self) -> Webhook:
        """Where Zalo posts updates."""
        return Webhook(PATH, self._posted)

    async def _posted(self, headers: Mapping[str, str], body: bytes) -> None:
        """What is no update of a person is let go."""
        prove(PATH, headers, SECRET_HEADER, self._secret)
        for event in events(read(PATH, body)):
            await self._take(event)

    async def _take(self, event: dict[str, Any]) -> None:
        update = parse(event, self._api.calls.fetch)
        if update is not None:
            await self._context.handle(update)

    async def run(self) -> None:
        """Begins as soon as Zalo can be reached, then listens or polls until cancelled."""
        public_url = self._context.public_url.rstrip("/")
        while True:
            try:
                if public_url:
                    await self._listen(f"{public_url}{PATH}")
                    return
                await self._api("deleteWebhook")
                break
            except (ApiError, SendError) as error:
                log.error("Zalo does not take us in yet", channel=NAME, error=str(error))
                await self._wait()
        await self.poll()

    async def _listen(self, url: str) -> None:
        """The address is kept even where Zalo could not reach it: then nobody would be heard, so it is said loudly."""
        told = await self._api("setWebhook", url=url, secret_token=self._secret)
        checked = told.get("verification") if isinstance(told, dict) else None
        if isinstance(checked, dict) and checked.get("ok") is False:
            log.error("Zalo cannot reach the webhook", channel=NAME, hint=str(checked.get("hint", ""))[:100])

    async def poll(self) -> None:
        """Fetches updates until cancelled. Zalo has forgotten each by the time that it is here."""
        while True:
            try:
                result = await self._api("getUpdates", seconds=POLL + 15, timeout=str(POLL))
            except ApiError as error:
                await self._not_fetched(error)
                continue
            except SendError as error:
                log.warning("polling failed", channel=NAME, error=str(error))
                await self._wait()
                continue
            self._pause = self.pause
            await asyncio.gather(*(self._persist(event) for event in events(result)))

    async def _not_fetched(self, error: ApiError) -> None:
        """An idle poll is none; whatever keeps the bot deaf is said each time."""
        if error.code == IDLE:
            self._pause = self.pause
            return
        reasons = {HOOKED: "a webhook is set; deleting it", RIVAL: "another process polls with the same token"}
        log.error("polling refused: nobody is heard", channel=NAME, why=reasons.get(error.code, str(error)))
        if error.code == HOOKED:
            try:
                await self._api("deleteWebhook")
            except (ApiError, SendError) as still:
                log.error("the webhook cannot be deleted", channel=NAME, error=str(still))
        await self._wait()

    async def _wait(self) -> None:
        await asyncio.sleep(self._pause)
        self._pause = min(2 * self._pause, LONGEST)

    async def _persist(self, event: dict[str, Any]) -> None:
        """An update that cannot be saved now is tried again: it exists nowhere else."""
        while True:
            try:
                await self._take(event)
                return
            except Exception as wrong:
                log.error("update not saved", channel=NAME, exc_info=wrong)
                await asyncio.sleep(PAUSE)

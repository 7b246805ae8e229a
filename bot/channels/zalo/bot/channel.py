"""Sending as a Zalo bot."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import structlog

from bot.channels.context import Context
from bot.channels.rendering import fit
from bot.channels.zalo.bot.api import PICTURE_SECONDS, ApiError, BotApi
from bot.channels.zalo.bot.failures import QUOTA, UNAUTHORISED, failure
from bot.channels.zalo.bot.intake import PATH, Intake
from bot.channels.zalo.bot.parsing import NAME
from bot.channels.zalo.bot.quota import Quota
from bot.channels.zalo.bot.settings import ZaloBotSettings
from bot.channels.zalo.in_order import in_order
from bot.channels.zalo.linking import linked
from bot.channels.zalo.numbering import numbered
from bot.channels.zalo.shelf import PICTURE, Shelf
from bot.content import N_
from bot.model import Address, Capabilities, Channel, Complaint, Download, Message, RefusedError, SendError, Webhook

log = structlog.get_logger()

TITLE = "Zalo Bot"

NO_WAY = N_("May this machine reach ZALO_BOT_API_URL? Try with curl.")


class ZaloBot(Channel):
    """One bot's token. Limits: https://bot.zaloplatforms.com/docs/apis/sendMessage and sendPhoto. Pictures are fetched
    by Zalo, so there are none where this server has no public address."""

    name, title = NAME, TITLE
    can = Capabilities(text_limit=2000, caption_limit=2000, images=True)
    settings = ZaloBotSettings

    @classmethod
    def build(cls, settings: ZaloBotSettings, context: Context) -> "ZaloBot | None":
        """The bot of ZALO_BOT_TOKEN, if there is one."""
        return cls(settings, context) if settings.zalo_bot_token.get_secret_value() else None

    def __init__(self, settings: ZaloBotSettings, context: Context) -> None:
        self._api = BotApi(settings.zalo_bot_api_url, settings.zalo_bot_token.get_secret_value())
        self.rate, self._context = settings.zalo_bot_rate, context
        self.intake, self._quota = Intake(self._api, context), Quota(context, NAME, TITLE)
        self._shelf = Shelf(f"{PATH}/files", context)
        if not self._shelf.is_open:
            self.can = replace(self.can, images=False)

    @property
    def webhooks(self) -> Sequence[Webhook]:
        return [self.intake.webhook]

    @property
    def downloads(self) -> Sequence[Download]:
        return [self._shelf.download]

    async def open(self) -> None:
        await self._api.calls.open()
        await self._quota.load()

    async def receive(self) -> None:
        """A webhook where this server has a public address, else polling."""
        await self.intake.run()

    async def close(self) -> None:
        await self._api.calls.close()

    async def ails(self) -> Complaint | None:
        """Whether the token is good."""
        try:
            await self._api("getMe")
        except ApiError as error:
            if error.code == UNAUTHORISED:
                return Complaint(
                    N_("Zalo refuses the bot's token."), N_("Copy it anew from Zalo Bot Manager into ZALO_BOT_TOKEN.")
                )
            return Complaint(N_("Zalo's Bot API does not answer."), NO_WAY)
        except SendError:
            return Complaint(N_("Zalo's Bot API does not answer."), NO_WAY)
        return None

    async def send(self, address: Address, message: Message) -> None:
        message, counted = numbered(message, self.can)
        parts = fit(await linked(message, self.can, self._shelf), self.can)
        await in_order(parts, partial(self._part, address.chat_id))
        if counted:
            await self._context.offered(address, counted)

    async def _part(self, chat_id: str, part: Message) -> None:
        """A picture that Zalo does not take is said in words."""
        if part.image is not None:
            photo = await self._shelf.address(part.image, PICTURE)
            caption = {"caption": part.text} if part.text else {}
            try:
                await self._call("sendPhoto", PICTURE_SECONDS, chat_id=chat_id, photo=photo, **caption)
                return
            except RefusedError as refused:
                log.error("picture not taken", channel=NAME, reason=str(refused))
            part = fit(part, replace(self.can, images=False))[0]
        await self._call("sendMessage", chat_id=chat_id, text=part.text)

    async def _call(self, method: str, seconds: float = 30.0, **parameters: Any) -> None:
        self._quota.check()
        try:
            await self._api(method, seconds, **parameters)
        except ApiError as error:
            if error.code == QUOTA:
                raise await self._quota.used_up() from None
            if error.code == UNAUTHORISED:
                log.error("the token is not valid any more", channel=NAME)
            raise failure(error) from None

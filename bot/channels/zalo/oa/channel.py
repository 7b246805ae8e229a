"""Sending as an Official Account."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from bot.channels.context import Context
from bot.channels.rendering import fit
from bot.channels.zalo.http import Calls
from bot.channels.zalo.in_order import in_order
from bot.channels.zalo.linking import linked
from bot.channels.zalo.numbering import numbered
from bot.channels.zalo.oa import payloads
from bot.channels.zalo.oa.access.oauth import OAuth
from bot.channels.zalo.oa.access.tokens import Tokens
from bot.channels.zalo.oa.api import OaApi
from bot.channels.zalo.oa.errors import CONSULTATION_AT, OaError, failure
from bot.channels.zalo.oa.incoming.catching_up import CatchingUp
from bot.channels.zalo.oa.incoming.intake import PATH, Intake
from bot.channels.zalo.oa.incoming.parsing import NAME, TITLE
from bot.channels.zalo.oa.resting import Resting
from bot.channels.zalo.oa.settings import ZaloOaSettings
from bot.channels.zalo.oa.uploads import DOCUMENT, DOCUMENTS, MAGIC, PICTURE, Uploads
from bot.channels.zalo.oa.windows import FREE_HOURS, OPEN_HOURS, Windows
from bot.channels.zalo.shelf import Shelf
from bot.content import N_
from bot.model import (
    Address,
    Capabilities,
    Channel,
    Complaint,
    Download,
    File,
    Message,
    RefusedError,
    SendError,
    Tariff,
    Webhook,
)

POINTER = "⬇"
"""What stands over buttons that belong to a picture without words: buttons need a text."""


class ZaloOa(Channel):
    """One account. Limits: https://docs.zaloplatforms.com/docs/OA/message/cs. A picture has no buttons, so its words
    follow it; numbers of fewer than nine digits cannot be dialled from abroad, as a button has them."""

    name, title = NAME, TITLE
    can = Capabilities(
        text_limit=2000,
        buttons=5,
        label_limit=100,
        images=True,
        documents=True,
        phone_button=True,
        calls=True,
        call_digits=9,
    )
    settings = ZaloOaSettings

    @classmethod
    def build(cls, settings: ZaloOaSettings, context: Context) -> "ZaloOa | None":
        """The account of ZALO_OA_APP_ID, if its app has a secret."""
        on = settings.zalo_oa_app_id and settings.zalo_oa_app_secret.get_secret_value()
        return cls(settings, context) if on else None

    def __init__(self, settings: ZaloOaSettings, context: Context) -> None:
        self._calls, self._context = Calls(), context
        self.oauth = OAuth(settings, self._calls)
        self.tokens = Tokens(self.oauth, context)
        resting = Resting(context)
        self.api = OaApi(settings.zalo_oa_api_url, self.tokens, self._calls, resting)
        self.rate = settings.zalo_oa_rate
        self.tariff = Tariff(
            settings.zalo_oa_price,
            "₫",
            free_hours=FREE_HOURS,
            open_hours=OPEN_HOURS,
            template_price=settings.zalo_oa_template_price,
        )
        self.intake = Intake(settings, context, self._calls.fetch)
        self.catching_up = CatchingUp(self.api, self.intake, context)
        self._uploads, self._windows = Uploads(self.api, context), Windows(self.api, context, resting)
        self._shelf, self._card = Shelf(f"{PATH}/files", context), f"{context.public_url.rstrip('/')}/static/card.png"
        if not context.public_url.startswith("https://"):
            self.can = replace(self.can, phone_button=False)

    @property
    def webhooks(self) -> Sequence[Webhook]:
        return [self.intake.webhook]

    @property
    def downloads(self) -> Sequence[Download]:
        return [self._shelf.download]

    async def open(self) -> None:
        await self._calls.open()

    async def receive(self) -> None:
        """Events are posted; what was missed, or left behind, is looked for here."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.intake.run())
            group.create_task(self.catching_up.run())

    async def close(self) -> None:
        await self.intake.settled()
        await self._calls.close()

    async def ails(self) -> Complaint | None:
        """Whether it is connected, and answers."""
        if complaint := await self.tokens.ails():
            return complaint
        try:
            await self.api.get("v2.0/oa/getoa")
        except (OaError, SendError):
            return Complaint(N_("The Official Account does not answer."), N_("See why with: bot zalo check"))
        return None

    async def send(self, address: Address, message: Message) -> None:
        """Within the window, as it is; beyond it the message's template, if it has one."""
        if await self._windows.closed(address):
            await self._windows.send_template(address, message)
            return
        message, counted = numbered(message, self.can)
        can = replace(self.can, images=await self._takes(message.image), documents=await self._takes(message.document))
        parts = fit(await linked(message, can, self._shelf), can)
        await in_order(parts, partial(self._part, address.chat_id))
        if counted:
            await self._context.offered(address, counted)

    async def _takes(self, file: File | None) -> bool:
        """Whether a file can be uploaded: its kind, and its size."""
        if file is None:
            return True
        content = await asyncio.to_thread(file.read)
        if file.name.rpartition(".")[2].lower() in DOCUMENTS:
            return len(content) <= DOCUMENT
        return content.startswith(MAGIC) and len(content) <= PICTURE

    async def _part(self, user_id: str, part: Message) -> None:
        if part.image is not None:
            await self._file(user_id, part.image, self._uploads.picture, payloads.picture)
            part = replace(part, image=None, text=POINTER if part.choices else "")
        elif part.document is not None:
            await self._file(user_id, part.document, self._uploads.document, payloads.document)
            part = replace(part, document=None, text=POINTER if part.choices else "")
        if part.phone_button and payloads.fits_the_card(part):
            await self._say(user_id, payloads.contact(part, self._card))
        elif part.text:
            await self._say(user_id, payloads.words(part))

    async def _file(
        self,
        user_id: str,
        file: File,
        upload: Callable[..., Coroutine[Any, Any, str]],
        shown: Callable[[str], dict[str, Any]],
    ) -> None:
        """By the id that is known; anew where Zalo does not take it."""
        content = await asyncio.to_thread(file.read)
        try:
            await self._say(user_id, shown(await upload(content, file.name)))
        except (OaError, RefusedError):
            try:
                await self._say(user_id, shown(await upload(content, file.name, anew=True)))
            except OaError as still:
                raise failure(CONSULTATION_AT, still) from None

    async def _say(self, user_id: str, message: dict[str, Any]) -> None:
        await self.api.send(CONSULTATION_AT, payloads.to(user_id, **message))

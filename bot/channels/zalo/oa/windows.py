"""How long somebody may be written to after their last word: free for 48 hours, billed up to seven days, then approved
templates alone. https://docs.zaloplatforms.com/docs/OA/message/cs
"""

from datetime import timedelta

from bot.channels.context import Context
from bot.channels.zalo.oa.api import OaApi
from bot.channels.zalo.oa.errors import OaError, failure
from bot.channels.zalo.oa.parsing import NAME
from bot.model import Address, ClosedError, Message
from bot.store.people import whereabouts

FREE_HOURS, OPEN_HOURS = 48, 168

TEMPLATE = "v3.0/oa/message/template"


class Windows:
    """Asked before anything is sent: a refusal costs a call, and many of them the account's good name."""

    def __init__(self, api: OaApi, context: Context) -> None:
        self._api, self._context = api, context

    async def closed(self, address: Address) -> bool:
        """Whether the person has done nothing here for too long. Of somebody unknown Zalo itself says so."""
        async with self._context.store.read() as tx:
            last = await whereabouts.last_seen(tx, address)
        return last is not None and self._context.clock() - last > timedelta(hours=OPEN_HOURS)

    async def send_template(self, address: Address, message: Message) -> None:
        """The message's template. Raises a `SendError`: `ClosedError` where it has none for this channel."""
        template = message.template
        if template is None or template.channel != NAME:
            raise ClosedError
        body = {"user_id": address.chat_id, "template_id": template.id, "template_data": dict(template.fields)}
        try:
            await self._api.post(TEMPLATE, body)
        except OaError as error:
            raise failure(TEMPLATE, error) from None

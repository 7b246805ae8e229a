"""How long somebody may be written to after their last word: free for 48 hours, billed up to seven days, then approved
templates alone. https://docs.zaloplatforms.com/docs/OA/message/cs
"""

from datetime import timedelta

from bot.channels.context import Context
from bot.channels.zalo.oa.api import OaApi
from bot.channels.zalo.oa.errors import CONSULTATION_AT, TEMPLATE_AT
from bot.channels.zalo.oa.incoming.parsing import NAME
from bot.channels.zalo.oa.resting import Resting
from bot.model import Address, ClosedError, Message
from bot.store.people import whereabouts

FREE_HOURS, OPEN_HOURS = 48, 168


class Windows:
    """Asked before anything is sent: a refusal costs a call, and many of them the account's good name."""

    def __init__(self, api: OaApi, context: Context, resting: Resting) -> None:
        self._api, self._context, self._resting = api, context, resting

    async def closed(self, address: Address) -> bool:
        """Whether the person has done nothing here for too long. Of somebody unknown Zalo itself says so. Raises
        `RetryError` where the window is open and the message has to wait all the same."""
        async with self._context.store.read() as tx:
            last = await whereabouts.last_seen(tx, address)
        silent = self._context.clock() - last if last else timedelta()
        if silent > timedelta(hours=OPEN_HOURS):
            return True
        self._resting.check(CONSULTATION_AT, paid=silent > timedelta(hours=FREE_HOURS))
        return False

    async def send_template(self, address: Address, message: Message) -> None:
        """The message's template. Raises a `SendError`: `ClosedError` where it has none for this channel."""
        template = message.template
        if template is None or template.channel != NAME:
            raise ClosedError
        self._resting.check(TEMPLATE_AT, paid=True)
        body = {"user_id": address.chat_id, "template_id": template.id, "template_data": dict(template.fields)}
        await self._api.send(TEMPLATE_AT, body)

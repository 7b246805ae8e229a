"""Whoever waits for more than a second sees that something is being done for them."""

import asyncio
from contextlib import suppress
from types import TracebackType
from typing import Self

from bot.channels.telegram.api import Api
from bot.model import SendError

SOON = 1.0
AGAIN = 4.5
"""Seconds until it is shown, and shown again: Telegram shows it for five
(https://core.telegram.org/bots/api#sendchataction)."""


class Busy:
    """While the context is open, the chat shows "typing", or that a picture or a document is on its way. What is over
    within a second costs a timer."""

    def __init__(self, api: Api, chat_id: int, action: str = "typing") -> None:
        self._api, self._chat_id, self._action = api, chat_id, action
        self._loop = asyncio.get_running_loop()
        self._showing: asyncio.Task[None] | None = None

    def __enter__(self) -> Self:
        self._timer = self._loop.call_later(SOON, self._show)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()

    def _show(self) -> None:
        self._showing = self._loop.create_task(self._shown())
        self._timer = self._loop.call_later(AGAIN, self._show)

    async def _shown(self) -> None:
        with suppress(SendError):
            await self._api("sendChatAction", chat_id=self._chat_id, action=self._action)

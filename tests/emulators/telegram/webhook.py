"""Delivers updates to the bot's webhook (https://core.telegram.org/bots/api#setwebhook).

Updates of one chat and kind keep their order: the next one leaves when the bot took the one
before. Different chats go at once, up to `max_connections`.
"""

import asyncio
import time

import aiohttp

from .updates import Pending, Updates
from .wire import Json

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Deliveries:
    """The task that posts updates until each got a 2xx answer."""

    def __init__(self, updates: Updates) -> None:
        self.redelivery_delay = 0.05
        self.times = 1
        self.timeout = 60.0
        self._updates = updates
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._pump: asyncio.Task[None] | None = None
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Begin to watch for updates."""
        self._session = aiohttp.ClientSession()
        self._pump = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End all deliveries, also those under way."""
        tasks = [task for task in (self._pump, *self._under_way.values()) if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session:
            await self._session.close()

    async def _run(self) -> None:
        while True:
            for item in self._startable():
                key = item.update["update_id"]
                self._under_way[key] = asyncio.create_task(self._deliver(item, key))
            await self._updates.bell.wait()

    def _startable(self) -> list[Pending]:
        webhook = self._updates.webhook
        if not webhook:
            return []
        free = webhook["max_connections"] - len(self._under_way)
        heads = {item.queue: item for item in reversed(self._updates.pending)}
        waiting = [i for i in heads.values() if i.update["update_id"] not in self._under_way]
        return sorted(waiting, key=lambda item: item.update["update_id"])[: max(0, free)]

    async def _deliver(self, item: Pending, key: int) -> None:
        try:
            failure = await self._post_all(item.update)
            if failure is None:
                self._updates.done(item)
            else:
                self._note(failure)
                await asyncio.sleep(self.redelivery_delay)
        finally:
            self._under_way.pop(key, None)
            self._updates.bell.ring()

    async def _post_all(self, update: Json) -> str | None:
        """Post as often as a test wants duplicates; all must succeed, else all come again."""
        for _ in range(self.times):
            webhook = self._updates.webhook
            failure = await self._post(update, webhook) if webhook else "Webhook was deleted"
            if failure is not None:
                return failure
        return None

    async def _post(self, update: Json, webhook: Json) -> str | None:
        assert self._session is not None
        secret = webhook.get("secret_token")
        try:
            async with self._session.post(
                webhook["url"],
                json=update,
                headers={SECRET_HEADER: secret} if secret else {},
                timeout=aiohttp.ClientTimeout(total=self.timeout),
                allow_redirects=False,
            ) as answer:
                await answer.read()
                return None if answer.ok and answer.status < 300 else _wrong(answer)
        except (aiohttp.ClientError, TimeoutError) as error:
            return "Connection refused" if _is_refused(error) else "Connection timed out"

    def _note(self, failure: str) -> None:
        self._updates.last_error = {
            "last_error_date": int(time.time()),
            "last_error_message": failure,
        }


def _wrong(answer: aiohttp.ClientResponse) -> str:
    return f"Wrong response from the webhook: {answer.status} {answer.reason}"


def _is_refused(error: BaseException) -> bool:
    return isinstance(error, aiohttp.ClientConnectorError)

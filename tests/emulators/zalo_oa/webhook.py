"""Events on their way to the app's webhook: signed, and repeated until they get 200 within two seconds.

https://docs.zaloplatforms.com/docs/OA/webhook
"""

import asyncio
import contextlib
import hashlib
import json
import time

import aiohttp

from .wire import Json

WITHIN = 2.0


def mac(raw: bytes, app_id: str, timestamp: str, secret: str) -> str:
    """Plain SHA-256 of a concatenation."""
    return hashlib.sha256(app_id.encode() + raw + timestamp.encode() + secret.encode()).hexdigest()


class Hook:
    """Where events go. `retries` are the waits before the repeats (really 30 s to an hour); after the last one the
    webhook is disabled. `times` is how often each event comes, `late` seconds how much later, `gone` that nothing is
    delivered. `answers` are the statuses and seconds of all calls."""

    def __init__(self, app_id: str, secret: str) -> None:
        self.app_id, self.secret, self.url = app_id, secret, ""
        self.retries: tuple[float, ...] = (0.05, 0.1, 0.2)
        self.times, self.late, self.gone, self.disabled = 1, 0.0, False, False
        self.answers: list[tuple[int, float]] = []
        self._posting: set[asyncio.Task[None]] = set()

    def put(self, event: Json) -> None:
        """Something happened."""
        if not self.url or self.gone or self.disabled:
            return
        for _ in range(self.times):
            task = asyncio.create_task(self._deliver(self.raw(event), str(event["timestamp"])))
            self._posting.add(task)
            task.add_done_callback(self._posting.discard)

    @staticmethod
    def raw(event: Json) -> bytes:
        """The bytes that are signed and sent."""
        return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()

    def headers(self, raw: bytes, timestamp: str) -> dict[str, str]:
        """As real calls have them."""
        return {
            "x-zevent-signature": f"mac={mac(raw, self.app_id, timestamp, self.secret)}",
            "x-zevent-server": "OA OpenAPI",
            "user-agent": "ZaloWebhook",
            "content-type": "application/json",
        }

    async def delivered(self, within: float = 10) -> None:
        """Waits until nothing is on its way."""
        async with asyncio.timeout(within):
            while self._posting:
                await asyncio.sleep(0.01)

    async def ends(self, within: float = 10) -> None:
        """Posts nothing more, and waits until nothing is on its way."""
        self.gone = True
        await self.delivered(within)

    async def stop(self) -> None:
        """Ends what is on its way."""
        for task in tuple(self._posting):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _deliver(self, raw: bytes, timestamp: str) -> None:
        await asyncio.sleep(self.late)
        for number, wait in enumerate((0.0, *self.retries)):
            await asyncio.sleep(wait)
            headers = self.headers(raw, timestamp) | ({"num_retry": str(number)} if number else {})
            if await self._post(raw, headers):
                return
        self.disabled = True

    async def _post(self, raw: bytes, headers: dict[str, str]) -> bool:
        began = time.monotonic()
        try:
            async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(WITHIN)) as session:
                async with session.post(self.url, data=raw, headers=headers) as answer:
                    status = answer.status
        except (aiohttp.ClientError, TimeoutError):
            status = 0
        self.answers.append((status, time.monotonic() - began))
        return status == 200

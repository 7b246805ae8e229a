"""One call of the OpenAPI, with a token that works."""

import json
from typing import Any

import aiohttp

from bot.channels.zalo.http import Calls
from bot.channels.zalo.oa.access.tokens import Tokens
from bot.channels.zalo.oa.errors import Means, OaError, meaning
from bot.channels.zalo.oa.resting import Resting
from bot.model import InDoubtError, RetryError

SECONDS, UPLOAD_SECONDS = 30.0, 120.0


class OaApi:
    """The API of one Official Account. Errors come under HTTP 200, as a negative `error`."""

    def __init__(self, root: str, tokens: Tokens, calls: Calls, resting: Resting) -> None:
        self._root, self._tokens, self._calls = root.rstrip("/"), tokens, calls
        self._resting = resting

    async def send(self, endpoint: str, body: dict[str, Any]) -> dict[str, Any]:
        """The data of an answer to a message. Raises a `SendError`; `OaError` for what was uploaded and is gone."""
        try:
            return await self.post(endpoint, body)
        except OaError as error:
            if meaning(endpoint, error.number) is Means.STALE:
                raise
            raise await self._resting.failure(endpoint, error) from None

    async def post(self, endpoint: str, body: dict[str, Any]) -> dict[str, Any]:
        """The data. Raises `OaError`; `RetryError` and `InDoubtError` where there was no answer."""
        found = await self._call("POST", endpoint, SECONDS, lambda: {"json": body})
        return found if isinstance(found, dict) else {}

    async def get(self, endpoint: str, **asked: Any) -> Any:
        """The data; what is asked goes as JSON in one parameter."""
        query = {"data": json.dumps(asked, separators=(",", ":"))} if asked else {}
        return await self._call("GET", endpoint, SECONDS, lambda: {"params": query})

    async def upload(self, endpoint: str, name: str, content: bytes) -> dict[str, Any]:
        """The data of an answer to a file. Raises a `SendError`."""
        self._resting.check(endpoint)

        def form() -> dict[str, Any]:
            made = aiohttp.FormData()
            made.add_field("file", content, filename=name)
            return {"data": made}

        try:
            found = await self._call("POST", endpoint, UPLOAD_SECONDS, form)
        except OaError as error:
            raise await self._resting.failure(endpoint, error) from None
        return found if isinstance(found, dict) else {}

    async def _call(self, method: str, endpoint: str, seconds: float, how: Any) -> Any:
        """Once more with another token, where the first one is refused."""
        token = await self._tokens.access()
        try:
            return await self._once(method, endpoint, seconds, token, how())
        except OaError as error:
            if meaning(endpoint, error.number) is not Means.STRANGER:
                raise
        return await self._once(method, endpoint, seconds, await self._tokens.instead_of(token), how())

    async def _once(self, method: str, endpoint: str, seconds: float, token: str, how: dict[str, Any]) -> Any:
        url, headers = f"{self._root}/{endpoint}", {"access_token": token}
        status, answer = await self._calls(method, url, seconds, headers=headers, **how)
        number = answer.get("error")
        if status == 429:
            raise RetryError(20.0)
        if isinstance(number, bool) or not isinstance(number, int) or status >= 500:
            raise InDoubtError(str(status))
        if number != 0:
            raise OaError(number, str(answer.get("message", ""))[:100])
        return answer.get("data")

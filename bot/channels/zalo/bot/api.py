"""The Bot API: one call, and what its answers mean."""

from typing import Any

from bot.channels.zalo.http import Calls
from bot.model.errors import BotError

SECONDS, PICTURE_SECONDS = 30.0, 150.0
"""Seconds for a call; a picture takes longer, since Zalo fetches it before it answers."""


class ApiError(BotError):
    """The API answered that it has not done it. Its text is for the log alone: what happened is told by the code."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(f"{code} {description}")
        self.code = code


class BotApi:
    """One bot's token, which stands in every address and is never shown."""

    def __init__(self, root: str, token: str) -> None:
        self._base, self.calls = f"{root.rstrip('/')}/bot{token}", Calls()

    async def __call__(self, method: str, seconds: float = SECONDS, **parameters: Any) -> Any:
        """The result. Raises `ApiError`; `RetryError` and `InDoubtError` where there was no answer. An error may come
        under HTTP 200, and an error's page may be no JSON."""
        status, answer = await self.calls("POST", f"{self._base}/{method}", seconds, json=parameters)
        if answer.get("ok") is True:
            return answer.get("result")
        code = answer.get("error_code")
        told = code if isinstance(code, int) and not isinstance(code, bool) else status
        raise ApiError(UNREADABLE_CODE if told == 200 else told, str(answer.get("description", ""))[:100])


UNREADABLE_CODE = 599
"""Stands for HTTP 200 with something that says neither yes nor no."""

"""Zalo's OAuth v4: consent with a proof key, and pairs of tokens.

https://docs.zaloplatforms.com/docs/OA/authorization
"""

import base64
import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from bot.channels.zalo.http import Calls
from bot.channels.zalo.oa.settings import ZaloOaSettings
from bot.model import SendError
from bot.model.errors import BotError
from bot.store.chats.connections import Pair

SECONDS = 30.0
"""Seconds until an answer is given up."""

LEASE = timedelta(seconds=90)
"""How long one process may take to renew a pair: three times as long as it waits for the answer, so that nobody else
uses the same refresh token meanwhile."""

BUSY = -32
"""Too many calls: the one refusal after which the refresh token is still good."""

HOUR = 3600
"""Seconds that a token lives where the answer does not say it; older ones lived no longer."""


class NotNowError(BotError):
    """Nobody knows whether the pair was renewed, or it certainly was not: the refresh token may still be good."""


class RefusedGrantError(BotError):
    """The server takes this code or refresh token no more."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What the server gave."""

    access: str
    refresh: str
    seconds: int

    def pair(self, now: datetime, version: int = 0) -> Pair:
        """As it is kept: to be renewed at half its life, which for a day is twice a day."""
        life = timedelta(seconds=self.seconds)
        return Pair(self.access, self.refresh, now + life / 2, now + life, version)


@dataclass(frozen=True, slots=True)
class Consent:
    """A link that an administrator opens, and what the answer to it is checked with."""

    link: str
    verifier: str
    state: str


class OAuth:
    """One app."""

    def __init__(self, settings: ZaloOaSettings, calls: Calls) -> None:
        self._root, self._calls = settings.zalo_oauth_url.rstrip("/"), calls
        self._app_id, self._secret = settings.zalo_oa_app_id, settings.zalo_oa_app_secret.get_secret_value()

    def consent(self, redirect: str) -> Consent:
        """The link that leads an administrator to Zalo and then to `redirect`, which must be saved in the console."""
        verifier, state = secrets.token_urlsafe(32), secrets.token_urlsafe(16)
        digest = hashlib.sha256(verifier.encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        asked = {"app_id": self._app_id, "redirect_uri": redirect, "code_challenge": challenge, "state": state}
        return Consent(f"{self._root}/v4/oa/permission?{urlencode(asked)}", verifier, state)

    async def redeem(self, code: str, verifier: str) -> Grant:
        """The first pair. Raises `NotNowError`, `RefusedGrantError`."""
        return await self._token(grant_type="authorization_code", code=code, code_verifier=verifier)

    async def refresh(self, token: str) -> Grant:
        """The next pair; the one before is dead from then on. Raises `NotNowError`, `RefusedGrantError`."""
        return await self._token(grant_type="refresh_token", refresh_token=token)

    async def _token(self, **form: str) -> Grant:
        headers, url = {"secret_key": self._secret}, f"{self._root}/v4/oa/access_token"
        try:
            status, answer = await self._calls(
                "POST", url, SECONDS, data={"app_id": self._app_id, **form}, headers=headers
            )
        except SendError as lost:
            raise NotNowError(type(lost).__name__) from None
        granted = whole(answer)
        if granted is not None:
            return granted
        number = answer.get("error")
        if not answer or status >= 500 or number == BUSY:
            raise NotNowError(f"{status} {number}")
        raise RefusedGrantError(f"{number} {str(answer.get('error_name', ''))[:80]}")


def whole(answer: dict[str, Any]) -> Grant | None:
    """The pair in an answer, if both of its tokens are there."""
    access, refresh = answer.get("access_token"), answer.get("refresh_token")
    if not (isinstance(access, str) and access and isinstance(refresh, str) and refresh):
        return None
    seconds = str(answer.get("expires_in", ""))
    return Grant(access, refresh, int(seconds) if seconds.isdigit() and 60 <= int(seconds) <= 10**8 else HOUR)

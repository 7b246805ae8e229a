"""OAuth v4: consent, codes, and pairs of which each refresh token works once.

https://docs.zaloplatforms.com/docs/OA/authorization
"""

import base64
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlencode

from aiohttp import web

from .wire import Json, RefusalError

CODE_LASTS = timedelta(minutes=10)
REFRESH_LASTS = timedelta(days=90)


@dataclass
class Consent:
    """A code that was given out."""

    challenge: str
    until: datetime


@dataclass
class OAuth:
    """What the OAuth server knows. `lifetime` is an access token's in seconds, `refreshes` counts the refreshes that
    were carried out, `redirect_uri` is what is saved in the console."""

    app_id: str
    app_secret: str
    oa_id: str
    clock: Callable[[], datetime]
    redirect_uri: str = ""
    lifetime: int = 90_000
    access: str = ""
    access_until: datetime | None = None
    refresh: str = ""
    refresh_until: datetime | None = None
    refreshes: int = 0
    codes: dict[str, Consent] = field(default_factory=dict)

    def pair(self) -> Json:
        """A new pair; the one before dies at once."""
        now = self.clock()
        self.access, self.refresh = secrets.token_urlsafe(60), secrets.token_urlsafe(60)
        self.access_until, self.refresh_until = now + timedelta(seconds=self.lifetime), now + REFRESH_LASTS
        return {"access_token": self.access, "refresh_token": self.refresh, "expires_in": str(self.lifetime)}

    def check(self, token: str | None) -> None:
        """An API call's token."""
        if not token or token != self.access:
            raise RefusalError(-216, "Access token is invalid")
        if self.access_until is None or self.clock() >= self.access_until:
            raise RefusalError(-220, "Access token has expired")

    async def consent(self, request: web.Request) -> web.Response:
        """The administrator opens the link and agrees."""
        given = request.query
        if given.get("app_id") != self.app_id:
            return failed("Invalid app id", -14002)
        if self.redirect_uri and given.get("redirect_uri") != self.redirect_uri:
            return failed("Invalid redirect uri", -14003)
        code = secrets.token_urlsafe(40)
        self.codes[code] = Consent(given.get("code_challenge", ""), self.clock() + CODE_LASTS)
        led = {"code": code, "oa_id": self.oa_id, "state": given.get("state", "")}
        raise web.HTTPFound(f"{given['redirect_uri']}?{urlencode(led)}")

    async def token(self, request: web.Request) -> web.Response:
        """A code or a refresh token against a pair; what is wrong is said under HTTP 200."""
        if request.content_type != "application/x-www-form-urlencoded":
            return failed("Invalid content type", -14001)
        given = {name: str(value) for name, value in (await request.post()).items()}
        if request.headers.get("secret_key") != self.app_secret or given.get("app_id") != self.app_id:
            return failed("Invalid secret key", -14004)
        match given.get("grant_type"):
            case "authorization_code":
                return self._coded(given)
            case "refresh_token":
                return self._refreshed(given)
        return failed("Invalid grant type", -14005)

    def _coded(self, given: Json) -> web.Response:
        consent = self.codes.pop(given.get("code", ""), None)
        if consent is None or self.clock() > consent.until:
            return failed("Invalid authorized code", -14009)
        verifier = given.get("code_verifier", "")
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        if consent.challenge and (len(verifier) != 43 or digest != consent.challenge):
            return failed("Invalid code verifier", -14010)
        return web.json_response(self.pair())

    def _refreshed(self, given: Json) -> web.Response:
        late = self.refresh_until is None or self.clock() >= self.refresh_until
        if given.get("refresh_token") != self.refresh or late:
            return failed("Invalid refresh token", -14014)
        self.refreshes += 1
        return web.json_response(self.pair())


def failed(why: str, error: int) -> web.Response:
    """Three names for what went wrong, and HTTP 200."""
    return web.json_response({"error_name": why, "error_reason": why, "error_description": why, "error": error})

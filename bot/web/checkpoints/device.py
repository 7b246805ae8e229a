"""A browser that we know by a random token only."""

from aiohttp import web

from bot.model.tokens import is_browser_token

COOKIE = "visitor"


def token_of(request: web.Request) -> str:
    """The token that this browser brings along; empty when it has none."""
    token = request.cookies.get(COOKIE, "")
    return token if is_browser_token(token) else ""


def ours(request: web.Request) -> bool:
    """Whether a page of ours sent it: nobody else's may note visits in a visitor's name, or give them a token."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is None or origin.partition("://")[2] == request.headers.get("Host")

"""What every answer says to a browser, whoever made it: a page, a redirection, a refusal, a file."""

from typing import Any
from urllib.parse import urlsplit

import aiohttp.web_response
from aiohttp import hdrs, web
from aiohttp.http import RawRequestMessage
from multidict import CIMultiDict, CIMultiDictProxy

from bot.model.writing.visible import is_plain, mended
from bot.web.context import Web

YEAR = 365 * 86400
"""Seconds for which a browser that came by https comes by nothing else (https://hstspreload.org)."""


def set_headers(app: web.Application, parts: Web) -> None:
    """Adds them to everything that the application answers. What a page has said itself stays."""
    said = _said(parts)

    async def add(_request: web.Request, answer: web.StreamResponse) -> None:
        for name, value in said.items():
            answer.headers.setdefault(name, value)
        answer.headers.popall(hdrs.SERVER, None)

    app.on_response_prepare.append(add)
    # What is no HTTP at all is refused by aiohttp itself, which asks nobody and names its version, and Python's.
    aiohttp.web_response.SERVER_SOFTWARE = ""  # type: ignore[attr-defined]


def _said(parts: Web) -> dict[str, str]:
    root = parts.registry.root
    said = {
        "Content-Security-Policy": _policy(root, parts.embed_origins),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }
    if root.startswith("https:"):
        said["Strict-Transport-Security"] = f"max-age={YEAR}"
    return said


def _policy(root: str, embed_origins: str) -> str:
    """Only our own scripts and styles, our own socket, and only known sites may frame us. Safari before 15.4 does not
    take 'self' for a socket, so that our own is named (https://bugs.webkit.org/show_bug.cgi?id=201591)."""
    ours = urlsplit(root)
    socket = f"{'wss' if ours.scheme == 'https' else 'ws'}://{ours.netloc}"
    frames = f"'self' {embed_origins}".strip()
    return (
        f"default-src 'self'; img-src 'self' data:; connect-src 'self' {socket}; base-uri 'none';"
        f" form-action 'self'; object-src 'none'; frame-ancestors {frames}"
    )


def mend_requests(server: web.Server) -> None:
    """Leaves out what a request expects and nobody offers, as HTTP permits (RFC 9110, 10.1.1), and makes texts of what
    is none: aiohttp quotes both in its refusals, and fails where they are no text."""
    made = server.request_factory

    def make(message: RawRequestMessage, *rest: Any) -> web.BaseRequest:
        if hdrs.EXPECT not in message.headers and all(map(is_plain, message.headers.values())):
            return made(message, *rest)  # almost all of them
        headers = CIMultiDict((name, mended(value)) for name, value in message.headers.items())
        if headers.get(hdrs.EXPECT, "100-continue").lower() != "100-continue":
            headers.popall(hdrs.EXPECT)
        return made(message._replace(headers=CIMultiDictProxy(headers)), *rest)

    server.request_factory = make

"""The web chat: its page, its socket, and the script with which another site shows it."""

import secrets
from typing import Any

import aiohttp_jinja2
import structlog
from aiohttp import WSCloseCode, web

from bot.content import N_
from bot.limits.limits import TooManySocketsError
from bot.sandbox.spreadsheets.errors import MAX_BYTES
from bot.web.chat.pieces import LostError
from bot.web.chat.reading import read_frame
from bot.web.chat.socket import Line
from bot.web.chat.wording import wording
from bot.web.context import WEB, Web
from bot.web.language import reader
from bot.web.refusing.limited import origin_of

log = structlog.get_logger()

routes = web.RouteTableDef()

MESSAGE_LIMIT = 128 * 1024
"""Bytes of one message of a socket: a piece of 32,768 letters, which the page sends (static/connection.js), takes three
quarters of that at the most. Four hundred sockets with one in each that never ends take 52 MB."""

HELLO = 15.0
"""Seconds within which a browser must say who it is."""


@routes.get("/")
@aiohttp_jinja2.template("chat.html")
async def page(request: web.Request) -> dict[str, Any]:
    """The chat page, with the other languages that the site speaks."""
    words = reader(request)
    return {
        **wording(request.app[WEB].library, words.language),
        "icon": "/images/icon.svg",
        "largest_list": MAX_BYTES,
        "noscript": words(N_("This chat needs JavaScript. You can also call {hotline}.")),
    }


@routes.get("/static/embed.js")
async def embed(request: web.Request) -> web.Response:
    """The script, with its few words in every language of the site; the first stands for all others."""
    spoken = request.app[WEB].library.words
    texts = {code: [words(N_("Ask the helper")), words(N_("Close"))] for code, words in spoken.items()}
    response = aiohttp_jinja2.render_template("embed.js", request, {"texts": texts})
    response.content_type = "text/javascript"
    return response


@routes.get("/chat")
async def socket(request: web.Request) -> web.WebSocketResponse:
    """One browser's connection."""
    ws = web.WebSocketResponse(heartbeat=30, max_msg_size=MESSAGE_LIMIT, autoping=False, compress=False)
    parts, origin = request.app[WEB], origin_of(request)
    try:
        with parts.limits.socket(origin):
            await ws.prepare(request)
            with parts.sockets.connected(ws):
                await _talk(parts, ws, origin)
    except TooManySocketsError:
        if not ws.prepared:
            raise web.HTTPTooManyRequests(headers={"Retry-After": "60"}) from None
        await ws.close(code=WSCloseCode.TRY_AGAIN_LATER)
    return ws


async def _talk(parts: Web, ws: web.WebSocketResponse, origin: str) -> None:
    hello = await _hello(ws)
    if hello is None:
        await ws.close()
        return
    line = Line(parts, ws, hello, origin)
    try:
        with parts.limits.browser(line.browser):
            await line.talk()
    except TooManySocketsError:
        raise
    except LostError:
        await ws.close(code=WSCloseCode.TRY_AGAIN_LATER)
    except ConnectionError:
        return
    except Exception as wrong:  # the page connects anew, and repeats what was not acknowledged
        log.error("page disconnected", channel="web", reference=secrets.token_hex(3), exc_info=wrong)
        await ws.close(code=WSCloseCode.INTERNAL_ERROR)


async def _hello(ws: web.WebSocketResponse) -> dict[str, Any] | None:
    try:
        frame = read_frame((await ws.receive(HELLO)).data)
    except TimeoutError:
        return None
    return frame if frame and frame.get("type") == "hello" else None

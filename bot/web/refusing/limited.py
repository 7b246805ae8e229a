"""Whoever asks too much is asked to wait: where a request comes from, and slow ones that are closed."""

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from bot.content import N_
from bot.limits import rules
from bot.web.context import WEB
from bot.web.language import reader

SLOW = 15.0
"""Seconds within which a connection must have made a request, and a request's body must have come."""

CONSOLE = "/staff/"
"""Where bodies may be large: they are read when it is known who sends them (console/guard.py)."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

CHAT = "/chat"
"""Where the sockets of browsers are, which stay open: they have limits of their own (chat/pace.py)."""

WEBHOOKS = web.AppKey("webhooks", frozenset[str])
"""Where services post, each of which proves with every call who it is."""

HEARD = web.AppKey("heard", set[RequestHandler])
"""Connections that have made a request."""


def origin_of(request: web.Request) -> str:
    """The key under which this request's address is counted."""
    peer = request.transport.get_extra_info("peername") if request.transport else None
    forwarded = request.headers.getall("X-Forwarded-For", [])
    return request.app[WEB].limits.origin(peer[0] if peer else None, forwarded)


@web.middleware
async def limited(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Counts each request of an address, and works at few of them at once. A service that proves who it is (WEBHOOKS)
    may post as often as it has something: there, only what is forged counts."""
    request.app[HEARD].add(request.protocol)
    limits, origin = request.app[WEB].limits, origin_of(request)
    posted = request.path in request.app[WEBHOOKS]
    wait = limits.due(rules.REQUESTS, origin) if posted else limits.wait(rules.REQUESTS, origin)
    answer = too_many(request, wait) if wait else await _answered(request, handler, origin)
    if answer.status == web.HTTPTooManyRequests.status_code:
        await asyncio.sleep(rules.HOLD)  # its connection is not read meanwhile: refusing costs us something too
    if posted and answer.status == web.HTTPForbidden.status_code:
        limits.owe(rules.REQUESTS, origin)
    return answer


async def _answered(request: web.Request, handler: Handler, origin: str) -> web.StreamResponse:
    if request.method == "POST" and not request.path.startswith(CONSOLE):
        await _whole(request)
    if request.path == CHAT or request.path in request.app[WEBHOOKS]:
        return await handler(request)
    async with request.app[WEB].limits.turn(origin):
        answer = await handler(request)
        await asyncio.sleep(0)  # a page that waits for nothing lets others' work pass before the next of this address
        return answer


async def _whole(request: web.Request) -> None:
    """Reads the body, which has so many seconds to come where it has not."""
    if request.content.is_eof():
        return
    try:
        async with asyncio.timeout(SLOW):
            await request.read()
    except TimeoutError:
        request.protocol.force_close()
        raise web.HTTPRequestTimeout from None


def too_many(request: web.Request, wait: float) -> web.Response:
    """What somebody reads who has to wait."""
    words = reader(request)
    sentence = words(N_("A great many requests are coming from your network. Please try once more in a moment."))
    headers = {"Retry-After": str(max(1, round(wait)))}
    return web.Response(text=sentence, status=429, headers=headers, content_type="text/plain", charset="utf-8")


async def close_slow(server: web.Server, heard: set[RequestHandler], slow: float = SLOW) -> None:
    """Closes connections that were made and then said nothing, or too little to be a request; never ends."""
    since: dict[RequestHandler, float] = {}
    clock = asyncio.get_running_loop().time
    while True:
        await asyncio.sleep(slow / 3)
        heard.intersection_update(server.connections)
        since = {one: since.get(one, clock()) for one in server.connections if one not in heard}
        for one, begun in since.items():
            if clock() - begun >= slow:
                one.force_close()

"""Puts the routes together."""

from collections.abc import Awaitable, Callable

import aiohttp_jinja2
import jinja2
from aiohttp import web

from bot.web import health, webhooks
from bot.web.chat import page
from bot.web.checkpoints import check_in, code_page, my_visits, offline
from bot.web.console import make_console
from bot.web.context import HERE, WEB, Web
from bot.web.limited import HEARD, limited
from bot.web.missing import missing

BODY_LIMIT = 1024 * 1024
"""Bytes of a webhook call; an update is a few kilobytes."""


def make_web(parts: Web) -> web.Application:
    """The application with every route."""
    app = web.Application(middlewares=[_headers, limited, missing], client_max_size=BODY_LIMIT)
    app[WEB], app[HEARD] = parts, set()
    aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader(HERE / "templates"), autoescape=True)
    for room in (page, code_page, check_in, my_visits, offline, health):
        app.add_routes(room.routes)
    app.add_routes(webhooks.routes(parts.channels))
    app.add_subapp("/staff", make_console(parts))
    app.router.add_static("/static", HERE / "static", append_version=True)
    app.router.add_static("/images", parts.library.root / "images")
    app.on_shutdown.append(parts.sockets.goodbye)
    return app


@web.middleware
async def _headers(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """What every answer says to a browser: only our own scripts and styles, and only known sites may frame us."""
    answer = await handler(request)
    if not answer.prepared:
        frames = f"'self' {request.app[WEB].embed_origins}".strip()
        answer.headers.setdefault(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; base-uri 'none';"
            f" form-action 'self'; object-src 'none'; frame-ancestors {frames}",
        )
        answer.headers.setdefault("X-Content-Type-Options", "nosniff")
        answer.headers.setdefault("Referrer-Policy", "no-referrer")
    return answer

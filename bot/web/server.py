"""Puts the routes together."""

from functools import partial

from aiohttp import web

from bot.web import health, metrics, pictures, security, webhooks
from bot.web.chat import page
from bot.web.checkpoints import check_in, code_page, my_visits, offline
from bot.web.console import make_console
from bot.web.console.page.templating import set_up
from bot.web.context import HERE, WEB, Web
from bot.web.dialled import dialled
from bot.web.headers import set_headers
from bot.web.refusing.limited import HEARD, WEBHOOKS, limited
from bot.web.refusing.missing import missing
from bot.web.refusing.trouble import in_words

BODY_LIMIT = 1024 * 1024
"""Bytes of a webhook call; an update is a few kilobytes."""


def make_web(parts: Web) -> web.Application:
    """The application with every route."""
    # Words twice: for what is refused before its turn, and within the turn, since they take time too.
    app = web.Application(middlewares=[in_words, limited, in_words, missing], client_max_size=BODY_LIMIT)
    app[WEB], app[HEARD] = parts, set()
    app[WEBHOOKS] = frozenset(hook.path for channel in parts.channels for hook in channel.webhooks)
    made = set_up(app, HERE / "templates")
    made.filters["dialled"] = partial(dialled, numbers=_hotlines(parts))
    for room in (page, code_page, check_in, my_visits, offline, health, metrics, security):
        app.add_routes(room.routes)
    app.add_routes(webhooks.routes(parts.channels))
    app.add_routes(pictures.routes(parts))
    app.add_subapp("/staff", make_console(parts))
    app.router.add_static("/static", HERE / "static", append_version=True)
    app.router.add_static("/images", parts.library.root / "images")
    set_headers(app, parts)
    app.on_shutdown.append(parts.sockets.goodbye)
    return app


def _hotlines(parts: Web) -> set[str]:
    """The number to call, as each language writes it."""
    site = parts.library.site
    return {site.names_in(language)["hotline"] for language in site.languages}

"""An address at which there is nothing, said in every language of the site."""

from collections.abc import Awaitable, Callable

import aiohttp_jinja2
from aiohttp import web

from bot.content import N_
from bot.web.context import WEB


@web.middleware
async def missing(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """A page in place of the bare words of the server, for whoever reads pages."""
    try:
        return await handler(request)
    except web.HTTPNotFound:
        if "text/html" not in request.headers.get("Accept", ""):
            raise
    said = [
        {
            "language": words.language,
            "title": words(N_("There is no such page")),
            "text": words(
                N_("The address may be mistyped, or the page is gone. You can ask the helper, or call {hotline}.")
            ),
            "ask": words(N_("Ask the helper")),
        }
        for words in request.app[WEB].library.words.values()
    ]
    first = next(iter(request.app[WEB].library.words.values()))
    context = {"said": said, "language": first.language, "assistant": first(N_("{assistant}"))}
    return aiohttp_jinja2.render_template("missing.html", request, context, status=404)

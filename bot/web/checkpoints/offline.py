"""What a checkpoint's page needs in order to work without a network."""

import aiohttp_jinja2
from aiohttp import web

from bot.content import N_
from bot.web.checkpoints.check_in import texts
from bot.web.context import HERE, WEB
from bot.web.language import kept, reader

routes = web.RouteTableDef()


@routes.get("/visit/offline")
async def offline(request: web.Request) -> web.Response:
    """What a browser shows at a checkpoint's address without a network, for a place that it has never seen."""
    parts, words = request.app[WEB], reader(request)
    context = {
        "language": words.language,
        "assistant": words(N_("{assistant}")),
        "title": words(N_("No network right now")),
        "text": words(
            N_("So I cannot show whose code this is. You may press already: it is checked before it is noted.")
        ),
        "visit": {
            "link": "",
            "token": "",
            "arrived": False,
            "state": "",
            "query": kept(request),
            **texts(words, parts.visits.days),
        },
    }
    return aiohttp_jinja2.render_template("offline.html", request, context)


@routes.get("/visit-worker.js")
async def worker(_request: web.Request) -> web.StreamResponse:
    """The service worker; at the root, since it looks after /c/."""
    return web.FileResponse(HERE / "static" / "visit-worker.js", headers={"Cache-Control": "no-cache"})

"""/c/<code>: where a checkpoint's QR leads."""

from typing import Any

import aiohttp_jinja2
from aiohttp import web

from bot.content import N_
from bot.web.language import reader
from bot.web.parts import WEB

routes = web.RouteTableDef()


@routes.get("/c/{code}")
async def page(request: web.Request) -> web.Response:
    """The place's name and commune; a clear warning where the code is none of ours."""
    parts, words = request.app[WEB], reader(request)
    async with parts.store.read() as tx:
        place = await parts.registry.find(tx, request.match_info["code"])
    context: dict[str, Any] = {"language": words.language, "assistant": words(N_("{assistant}"))}
    if place is None:
        context |= {
            "good": False,
            "title": words(N_("This code is not one of ours")),
            "text": words(
                N_(
                    "No checkpoint has this code. Do not type anything into a page that it leads to;"
                    " tell the staff, or call {hotline}."
                )
            ),
            "more": "",
            "link": "",
        }
        return aiohttp_jinja2.render_template("place.html", request, context, status=404)
    context |= {
        "good": True,
        "title": place.name,
        "text": parts.library.places.where(place.commune),
        "more": words(N_("Please scan the official code at the door when you come and when you leave.")),
        "ask": words(N_("Ask the helper")),
        "link": f"/?start=cp_{place.code}",
    }
    return aiohttp_jinja2.render_template("place.html", request, context)

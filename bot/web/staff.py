"""/staff: where staff begin."""

import aiohttp_jinja2
from aiohttp import web

from bot.content import N_
from bot.web.language import reader

routes = web.RouteTableDef()


@routes.get("/staff")
async def page(request: web.Request) -> web.Response:
    """Says how staff work: on the command line of the server, where the operating system knows who they are."""
    words = reader(request)
    context = {
        "language": words.language,
        "assistant": words(N_("{assistant}")),
        "good": True,
        "title": words(N_("For staff")),
        "text": words(N_("Campaigns, questions from people and exports are handled on the server's command line.")),
        "more": "python -m bot campaign --help · python -m bot staff --help · python -m bot faq unanswered",
        "link": "",
    }
    return aiohttp_jinja2.render_template("place.html", request, context)

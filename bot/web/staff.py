"""/staff: where staff begin."""

import aiohttp_jinja2
from aiohttp import web

from bot.content import N_
from bot.web.language import reader

routes = web.RouteTableDef()


@routes.get("/staff")
async def page(request: web.Request) -> web.Response:
    """Says where staff work: in the chat, as whoever opened an invitation; and on the command line of the server, where
    the operating system knows who they are."""
    words = reader(request)
    context = {
        "language": words.language,
        "assistant": words(N_("{assistant}")),
        "good": True,
        "title": words(N_("For staff")),
        "text": words(
            N_(
                "Campaigns are written and approved in the chat with /canbo, once your invitation has been opened"
                " there, and on the server's command line; questions from people and exports on the command line alone."
            )
        ),
        "more": "bot campaign --help · bot staff --help · bot faq unanswered",
        "link": "",
    }
    return aiohttp_jinja2.render_template("place.html", request, context)

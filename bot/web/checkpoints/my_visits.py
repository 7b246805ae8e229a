"""/visits: a browser's own visits, seen and erased."""

from typing import Any

import aiohttp_jinja2
from aiohttp import web

from bot.content import N_, Words
from bot.model import Visit
from bot.model.text import whole_number
from bot.store import Tx
from bot.visits.check_in import device
from bot.web.checkpoints.device import COOKIE, ours, token_of
from bot.web.context import WEB, Web
from bot.web.language import reader

routes = web.RouteTableDef()


@routes.get("/visits")
async def mine(request: web.Request) -> web.Response:
    """A browser's own visits, newest first, each with a button that erases it."""
    parts, words = request.app[WEB], reader(request)
    async with parts.store.read() as tx:
        visits = await parts.visits.of(tx, device(token_of(request))) if token_of(request) else []
        rows = [await _row(tx, parts, words, visit) for visit in reversed(visits)]
    context = {
        "language": words.language,
        "assistant": words(N_("{assistant}")),
        "title": words(N_("My visits")),
        "rows": rows,
        "empty": words(N_("No visit was noted in this browser.")),
        "erase": words(N_("Erase")),
        "all": words(N_("Erase all of my visits")),
        "hint": words(N_("Every visit is erased by itself after {days} days."), days=parts.visits.days),
    }
    answer = aiohttp_jinja2.render_template("visits.html", request, context)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@routes.post("/visits/erase")
async def erase(request: web.Request) -> web.Response:
    """Erases one visit of this browser, or all of them."""
    if not ours(request):
        return web.Response(status=403)
    which = str((await request.post()).get("visit", ""))
    parts, who = request.app[WEB], device(token_of(request))
    answer = web.Response(status=303, headers={"Location": "/visits"})
    async with parts.store.begin() as tx:
        if which == "all":
            await parts.visits.erase(tx, who)
            answer.del_cookie(COOKIE)
        elif (number := whole_number(which)) is not None:
            await parts.visits.erase(tx, who, number)
    return answer


async def _row(tx: Tx, parts: Web, words: Words, visit: Visit) -> dict[str, Any]:
    found = await parts.registry.find(tx, visit.checkpoint)
    still = words(N_("still there"))
    site = parts.library.site
    until = still if visit.is_open(parts.clock()) else f"{site.local(visit.until):%H:%M}"
    return {
        "id": visit.id,
        "name": found.name if found else visit.checkpoint,
        "where": parts.library.communes.where(found.commune) if found else "",
        "when": f"{site.local(visit.arrived_at):%d/%m/%Y %H:%M} – {until}",
    }

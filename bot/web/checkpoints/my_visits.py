"""/visits: a browser's own visits, seen, ended and erased."""

from typing import Any

import aiohttp_jinja2
from aiohttp import web

from bot.content import N_, Words
from bot.model import Visit
from bot.model.writing.text import whole_number
from bot.store import Tx
from bot.visits.check_in import device
from bot.web.checkpoints.device import COOKIE, ours, token_of
from bot.web.context import WEB, Web
from bot.web.forms import read_form
from bot.web.language import kept, others, reader

routes = web.RouteTableDef()


@routes.get("/visits")
async def mine(request: web.Request) -> web.Response:
    """A browser's own visits, newest first: the one that is open can be ended, each can be erased. `?erase=` asks
    whether that is meant."""
    parts, words = request.app[WEB], reader(request)
    async with parts.store.read() as tx:
        visits = await parts.visits.of(tx, device(token_of(request))) if token_of(request) else []
        rows = [await _row(tx, parts, words, visit) for visit in reversed(visits)]
    here = f"/visits{kept(request)}"
    erase = f"{here}{'&' if '?' in here else '?'}erase="
    for row in rows:
        row["erase"] = f"{erase}{row['id']}"
    context = {
        "language": words.language,
        "languages": others(request),
        "assistant": words(N_("{assistant}")),
        "title": words(N_("My visits")),
        "rows": rows,
        "sure": _sure(request, words, rows),
        "here": here,
        "query": kept(request),
        "empty": words(N_("No visit was noted in this browser.")),
        "leave": words(N_("I am leaving")),
        "erase": words(N_("Erase")),
        "all": words(N_("Erase all of my visits")),
        "all_href": f"{erase}all",
        "hint": words(N_("Every visit is erased by itself after {days} days."), days=parts.visits.days),
    }
    answer = aiohttp_jinja2.render_template("visits.html", request, context)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _sure(request: web.Request, words: Words, rows: list[dict[str, Any]]) -> dict[str, str] | None:
    """The question before something is erased for good; none where nothing that is there was named."""
    which = request.query.get("erase", "")
    named = [row for row in rows if str(row["id"]) == which]
    if not (named or (which == "all" and rows)):
        return None
    question = (
        words(N_("Erase the visit to {name}, {when}, for good?"), name=named[0]["name"], when=named[0]["when"])
        if named
        else words(N_("Erase all of your visits in this browser, for good?"))
    )
    return {
        "visit": which,
        "question": question,
        "yes": words(N_("Yes, erase")),
        "no": words(N_("No, leave them")),
    }


@routes.post("/visits/erase")
async def erase(request: web.Request) -> web.Response:
    """Erases one visit of this browser, or all of them."""
    if not ours(request):
        return web.Response(status=403)
    which = (await read_form(request)).get("visit", "")
    parts, who = request.app[WEB], device(token_of(request))
    answer = web.Response(status=303, headers={"Location": f"/visits{kept(request)}"})
    async with parts.store.begin() as tx:
        if which == "all":
            await parts.visits.erase(tx, who)
            answer.del_cookie(COOKIE)
        elif (number := whole_number(which)) is not None:
            await parts.visits.erase(tx, who, number)
    return answer


async def _row(tx: Tx, parts: Web, words: Words, visit: Visit) -> dict[str, Any]:
    found = await parts.registry.find(tx, visit.checkpoint)
    open_, site = visit.is_open(parts.clock()), parts.library.site
    until = words(N_("still there")) if open_ else f"{site.local(visit.until):%H:%M}"
    return {
        "id": visit.id,
        "place": visit.checkpoint if open_ and found else "",
        "name": found.name if found else visit.checkpoint,
        "where": parts.library.communes.where(found.commune) if found else "",
        "when": f"{site.local(visit.arrived_at):%d/%m/%Y %H:%M} – {until}",
    }

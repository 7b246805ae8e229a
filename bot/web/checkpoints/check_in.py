"""/visit/…: arriving and leaving, in a browser that we know by a random token only.

Everything works without JavaScript; with it, what is pressed without a network waits in the browser and is sent later.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import aiohttp_jinja2
from aiohttp import web

from bot.checkpoints.registry import Checked, Verdict
from bot.content import N_, Words
from bot.limits import rules
from bot.model import Checkpoint
from bot.model.tokens import browser_token, is_browser_token
from bot.model.writing.text import whole_number
from bot.store import Tx
from bot.visits.check_in import TooManyArrivalsError, Visitor, device
from bot.web.checkpoints.device import COOKIE, ours, token_of
from bot.web.context import WEB, Web
from bot.web.forms import read_form
from bot.web.language import kept, reader
from bot.web.refusing.limited import origin_of

routes = web.RouteTableDef()

LATEST = timedelta(hours=48)
"""How old something may be that waited in a browser for a network."""


@dataclass(frozen=True)
class Outcome:
    """What came of a press: the sentence that is read, and the HTTP status that says whether to try again."""

    text: str
    status: int = 200
    state: str = ""


async def buttons(request: web.Request, tx: Tx, checkpoint: Checkpoint, link: str) -> dict[str, Any]:
    """What the template `_visit.html` needs. `link` is what follows /c/ in the address that was opened."""
    parts, words = request.app[WEB], reader(request)
    visits = await parts.visits.of(tx, device(token_of(request))) if token_of(request) else []
    here = [one for one in visits if one.checkpoint == checkpoint.code and one.is_open(parts.clock())]
    time = f"{parts.library.site.local(here[-1].arrived_at):%H:%M}" if here else ""
    return {
        "visit": {
            "link": link,
            "token": browser_token(),
            "arrived": bool(here),
            "state": words(N_("You arrived at {time}."), time=time) if here else "",
            "query": kept(request),
            **texts(words, parts.visits.days),
        }
    }


def texts(words: Words, days: int) -> dict[str, str]:
    """The sentences of the two buttons and of what may happen to them."""
    return {
        "arrive": words(N_("I have just arrived")),
        "leave": words(N_("I am leaving")),
        "mine": words(N_("My visits")),
        "nobody": words(
            N_("No name, no phone number: only a random number in this browser. Erased after {days} days."), days=days
        ),
        "waiting": words(N_("No network right now. It is kept in this phone and sent as soon as there is one.")),
    }


@routes.post("/visit/{what:arrive|leave}")
async def press(request: web.Request) -> web.Response:
    """Notes an arrival or a departure. `ago` are the milliseconds since it was pressed: a phone's clock may be wrong,
    but it seldom jumps."""
    if not ours(request):
        return web.Response(status=403)
    form = await read_form(request)
    parts, words = request.app[WEB], reader(request)
    token = token_of(request) or form.get("token", "")
    ago = _ago(form.get("ago", "0"))
    if not is_browser_token(token) or ago is None:
        return web.Response(status=400)
    arriving = request.match_info["what"] == "arrive"
    if arriving and not token_of(request) and parts.limits.wait(rules.VISITS, origin_of(request)):
        sentence = N_("Very many are arriving from your network right now. Please press once more in a minute.")
        return _answer(request, Outcome(words(sentence), 429))
    async with parts.store.begin() as tx:
        checked = await parts.registry.check(tx, _full(parts, form.get("place", "")))
        note = _arrive if arriving else _leave
        outcome = await note(tx, parts, words, checked, device(token), parts.clock() - ago)
    answer = _answer(request, outcome)
    if arriving and outcome.status == 200:
        secure = parts.registry.root.startswith("https:")
        answer.set_cookie(
            COOKIE, token, max_age=86400 * parts.visits.days, httponly=True, samesite="Lax", secure=secure
        )
    return answer


async def _arrive(tx: Tx, parts: Web, words: Words, checked: Checked, who: Visitor, at: datetime) -> Outcome:
    if not checked.good or checked.checkpoint is None:
        return _bad(words, checked)
    try:
        noted = await parts.visits.arrive(tx, who, checked.checkpoint.code, at)
    except TooManyArrivalsError:
        return Outcome(
            words(N_("That is more arrivals than one person makes in a day, so I have not noted this one.")), 429
        )
    sentence = N_("Noted: {name}, {where}, arrived at {time}. Please press “{leave}” when you go.")
    names = {"name": checked.checkpoint.name, "where": parts.library.communes.where(checked.checkpoint.commune)}
    time = f"{parts.library.site.local(noted.visit.arrived_at):%H:%M}"
    return Outcome(words(sentence, time=time, leave=words(N_("I am leaving")), **names), state="arrived")


async def _leave(tx: Tx, parts: Web, words: Words, checked: Checked, who: Visitor, at: datetime) -> Outcome:
    visit = await parts.visits.leave(tx, who, checked.checkpoint.code, at) if checked.checkpoint else None
    if visit is None or checked.checkpoint is None:
        return Outcome(words(N_("No open arrival of yours is known there, so nothing was noted.")), state="left")
    return Outcome(
        words(N_("Noted: you left {name}. Thank you, and take care!"), name=checked.checkpoint.name), state="left"
    )


def _bad(words: Words, checked: Checked) -> Outcome:
    if checked.verdict is Verdict.SUSPENDED:
        return Outcome(words(N_("This checkpoint is closed for the time being, so no visit was noted.")), 410)
    return Outcome(
        words(N_("Careful: this code is not, or no longer, one of ours. No visit was noted. Please tell the staff.")),
        410,
    )


def _answer(request: web.Request, outcome: Outcome) -> web.Response:
    """JSON for the script; for a plain form the list of visits, or what is wrong."""
    if "application/json" in request.headers.get("Accept", ""):
        return web.json_response({"text": outcome.text, "state": outcome.state}, status=outcome.status)
    if outcome.status == 200:
        return web.Response(status=303, headers={"Location": f"/visits{kept(request)}"})
    words = reader(request)
    context = {"language": words.language, "assistant": words(N_("{assistant}")), "title": outcome.text, "good": False}
    return aiohttp_jinja2.render_template("place.html", request, context, status=outcome.status)


def _full(parts: Web, checkpoint: str) -> str:
    """The address whose part after /c/ this is; a bare code stays one."""
    return f"{parts.registry.root}/c/{checkpoint}" if "/" in checkpoint else checkpoint


def _ago(text: str) -> timedelta | None:
    """How long ago it was pressed; `None` for what no page of ours sends."""
    number = whole_number(text)
    ago = timedelta(milliseconds=number) if number is not None and len(text) <= 12 else None
    return ago if ago is not None and ago <= LATEST else None

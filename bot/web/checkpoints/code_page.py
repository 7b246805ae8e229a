"""/c/…: where a checkpoint's QR leads, and the keys with which anybody can check one."""

from typing import Any

import aiohttp_jinja2
from aiohttp import web

from bot.checkpoints.codes import signing
from bot.checkpoints.registry import Checked, Verdict
from bot.content import N_, Words
from bot.limits import rules
from bot.store import Tx
from bot.web.checkpoints.check_in import buttons
from bot.web.context import WEB, Web
from bot.web.language import others, reader
from bot.web.refusing.limited import origin_of, too_many

routes = web.RouteTableDef()

STATUS = {Verdict.UNKNOWN: 404, Verdict.ALTERED: 404, Verdict.REVOKED: 410, Verdict.SUSPENDED: 410}
"""HTTP's words for the verdicts that are not good."""


@routes.get("/c/{link:.+}")
async def page(request: web.Request) -> web.Response:
    """The place's name and commune before anything is recorded; a clear warning for every code that is not good."""
    parts, words, link = request.app[WEB], reader(request), request.match_info["link"]
    origin = origin_of(request)
    if await parts.limits.spent_everywhere(rules.CODES, origin):
        return too_many(request, 60)
    async with parts.store.read() as tx:
        checked = await parts.registry.check(tx, _address(parts, request))
        context = await _good(request, tx, words, checked, link) if checked.good else _warning(words, checked)
    if checked.verdict in (Verdict.UNKNOWN, Verdict.ALTERED):
        await parts.limits.wait_everywhere(rules.CODES, origin)
    context |= {"language": words.language, "assistant": words(N_("{assistant}")), "good": checked.good}
    context["languages"] = others(request)
    answer = aiohttp_jinja2.render_template("place.html", request, context, status=STATUS.get(checked.verdict, 200))
    # A code may be withdrawn at any moment; nobody may be shown an older opinion of it.
    answer.headers["Cache-Control"] = "no-store"
    return answer


@routes.get("/keys.json")
async def public_keys(request: web.Request) -> web.Response:
    """The public keys in use as a JSON Web Key Set (RFC 8037), for whoever checks codes without us."""
    async with request.app[WEB].store.read() as tx:
        known = await signing.public(tx)
    return web.json_response(signing.to_jwks(known), headers={"Access-Control-Allow-Origin": "*"})


def _address(parts: Web, request: web.Request) -> str:
    """What is to be checked: a bare code as it was typed, else the address with nothing decoded or left out."""
    path = request.raw_path.partition("?")[0]
    return f"{parts.registry.root}{path}" if "/" in path.removeprefix("/c/") else request.match_info["link"]


async def _good(request: web.Request, tx: Tx, words: Words, checked: Checked, link: str) -> dict[str, Any]:
    checkpoint = checked.checkpoint
    assert checkpoint is not None
    typed = N_("This number was typed, not scanned. Is it the one on the poster in front of you?")
    scanned = N_("This code is genuine. Is this where you are?")
    return {
        "title": checkpoint.name,
        "text": request.app[WEB].library.communes.where(checkpoint.commune),
        "more": words(OLD if checkpoint.official else typed if checked.verdict is Verdict.TYPED else scanned),
        "ask": words(N_("Ask the helper")),
        "link": f"/?start=cp_{checkpoint.code}",
        **await buttons(request, tx, checkpoint, link),
    }


OLD = N_(
    "This is a provisional code of {region}. {declare} has given this place its own: please scan that one, and tell the"
    " staff to take this sheet down."
)


def _warning(words: Words, checked: Checked) -> dict[str, Any]:
    title, text = _WARNINGS[checked.verdict]
    return {"title": words(title), "text": words(text), "more": "", "link": ""}


_WARNINGS = {
    Verdict.UNKNOWN: (
        N_("This code is not one of ours"),
        N_("No checkpoint has this code. Please do not type anything here; tell the staff, or call {hotline}."),
    ),
    Verdict.ALTERED: (
        N_("Careful: this code is not genuine"),
        N_(
            "Somebody may have changed it or stuck it over the real one. Nothing was noted. Please tell the staff, or"
            " call {hotline}."
        ),
    ),
    Verdict.REVOKED: (
        N_("This code is no longer valid"),
        N_("It was withdrawn or replaced by a new poster. Nothing was noted. Please ask the staff for the new one."),
    ),
    Verdict.SUSPENDED: (
        N_("This place is closed for now"),
        N_("Its owner has closed this checkpoint for the time being, so nothing is recorded here."),
    ),
}

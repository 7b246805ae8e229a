"""/staff/sign-in/…: whoever opens the link sees whom and which device it signs in, and then does it. Opening alone does
nothing: chats look at links before people do."""

import aiohttp_jinja2
from aiohttp import web

from bot.limits import rules
from bot.staff import sign_in
from bot.store.staff import sessions
from bot.web.checkpoints.device import ours
from bot.web.console.guard import COOKIE, RefusedPageError, spoken
from bot.web.console.page.wording import wording
from bot.web.console.sign_in.device import device
from bot.web.context import WEB
from bot.web.refusing.limited import origin_of, too_many

routes = web.RouteTableDef()


@routes.get("/sign-in/{token}")
async def page(request: web.Request) -> web.Response:
    """Whom the link signs in, and where. Raises `RefusedPageError`."""
    parts = request.app[WEB]
    if await parts.limits.spent_everywhere(rules.SIGN_INS, origin_of(request)):
        return too_many(request, 60)
    async with parts.store.read() as tx:
        who = await sessions.offered(tx, request.match_info["token"], parts.clock())
    if who is None:
        await parts.limits.wait_everywhere(rules.SIGN_INS, origin_of(request))
        raise RefusedPageError("link", 410)
    context = {
        **wording(request, spoken(request), parts.clock()),
        "name": who.name,
        "device": device(request.headers.get("User-Agent", "")),
    }
    return aiohttp_jinja2.render_template("sign_in/link.html", request, context)


@routes.post("/sign-in/{token}")
async def use(request: web.Request) -> web.Response:
    """Signs this browser in. Raises `RefusedPageError`."""
    if not ours(request):
        raise RefusedPageError("csrf", 403)
    parts, words = request.app[WEB], spoken(request)
    if await parts.limits.spent_everywhere(rules.SIGN_INS, origin_of(request)):
        return too_many(request, 60)
    name = device(request.headers.get("User-Agent", ""))
    async with parts.store.begin() as tx:
        kept = await sign_in.sign_in(tx, request.match_info["token"], name, words.language, parts.clock())
    if kept is None:
        await parts.limits.wait_everywhere(rules.SIGN_INS, origin_of(request))
        raise RefusedPageError("link", 410)
    answer = web.Response(status=303, headers={"Location": "/staff"})
    answer.set_cookie(
        COOKIE,
        kept,
        path="/staff",
        max_age=int(sign_in.LASTS.total_seconds()),
        httponly=True,
        samesite="Lax",
        secure=parts.registry.root.startswith("https:"),
    )
    return answer

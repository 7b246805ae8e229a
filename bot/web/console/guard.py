"""Who may come in: a browser that is signed in, a role that may open the page, a form that one of our pages made."""

import asyncio
import hashlib
import hmac
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web
from multidict import MultiDict

from bot.content import N_, Words
from bot.model import Colleague
from bot.model.errors import BotError
from bot.model.tokens import is_browser_token
from bot.staff import sign_in
from bot.store.staff import sessions
from bot.store.staff.sessions import StaffSession
from bot.web.checkpoints.device import ours
from bot.web.console.request import Form, StaffRequest
from bot.web.console.routes import Route
from bot.web.context import WEB
from bot.web.forms import read_form, read_upload
from bot.web.refusing.limited import SLOW

log = structlog.get_logger()

COOKIE = "staff"
PATIENT = 120.0
"""Seconds within which a file must have come."""

TOO_LARGE = N_("That is too large: up to {size} MB can be sent here. Please send a smaller file.")

FIELD = "csrf"
"""The field in which every form brings back what its page was given."""


class RefusedPageError(BotError):
    """The page is not for them, or not now: `why` says which, `status` is HTTP's word for it, `sentence` says more."""

    def __init__(self, why: str, status: int, words: Words | None = None, sentence: str = "") -> None:
        super().__init__(why)
        self.why, self.status, self.words, self.sentence = why, status, words, sentence


def guarded(route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """The handler of a route, for those who may open it. Raises `RefusedPageError`."""

    async def handle(request: web.Request) -> web.StreamResponse:
        kept = request.cookies.get(COOKIE, "")
        session, who = await _signed_in(request, kept)
        words = spoken(request, session)
        if who.roles.isdisjoint(route.roles):
            raise RefusedPageError("role", 403, words)
        form = await _form(request, route, kept, words) if route.method == "POST" else MultiDict()
        return await route.page(StaffRequest(request, words, who, session, csrf(kept), form))

    return handle


async def _signed_in(request: web.Request, kept: str) -> tuple[StaffSession, Colleague]:
    parts = request.app[WEB]
    now = parts.clock()
    if not is_browser_token(kept):
        raise RefusedPageError("forged" if kept else "stranger", 401)
    async with parts.store.read() as tx:
        found = await sign_in.signed_in(tx, kept, now)
    if found is None:
        raise RefusedPageError("signed out", 401)
    if sign_in.is_due(found[0], now):
        async with parts.store.begin() as tx:
            await sessions.seen(tx, found[0].id, now)
    return found


def spoken(request: web.Request, session: StaffSession | None = None) -> Words:
    """The language asked for with ?lang=, else that of the browser, else the site's own."""
    library = request.app[WEB].library
    wanted = request.query.get("lang") or (session.language if session else "")
    return library.words.get(wanted, library.words[library.site.languages[0]])


async def _form(request: web.Request, route: Route, kept: str, words: Words) -> Form:
    """What was posted, if a page of ours made the form for this very browser."""
    try:
        async with asyncio.timeout(PATIENT if route.most else SLOW):
            form = await (read_upload(request, route.most) if route.most else read_form(request))
    except TimeoutError:
        request.protocol.force_close()
        raise web.HTTPRequestTimeout from None
    except web.HTTPRequestEntityTooLarge:
        size = max(route.most // 2**20, 1)
        raise RefusedPageError("large", 413, words, words(TOO_LARGE, size=size)) from None
    except web.HTTPBadRequest:
        raise RefusedPageError("csrf", 400, words) from None
    if not ours(request) or not hmac.compare_digest(form.get(FIELD, "").encode(), csrf(kept).encode()):
        raise RefusedPageError("csrf", 403, words)
    return form


def csrf(kept: str) -> str:
    """What forms of a browser bring back: nobody can tell it who has not the token itself."""
    return hashlib.sha256(f"csrf:{kept}".encode()).hexdigest()


def noted(request: web.Request, refused: RefusedPageError) -> None:
    """A line in the log; neither who it was nor what was typed."""
    log.warning("console refused", why=refused.why, method=request.method, status=refused.status)

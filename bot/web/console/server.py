"""Puts the console's routes together."""

import secrets
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web

from bot.content import N_
from bot.sandbox.process import Sandbox
from bot.web.console import (
    answers,
    campaigns,
    checkpoints,
    counts,
    finding,
    help,
    inbox,
    overview,
    people,
    proof,
    requests,
    settings,
    sign_in,
    tracing,
    underway,
    undoing,
)
from bot.web.console.answers import trying
from bot.web.console.answers.trying import TRYING
from bot.web.console.answers.unanswered import UNANSWERED, Unanswered
from bot.web.console.counts import COUNTS, Counts
from bot.web.console.guard import RefusedPageError, guarded, noted, spoken
from bot.web.console.page.templating import preparing, set_up
from bot.web.console.refusals import refusal
from bot.web.console.routes import Route
from bot.web.console.underway import UNDERWAY, UnderWay
from bot.web.context import HERE, WEB, Web

log = structlog.get_logger()

ROUTES: tuple[Route, ...] = (
    *overview.ROUTES,
    *answers.ROUTES,
    *inbox.ROUTES,
    *campaigns.ROUTES,
    *checkpoints.ROUTES,
    *tracing.ROUTES,
    *proof.ROUTES,
    *requests.ROUTES,
    *finding.ROUTES,
    *settings.ROUTES,
    *people.ROUTES,
    *help.ROUTES,
    *undoing.ROUTES,
    *sign_in.ROUTES,
)
"""Every address behind the door."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Only what is ours, and in nobody's frame."""


def make_console(parts: Web) -> web.Application:
    """The application behind /staff."""
    console = web.Application(middlewares=[_headers, _refusing])
    console[WEB] = parts
    console[UNDERWAY], console[TRYING], console[COUNTS] = UnderWay(), Sandbox(), Counts()
    console[UNANSWERED] = Unanswered(console[TRYING])
    console.cleanup_ctx.append(preparing)
    console.on_cleanup.extend([underway.closing, counts.closing, trying.closing])
    folder = HERE / "console" / "templates"
    environment = set_up(console, folder)
    environment.trim_blocks = environment.lstrip_blocks = True
    console.add_routes(sign_in.OPEN)
    for route in ROUTES:
        console.router.add_route(route.method, route.path, guarded(route))
    return console


FAILED = N_("Something went wrong on our side and nothing was changed. Please try once more. (Reference {reference})")
"""What is said where a page failed; the log has its error under the reference."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def _headers(request: web.Request, handler: Handler) -> web.StreamResponse:
    answer = await handler(request)
    answer.headers["Content-Security-Policy"] = POLICY
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Frame-Options"] = "DENY"
    answer.headers["Referrer-Policy"] = "same-origin"
    return answer


@web.middleware
async def _refusing(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Whoever may not, or asks for what is not there, reads a sentence."""
    try:
        return await handler(request)
    except RefusedPageError as refused:
        noted(request, refused)
        words = refused.words or spoken(request)
        return refusal(request, words, refused.why, refused.status, refused.sentence)
    except web.HTTPNotFound:
        return refusal(request, spoken(request), "nothing", 404)
    except web.HTTPMethodNotAllowed:
        return refusal(request, spoken(request), "nothing", 405)
    except web.HTTPException:
        raise
    except Exception as wrong:
        reference = secrets.token_hex(3)
        log.error("console failed", reference=reference, exc_info=wrong)
        words = spoken(request)
        return refusal(request, words, "failed", 500, words(FAILED, reference=reference))

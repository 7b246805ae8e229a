"""What somebody reads where a page cannot be shown: a sentence in every language of the site, since it is not known who
reads it; for a script, JSON."""

import errno
import secrets
from collections.abc import Awaitable, Callable

import aiohttp_jinja2
import structlog
from aiohttp import web
from aiohttp.web_protocol import RequestPayloadError

from bot.content import N_
from bot.web.context import WEB

log = structlog.get_logger()

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

ABSENT = (N_("There is nothing here"), N_("The address is wrong, or what was there is gone."))

TROUBLES = {
    400: (N_("I cannot read that"), N_("Something was lost on the way. Please go back and try once more.")),
    403: (N_("Nothing was changed"), N_("That did not come from a page of ours. Please go back and try once more.")),
    404: ABSENT,
    405: ABSENT,
    410: ABSENT,
    413: (N_("That is too large"), N_("Please send something smaller.")),
    429: (N_("One moment, please"), N_("That was a lot at once. Please wait a little, then try once more.")),
    500: (
        N_("Sorry, something went wrong on my side"),
        N_("Please try once more. If it happens again, tell {hotline} this reference: {reference}"),
    ),
    503: (N_("One moment, please"), N_("I am very busy right now. Please wait a little, then try once more.")),
}
"""By HTTP's number: a title, and what can be done."""


@web.middleware
async def in_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Whatever is refused is said in words. An exception is logged under a reference, which the person reads too."""
    try:
        answer = await handler(request)
    except web.HTTPException as refused:
        if refused.status < 400:
            raise
        return _trouble(request, refused.status, headers=dict(_kept(refused)))
    except ConnectionError:
        return web.Response(status=400)  # whoever asked has gone
    except RequestPayloadError:
        return _trouble(request, 400)  # a body that is not packed as it says
    except Exception as wrong:
        if isinstance(wrong, OSError) and wrong.errno == errno.ENAMETOOLONG:
            return _trouble(request, 404)  # no file of ours has such a name
        reference = secrets.token_hex(3)
        log.error("request failed", reference=reference, exc_info=wrong)
        return _trouble(request, 500, reference)
    bare = isinstance(answer, web.Response) and not answer.body and answer.status >= 400
    return _trouble(request, answer.status) if bare else answer


def _kept(refused: web.HTTPException) -> list[tuple[str, str]]:
    """What HTTP wants to be said with a refusal."""
    return [(name, refused.headers[name]) for name in ("Allow", "Retry-After") if name in refused.headers]


def _trouble(
    request: web.Request, status: int, reference: str = "", headers: dict[str, str] | None = None
) -> web.Response:
    title, text = TROUBLES.get(status) or TROUBLES[500 if status >= 500 else 400]
    said = [
        {"language": code, "title": words(title), "text": words(text, reference=reference)}
        for code, words in request.app[WEB].library.words.items()
    ]
    if "application/json" in request.headers.get("Accept", ""):
        answer = web.json_response({"text": f"{said[0]['title']}. {said[0]['text']}"}, status=status)
    else:
        answer = aiohttp_jinja2.render_template("trouble.html", request, {"said": said}, status=status)
    answer.headers.update(headers or {})
    answer.headers["Cache-Control"] = "no-store"
    return answer

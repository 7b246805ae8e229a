"""Forms as browsers send them."""

from aiohttp import web
from multidict import MultiDict

from bot.model.writing.visible import is_text


async def read_form(request: web.Request) -> MultiDict[str]:
    """The fields that hold words; files and everything else are left out. Raises HTTP's 400 for what is no form, and
    `ConnectionError` where the browser has gone in the middle of it."""
    try:
        form = await request.post()
    except (web.HTTPException, ConnectionError):
        raise
    except Exception as wrong:  # an unknown charset, a part without a name, letters that are none: the sender's mistake
        raise web.HTTPBadRequest from wrong
    return MultiDict((name, value) for name, value in form.items() if isinstance(value, str) and is_text(value))

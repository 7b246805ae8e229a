"""Forms as browsers send them."""

from dataclasses import dataclass
from typing import Any

from aiohttp import web
from multidict import MultiDict, MultiDictProxy

from bot.model.writing.visible import is_text

FILE = "file"
"""The field of a form that holds a file, and nothing else."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that somebody picked: what it calls itself, and its bytes."""

    name: str
    content: bytes


async def read_form(request: web.Request) -> MultiDict[str]:
    """The fields that hold words; files and everything else are left out. Raises HTTP's 400 for what is no form, and
    `ConnectionError` where the browser has gone in the middle of it."""
    posted = await _posted(request)
    return MultiDict((name, value) for name, value in posted.items() if isinstance(value, str) and is_text(value))


async def read_upload(request: web.Request, most: int) -> MultiDict[Any]:
    """The same with the file in it, if one was picked. Raises HTTP's 413 for more than so many bytes."""
    posted = await _posted(request.clone(client_max_size=most))
    words = [(name, value) for name, value in posted.items() if isinstance(value, str) and is_text(value)]
    form: MultiDict[Any] = MultiDict((name, value) for name, value in words if name != FILE)
    picked = posted.get(FILE)
    if isinstance(picked, web.FileField):
        with picked.file as opened:
            content = opened.read()
        if picked.filename:
            form[FILE] = Upload(picked.filename, content)
    return form


async def _posted(request: web.BaseRequest) -> MultiDictProxy[Any]:
    try:
        return await request.post()
    except (web.HTTPException, ConnectionError):
        raise
    except Exception as wrong:  # an unknown charset, a part without a name, letters that are none: the sender's mistake
        raise web.HTTPBadRequest from wrong

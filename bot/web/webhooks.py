"""Where the services behind the channels post what people do, and fetch what they show them."""

import mimetypes
from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import quote

from aiohttp import web

from bot.model import Channel, Download, ForgedError, MalformedError, Webhook


def routes(channels: Iterable[Channel]) -> Iterator[web.RouteDef]:
    """Every channel's own."""
    for channel in channels:
        for hook in channel.webhooks:
            yield web.post(hook.path, partial(_posted, hook))
        for download in channel.downloads:
            yield web.get(f"{download.path}/{{rest:.+}}", partial(_given, download))


async def _posted(hook: Webhook, request: web.Request) -> web.Response:
    """200 once all is saved; anything else has the service post it again."""
    try:
        await hook.take(request.headers, await request.read())
    except ForgedError:
        raise web.HTTPForbidden from None
    except MalformedError:
        raise web.HTTPBadRequest from None
    return web.Response()


async def _given(download: Download, request: web.Request) -> web.Response:
    """A file, as what its name says; what strangers could have put there is never shown as a page of ours."""
    file = await download.give(request.match_info["rest"])
    if file is None:
        raise web.HTTPNotFound
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    headers = {
        "Content-Disposition": f"inline; filename*=UTF-8''{quote(file.name, safe='')}",
        "Cache-Control": "private, max-age=600",
        "X-Robots-Tag": "noindex",
    }
    safe = kind if kind.startswith("image/") or kind == "application/pdf" else "application/octet-stream"
    return web.Response(body=file.read(), content_type=safe, headers=headers)

"""Where the services behind the channels post what people do."""

from collections.abc import Iterable, Iterator
from functools import partial

from aiohttp import web

from bot.engine.dispatcher import UnderWayError
from bot.model import Channel, ForgedError, MalformedError, Webhook


def routes(channels: Iterable[Channel]) -> Iterator[web.RouteDef]:
    """Every channel's own."""
    for channel in channels:
        for hook in channel.webhooks:
            yield web.post(hook.path, partial(_posted, hook))


async def _posted(hook: Webhook, request: web.Request) -> web.Response:
    """200 once all is saved; anything else has the service post it again."""
    try:
        await hook.take(request.headers, await request.read())
    except ForgedError:
        raise web.HTTPForbidden from None
    except MalformedError:
        raise web.HTTPBadRequest from None
    except UnderWayError:
        raise web.HTTPServiceUnavailable(headers={"Retry-After": "5"}) from None
    return web.Response()

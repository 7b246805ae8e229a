"""/pictures/NAME: what staff sent for a campaign. Only whoever was given a name knows it, and it never changes."""

from aiohttp import web

from bot.store.campaigns.pictures import PATH, PictureGoneError, Pictures
from bot.web.context import Web

A_YEAR = "public, max-age=31536000, immutable"


def routes(parts: Web) -> list[web.AbstractRouteDef]:
    """The one route."""
    pictures = Pictures(parts.store)

    async def picture(request: web.Request) -> web.Response:
        try:
            content = await pictures.content(request.match_info["name"])
        except PictureGoneError:
            raise web.HTTPNotFound from None
        return web.Response(body=content, content_type="image/jpeg", headers={"Cache-Control": A_YEAR})

    return [web.get(f"{PATH}{{name}}", picture)]

"""/.well-known/security.txt: whom to tell of a hole (https://www.rfc-editor.org/rfc/rfc9116)."""

from datetime import UTC, timedelta

import phonenumbers
from aiohttp import web

from bot.web.context import WEB

routes = web.RouteTableDef()

GOOD_FOR = timedelta(days=180)
"""RFC 9116 wants less than a year."""


@routes.get("/.well-known/security.txt")
async def security(request: web.Request) -> web.Response:
    """Whom to call, in which languages, and how long that is true."""
    parts = request.app[WEB]
    site = parts.library.site
    words = parts.library.words[site.languages[0]]
    hotline = phonenumbers.parse(words("{hotline}"), site.country)
    lines = [
        f"Contact: {phonenumbers.format_number(hotline, phonenumbers.PhoneNumberFormat.RFC3966)}",
        f"Expires: {(parts.clock() + GOOD_FOR).astimezone(UTC):%Y-%m-%dT00:00:00Z}",
        f"Preferred-Languages: {', '.join(site.languages)}",
        f"Canonical: {parts.registry.root}/.well-known/security.txt",
    ]
    return web.Response(text="\n".join(lines) + "\n")

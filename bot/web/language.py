"""In which language a page is read."""

from aiohttp import web

from bot.content import Words
from bot.web.server import WEB


def reader(request: web.Request) -> Words:
    """The language asked for with ?lang=, else the first of the browser's that the site speaks, else the site's own."""
    library = request.app[WEB].library
    asked = [request.query.get("lang", ""), *request.headers.get("Accept-Language", "").split(",")]
    codes = [one.split(";")[0].strip().split("-")[0].lower() for one in asked]
    language = next((code for code in codes if code in library.words), library.site.languages[0])
    return library.words[language]

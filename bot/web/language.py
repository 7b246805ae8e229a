"""In which language a page is read."""

from aiohttp import web

from bot.content import Words, own_name
from bot.web.context import WEB


def reader(request: web.Request) -> Words:
    """The language asked for with ?lang=, else the site's own. A browser's language says little here: many a phone
    was set up in English by somebody else."""
    library = request.app[WEB].library
    return library.words.get(request.query.get("lang", ""), library.words[library.site.languages[0]])


def kept(request: web.Request) -> str:
    """What keeps the language in an address that this page leads to: "?lang=en", or nothing for the site's own."""
    words = reader(request)
    return "" if words.language == request.app[WEB].library.site.languages[0] else f"?lang={words.language}"


def others(request: web.Request) -> list[dict[str, str]]:
    """This page in the other languages of the site."""
    here = reader(request).language
    found = [code for code in request.app[WEB].library.site.languages if code != here]
    return [{"code": code, "name": own_name(code), "href": f"{request.rel_url.raw_path}?lang={code}"} for code in found]

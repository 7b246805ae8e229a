"""In which language a page is read."""

from aiohttp import web

from bot.content import Words
from bot.web.context import WEB


def reader(request: web.Request) -> Words:
    """The language asked for with ?lang=, else the site's own. A browser's language says little here: many a phone
    was set up in English by somebody else."""
    library = request.app[WEB].library
    return library.words.get(request.query.get("lang", ""), library.words[library.site.languages[0]])

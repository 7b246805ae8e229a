"""/staff/help: the rooms of whoever reads it, each with a picture and what is done there."""

from aiohttp import web

from bot.model.staff import WRITERS
from bot.web.console.help.rooms import TOLD, name, picture
from bot.web.console.page.navigation import entries
from bot.web.console.request import StaffRequest


async def page(asked: StaffRequest) -> web.StreamResponse:
    """No room that they may not enter."""
    told = [(entry, TOLD[entry.path]) for entry in entries(asked.who) if entry.path in TOLD]
    rooms = [(entry, of, name(entry.path), picture(entry.path, asked.words.language)) for entry, of in told]
    return asked.show("help/help.html", rooms=rooms, writes=not asked.who.roles.isdisjoint(WRITERS))

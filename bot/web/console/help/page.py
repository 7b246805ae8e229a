"""/staff/help: the rooms of whoever reads it, each with a picture and what is done there."""

from aiohttp import web

from bot.model.staff import WRITERS
from bot.web.console.help.rooms import TOLD, picture
from bot.web.console.navigation import entries
from bot.web.console.request import StaffRequest


async def page(asked: StaffRequest) -> web.StreamResponse:
    """No room that they may not enter."""
    rooms = [(entry, TOLD[entry.path], picture(entry.path)) for entry in entries(asked.who) if entry.path in TOLD]
    return asked.show("help/help.html", rooms=rooms, writes=not asked.who.roles.isdisjoint(WRITERS))

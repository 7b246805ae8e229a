"""/staff/inbox: what people ask, what sounds urgent and what waits longest first."""

from aiohttp import web

from bot.store.people import inbox
from bot.web.console.request import StaffRequest


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The tickets that are open, or those that are done."""
    which = wanted(asked.http.query.get("show", ""))
    async with asked.parts.store.read() as tx:
        found = await inbox.listed(tx, which)
    districts = asked.parts.library.communes.districts
    return asked.show("inbox/tickets.html", ("tickets",), tickets=found, which=which, districts=districts)


def wanted(show: str) -> str:
    """Which of the two lists somebody asks for."""
    return inbox.DONE if show == inbox.DONE else inbox.OPEN

"""/staff/inbox/additions: all that colleagues have added, the newest first."""

from aiohttp import web

from bot.store.staff import additions
from bot.web.console.answers.shown import question, state
from bot.web.console.request import StaffRequest


async def page(asked: StaffRequest) -> web.StreamResponse:
    """Each with its state."""
    async with asked.parts.store.read() as tx:
        found = await additions.listed(tx)
    library = asked.parts.library
    lines = [(one, question(library, one.addition), asked.words(state(library, one))) for one in found]
    return asked.show("answers/additions.html", lines=lines)

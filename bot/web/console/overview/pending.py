"""/staff/overview/pending: what the agency must still confirm, what is held back, what should be looked at again."""

from datetime import date

from aiohttp import web

from bot.content import N_, Library
from bot.content.checks.found.entries import Entry, entries
from bot.content.standing import CONFIRMED, HELD, PENDING, Standing
from bot.content.topics import Topic
from bot.web.console.answers.writing import published
from bot.web.console.request import StaffRequest

STATES = {
    HELD: N_("held back: nobody reads it"),
    CONFIRMED: N_("to be looked at again"),
    PENDING: N_("people read it, with a word that it must be confirmed"),
}
"""Why something is in the list, in the order in which it stands there."""


async def waits(asked: StaffRequest) -> list[Entry]:
    """All of it in the site's first language, with what colleagues have published."""
    library, today = await published(asked), asked.parts.library.site.local(asked.now).date()
    found = [one for one in entries(library, library.site.languages[0]) if _waits(one.standing, today)]
    return sorted(found, key=lambda one: list(STATES).index(one.standing.status))


def _waits(standing: Standing, today: date) -> bool:
    return standing.status != CONFIRMED or standing.overdue(today)


async def page(asked: StaffRequest) -> web.StreamResponse:
    """Each with why it waits."""
    library = asked.parts.library
    lines = [
        (_title(library, one), asked.words(STATES[one.standing.status]), one.standing) for one in await waits(asked)
    ]
    return asked.show("overview/pending.html", lines=lines)


def _title(library: Library, entry: Entry) -> str:
    """The question; for a page of a guide the guide and the page's name."""
    if isinstance(entry.standing, Topic):
        return entry.standing.question
    guide = library.guides[library.site.languages[0]].get(entry.file.stem)
    return f"{guide.title if guide else entry.file.stem} ({entry.name})" if entry.name else entry.file.stem

"""The inbox as a file: what people wrote is in it, so that it is written down who took it."""

from aiohttp import web

from bot.store.people import inbox
from bot.store.people.inbox import Asked
from bot.store.staff import audit
from bot.web.console.inbox.tickets import wanted
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import sheet, written

MOST = 10_000
"""Questions in a file: the first of the list."""

COLUMNS = (
    *("number", "opened", "urgent", "district", "channel", "language", "question"),
    *("taken_by", "answered", "answer", "closed"),
)


async def export(asked: StaffRequest) -> web.StreamResponse:
    """The questions that are open, or those that are done; nobody's name or address."""
    which, kind = wanted(str(asked.form.get("show", ""))), str(asked.form.get("kind", ""))
    async with asked.parts.store.begin() as tx:
        found = await inbox.listed(tx, which, MOST)
        detail = {"rows": len(found), "kind": kind, "state": which}
        await audit.record(tx, asked.who.name, "questions exported", detail, asked.now)
    return await sheet(f"questions-{which}", kind, COLUMNS, [_row(asked, one) for one in found])


def _row(asked: StaffRequest, one: Asked) -> list[object]:
    ticket, local = one.ticket, asked.parts.library.site.local
    district = asked.parts.library.communes.districts.get(one.district or "")
    return [
        *(ticket.id, written(ticket.opened_at, local), "yes" if ticket.urgent else "no"),
        *(district.name if district else "", one.address.channel, one.language, ticket.question),
        *(one.holder, written(ticket.answered_at, local), ticket.answer or "", written(ticket.closed_at, local)),
    ]

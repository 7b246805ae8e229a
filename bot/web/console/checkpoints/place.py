"""/staff/checkpoints/CODE: one checkpoint, who comes there by day, what can be printed and done."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from aiohttp import web

from bot.checkpoints.agency import version
from bot.checkpoints.lists.official_form import state
from bot.checkpoints.official_code import shown
from bot.model import Checkpoint
from bot.model.writing.phone import national
from bot.store import Tx
from bot.store.checkpoints import invitations
from bot.store.staff import audit
from bot.store.visits import arrivals
from bot.web.console.request import StaffRequest

DAYS = 14


@dataclass(frozen=True, slots=True)
class Came:
    """Arrivals today by hour, and of the last two weeks by day."""

    hours: list[int]
    days: list[tuple[date, int]]

    @property
    def total(self) -> int:
        """Of the two weeks."""
        return sum(count for _, count in self.days)


async def page(asked: StaffRequest) -> web.StreamResponse:
    """Everything but the phone number, which is asked for."""
    return await _show(asked)


async def phone(asked: StaffRequest) -> web.StreamResponse:
    """The same with the phone number; that somebody looked is written down."""
    async with asked.parts.store.begin() as tx:
        found = await one(tx, asked)
        await audit.record(tx, asked.who.name, "phone shown", {"checkpoint": found.code}, asked.now)
    return await _show(asked, national(found.phone))


async def _show(asked: StaffRequest, number: str = "") -> web.StreamResponse:
    library = asked.parts.library
    async with asked.parts.store.read() as tx:
        found = await one(tx, asked)
        keepers = await invitations.keepers(tx, found.code)
        came = await arrived(tx, asked, found.code)
    return asked.show(
        "checkpoints/place.html",
        checkpoint=found,
        version=version(found),
        where=library.communes.where(found.commune),
        kind=library.site.kind(found.kind, asked.words.language),
        state=state(found, asked.words),
        official=shown(found.official) if found.official else "",
        keepers=keepers,
        phone=number,
        came=came,
        declares=library.site.official is not None,
        midnight=_midnight(asked),
    )


async def one(tx: Tx, asked: StaffRequest) -> Checkpoint:
    """The checkpoint of the address. Raises HTTP's 404."""
    found = await asked.parts.registry.find(tx, asked.http.match_info["code"])
    if found is None:
        raise web.HTTPNotFound
    return found


async def arrived(tx: Tx, asked: StaffRequest, code: str) -> Came:
    """How many came. Counts only: who they were, nobody learns here."""
    zone, today = asked.parts.library.site.zone, _midnight(asked).date()
    hours = await arrivals.by_hour(tx, code, today, zone)
    return Came(hours, await arrivals.by_day(tx, code, today - timedelta(days=DAYS - 1), today, zone))


def _midnight(asked: StaffRequest) -> datetime:
    site = asked.parts.library.site
    return datetime.combine(site.local(asked.now).date(), time(), site.zone)

"""/staff/search: rooms, campaigns, questions, checkpoints and people by their number."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.checkpoints import sealing
from bot.checkpoints.codes.code import LENGTH, clean_code
from bot.content import N_
from bot.model.staff import ROLES, WRITERS
from bot.model.writing.text import heard, whole_number, words
from bot.store import Tx
from bot.store.campaigns import campaigns
from bot.store.checkpoints import checkpoints, searching
from bot.store.people import inbox
from bot.web.console.page.navigation import entries
from bot.web.console.request import StaffRequest

SHOWN = 12
"""Of each kind."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something with this name at a path that follows /staff; `more` says which one it is."""

    name: str
    path: str
    more: str = ""


Look = Callable[[Tx, StaffRequest, str], Awaitable[list[Found]]]


async def page(asked: StaffRequest) -> web.StreamResponse:
    """What was found by kind; kinds that somebody may not open are not looked for."""
    typed = heard(asked.http.query.get("q", "")).strip()[:80]
    found: dict[str, list[Found]] = {}
    if words(typed) or whole_number(typed):
        async with asked.parts.store.read() as tx:
            for title, (look, roles) in KINDS.items():
                if not asked.who.roles.isdisjoint(roles):
                    found[title] = await look(tx, asked, typed)
    return asked.show("finding/search.html", typed=typed, found={name: some for name, some in found.items() if some})


async def _rooms(_tx: Tx, asked: StaffRequest, typed: str) -> list[Found]:
    """Rooms whose name is like that in any language of the site."""
    spoken = asked.parts.library.words.values()
    return [
        Found(asked.words(entry.label), entry.path)
        for entry in entries(asked.who)
        if any(_says(each(entry.label), typed) for each in spoken)
    ]


async def _campaigns(tx: Tx, _asked: StaffRequest, typed: str) -> list[Found]:
    every = await campaigns.all_(tx)
    named = [one for one in every if _says(one.name, typed) or str(one.id) == typed]
    return [Found(one.name, f"/campaigns/{one.id}", f"{one.id}") for one in named[:SHOWN]]


async def _tickets(tx: Tx, _asked: StaffRequest, typed: str) -> list[Found]:
    """Among the newest hundred of each kind: what they say is sealed, and no database can search it."""
    every = [*await inbox.listed(tx, inbox.OPEN), *await inbox.listed(tx, inbox.DONE)]
    meant = [one.ticket for one in every if _says(one.ticket.question, typed) or str(one.ticket.id) == typed]
    return [Found(ticket.question[:140], f"/inbox/{ticket.id}", f"{ticket.id}") for ticket in meant[:SHOWN]]


async def _checkpoints(tx: Tx, asked: StaffRequest, typed: str) -> list[Found]:
    code = clean_code(typed)
    exact = await checkpoints.by_code(tx, code) if len(code) == LENGTH else None
    wanted = searching.Wanted(tuple(words(typed).split()[:8]))
    rows = [exact] if exact else await searching.found(tx, wanted, 0, SHOWN)
    found = [sealing.checkpoint(asked.parts.registry.vault, row) for row in rows]
    where = asked.parts.library.communes.where
    return [Found(one.name, f"/checkpoints/{one.code}", f"{one.code}, {where(one.commune)}") for one in found]


async def _people(_tx: Tx, asked: StaffRequest, typed: str) -> list[Found]:
    """Only by number, and without a word on whether there is somebody: that is asked for with a reason."""
    number = whole_number(typed)
    proof = asked.words(N_("What was sent to person {number}?"), number=number)
    return [Found(proof, f"/proof?person={number}")] if number else []


def _says(text: str, typed: str) -> bool:
    return bool(words(typed)) and words(typed) in words(text)


KINDS: dict[str, tuple[Look, tuple[str, ...]]] = {
    N_("Rooms"): (_rooms, ROLES),
    N_("Campaigns"): (_campaigns, WRITERS),
    N_("Questions"): (_tickets, WRITERS),
    N_("Checkpoints"): (_checkpoints, ROLES),
    N_("People"): (_people, ("admin",)),
}
"""What is looked for, and by whom."""

"""The rooms of the console, as the menu names them to whoever may enter."""

from dataclasses import dataclass

from bot.content import N_
from bot.model import Colleague
from bot.model.staff import ROLES, WRITERS


@dataclass(frozen=True, slots=True)
class Entry:
    """A room: `path` follows /staff."""

    label: str
    path: str
    roles: tuple[str, ...] = ROLES


ENTRIES: tuple[Entry, ...] = (
    Entry(N_("Overview"), ""),
    Entry(N_("Questions"), "/inbox", WRITERS),
    Entry(N_("Campaigns"), "/campaigns", WRITERS),
    Entry(N_("Checkpoints"), "/checkpoints"),
    Entry(N_("Tracing"), "/tracing", ("tracer",)),
    Entry(N_("Proof"), "/proof", ("admin",)),
    Entry(N_("Requests"), "/requests", ("admin",)),
    Entry(N_("People here"), "/people", ("admin",)),
    Entry(N_("Settings"), "/settings", ("admin",)),
    Entry(N_("What was done"), "/audit", ("admin",)),
    Entry(N_("Help"), "/help"),
)


def entries(who: Colleague) -> list[Entry]:
    """What the menu shows a colleague."""
    return [entry for entry in ENTRIES if not who.roles.isdisjoint(entry.roles)]

"""How each thing that colleagues do is taken back, and who may."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.model.staff import APPROVERS, ROLES, WRITERS
from bot.store import Tx
from bot.store.staff import additions
from bot.store.staff.undos import Undo
from bot.web.console.request import StaffRequest
from bot.web.console.undoing import ways

Work = Callable[[Tx, StaffRequest, Undo], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Kind:
    """Colleagues with one of `roles` may take it back, by `work`; under `topic` other processes are told."""

    roles: tuple[str, ...]
    work: Work = ways.rows_as_before
    topic: str = ""


ADMINS = ("admin",)

KINDS: dict[str, Kind] = {
    "addition confirmed": Kind(APPROVERS, ways.published_as_before, additions.TOPIC),
    "addition dropped": Kind(WRITERS),
    "addition withdrawn": Kind(WRITERS, ways.published_as_before, additions.TOPIC),
    "audience saved": Kind(WRITERS),
    "campaign changed": Kind(WRITERS),
    "campaign drafted": Kind(WRITERS),
    "campaign paused": Kind(WRITERS, ways.resumed),
    "campaign resumed": Kind(APPROVERS, ways.paused),
    "campaign returned": Kind(APPROVERS, ways.untold("returned")),
    "campaign submitted": Kind(WRITERS, ways.untold("waiting")),
    "checkpoint closed": Kind(APPROVERS, ways.opened),
    "checkpoint opened": Kind(APPROVERS, ways.closed),
    "invitation withdrawn": Kind(ADMINS),
    "official figures kept": Kind(APPROVERS),
    "reply dropped": Kind(WRITERS),
    "reply saved": Kind(WRITERS),
    "request answered": Kind(ADMINS),
    "request noted": Kind(ADMINS, ways.never_asked),
    "role changed": Kind(ADMINS),
    "setting changed": Kind(ADMINS, ways.set_as_before),
    "signed out": Kind(ROLES),
    "ticket closed": Kind(WRITERS, ways.reopened),
    "ticket handed on": Kind(WRITERS, ways.reclaimed),
    "ticket taken": Kind(WRITERS, ways.freed),
}
"""By what it is called in the log, or would be."""

"""One condition on an audience: which there are, and what is asked about each."""

from collections.abc import Sequence
from datetime import datetime, time

from bot.campaigns.audiences import conditions
from bot.campaigns.audiences.conditions import FIXED, PICKED, TYPED
from bot.campaigns.schedules.schedule import ScheduleError
from bot.campaigns.schedules.schedule_words import past_day
from bot.content import N_
from bot.dialogs.staff.writing.draft import Writing
from bot.engine import Turn, UnclearError
from bot.model import Audience, Choice
from bot.model.campaigns.audience import Joined, Not, Progress, Within


def labels(turn: Turn[Writing]) -> list[Choice]:
    """Every condition, to pick from."""
    conditions = {**PICKED, **TYPED, **FIXED}
    return [turn.pick(label, name) for name, (label, _) in conditions.items()]


def question(name: str) -> str:
    """What is asked about a condition."""
    if name.startswith("page:"):
        return N_("At which step?")
    return {**PICKED, **TYPED}[name][1]


def values(turn: Turn[Writing], name: str) -> Sequence[Choice]:
    """What can be picked; nothing where the answer is typed."""
    services = turn.services
    offered = conditions.values(name, services.library, services.office, turn.person.language)
    return [Choice(label, value) for value, label in offered.items()]


def condition(turn: Turn[Writing], name: str) -> Audience:
    """The condition that the answer makes. Raises `UnclearError`."""
    if name == "commune":
        return Within("commune", (_commune(turn),))
    if name in ("before", "since"):
        joined = Joined(_midnight(turn).isoformat())
        return joined if name == "before" else Not(joined)
    if name.startswith("page:"):
        return Progress("begun", f"{name.removeprefix('page:')}/{turn.choice()}")
    return Within(name, (turn.choice(),))


def _commune(turn: Turn[Writing]) -> str:
    found = turn.services.library.communes.find_communes(turn.text(limit=120))
    if not found:
        raise UnclearError(N_("I do not find that commune. Pick it from the list or type its name again."))
    if len(found) > 1:
        raise UnclearError(N_("There are several of that name. Please type the district too."))
    return found[0].code


def _midnight(turn: Turn[Writing]) -> datetime:
    zone = turn.services.library.site.zone
    try:
        return datetime.combine(past_day(turn.text(limit=40), turn.now.astimezone(zone).date()), time(), zone)
    except ScheduleError:
        raise UnclearError(N_("I do not see a day of the past in that. Please type it like 1/5/2021.")) from None

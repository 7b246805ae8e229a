"""One condition on an audience: which there are, and what is asked about each."""

from collections.abc import Sequence
from datetime import datetime, time
from textwrap import shorten

from babel import Locale

from bot.campaigns.schedule import ScheduleError
from bot.campaigns.schedule_words import past_day
from bot.content import N_
from bot.dialogs.staff.draft import Writing
from bot.engine import Turn, UnclearError
from bot.model import Audience, Choice
from bot.model.audience import Joined, Not, Owner, Progress, Seen, Within

MONTH = 30
"""Days that count as lately."""

PICKED = {
    "district": (N_("live in a district"), N_("Which district?")),
    "group": (N_("belong to a group"), N_("Which group?")),
    "language": (N_("read a language"), N_("Which language?")),
    "channel": (N_("write on a channel"), N_("Which channel?")),
    "page": (N_("stopped at a certain step"), N_("In which guide?")),
}
"""A label, and the question whose answer is picked."""

TYPED = {
    "commune": (
        N_("live in a commune"),
        N_("Which commune? Type its name, with the district if there are several."),
    ),
    "before": (N_("came before a day"), N_("Before which day? Type it like 1/5/2021.")),
    "since": (N_("came on a day or later"), N_("Since which day? Type it like 1/5/2021.")),
}
"""A label, and the question whose answer is typed."""

FIXED: dict[str, tuple[str, Audience]] = {
    "not-begun": (N_("have not begun to install"), Progress("not-begun")),
    "begun": (N_("began to install and stopped"), Progress("begun")),
    "done": (N_("have finished installing"), Progress("done")),
    "owner": (N_("own a checkpoint"), Owner()),
    "no-owner": (N_("have no checkpoint"), Not(Owner())),
    "seen": (N_("wrote in the last 30 days"), Seen(MONTH)),
    "silent": (N_("have not written for 30 days"), Not(Seen(MONTH))),
}
"""A label, and the condition that it is."""


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
    library, language = turn.services.library, turn.person.language
    match name:
        case "district":
            return [Choice(place.name, place.code) for place in library.communes.districts.values()]
        case "group":
            return [Choice(group.label[language], group.id) for group in library.site.groups]
        case "language":
            return [
                Choice(Locale.parse(code).get_display_name(language) or code, code) for code in library.site.languages
            ]
        case "channel":
            return [Choice(channel, channel) for channel in turn.services.office.paces]
        case "page":
            return [Choice(library.guides[language][guide].title, guide) for guide in library.tracked]
    return _steps(turn, name.removeprefix("page:")) if name.startswith("page:") else ()


def _steps(turn: Turn[Writing], guide: str) -> list[Choice]:
    pages = turn.services.library.guides[turn.person.language][guide].pages
    return [
        Choice(f"{number}. {shorten(page.text, 50, placeholder='…')}", page.id) for number, page in enumerate(pages, 1)
    ]


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

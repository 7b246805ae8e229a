"""Which conditions there are on an audience, and what can be picked for each."""

from collections.abc import Mapping
from textwrap import shorten

from babel import Locale

from bot.content import N_, Library
from bot.model import Audience, Office
from bot.model.campaigns.audience import Not, Owner, Progress, Seen

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


def values(name: str, library: Library, office: Office, language: str) -> Mapping[str, str]:
    """What can be picked: value → what it is called. Empty where the answer is typed."""
    match name:
        case "district":
            return {place.code: place.name for place in library.communes.districts.values()}
        case "group":
            return {group.id: group.label[language] for group in library.site.groups}
        case "language":
            return {code: Locale.parse(code).get_display_name(language) or code for code in library.site.languages}
        case "channel":
            return {channel: channel for channel in office.paces}
        case "page":
            return {guide: library.guides[language][guide].title for guide in library.tracked}
    return steps(name.removeprefix("page:"), library, language) if name.startswith("page:") else {}


def steps(guide: str, library: Library, language: str) -> Mapping[str, str]:
    """The steps of a guide, by the name of the page."""
    pages = library.guides[language][guide].pages
    return {page.id: f"{number}. {shorten(page.text, 50, placeholder='…')}" for number, page in enumerate(pages, 1)}

"""Does everything say how sure it is, why it waits, and until when it was looked at?"""

from collections.abc import Iterator
from datetime import date

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.entries import Entry, entries
from bot.content.checks.found.findings import Finding
from bot.content.library import Library
from bot.content.standing import CONFIRMED, HELD, PENDING, STATUSES
from bot.content.topics import Topic

UNSAID = N_("Nothing says how sure this is. Write status: {allowed}.")
NO_REASON = N_("This is {status}, but not why. Write under needs_confirmation what the agency must look at.")
SETTLED = N_("This is confirmed, so nothing waits for the agency any more: take needs_confirmation away.")
UNDATED = N_(
    "What changes with time needs the day on which it was last looked at (reviewed), and for how many days that holds"
    " (review_days)."
)
STILL = N_("These fields are for what changes with time: write volatile: true as well, or take them away.")
CANNOT_WAIT = N_("This answer is for emergencies, so it cannot be held back.")
DIFFERS = N_("Here it says “{here}”, but in {language} “{there}”; both must say the same.")
OVERDUE = N_("It was looked at last on {reviewed}, which holds for {days} days: look at it again.")


def standings(library: Library) -> Iterator[Finding]:
    """What is said of how sure something is, and is not whole."""
    for language in library.site.languages:
        for entry in entries(library, language):
            yield from _whole(entry)
    yield from _alike(library)


def _whole(entry: Entry) -> Iterator[Finding]:
    own, place = entry.standing, tuple(entry.place)
    if "status" not in own.model_fields_set and type(own).model_fields["status"].default == PENDING:
        yield Finding(entry.file, UNSAID, (*place, "status"), {"allowed": ", ".join(STATUSES)})
    elif own.status != CONFIRMED and not own.needs_confirmation:
        yield Finding(entry.file, NO_REASON, (*place, "status"), {"status": own.status})
    if own.status == CONFIRMED and own.needs_confirmation:
        yield Finding(entry.file, SETTLED, (*place, "needs_confirmation"))
    if own.volatile and not (own.reviewed and own.review_days):
        yield Finding(entry.file, UNDATED, (*place, "volatile"))
    if not own.volatile and (own.reviewed or own.review_days):
        yield Finding(entry.file, STILL, (*place, "reviewed"))
    if own.status == HELD and isinstance(own, Topic) and own.urgent:
        yield Finding(entry.file, CANNOT_WAIT, (*place, "status"))


SAME = ("status", "volatile", "reviewed", "review_days", "as_of")


def _alike(library: Library) -> Iterator[Finding]:
    """What is sure in one language is sure in all."""
    first, *others = library.site.languages
    known = {entry.key: entry for entry in entries(library, first)}
    for language in others:
        for entry in entries(library, language):
            twin = known.get(entry.key)
            for field in SAME if twin else ():
                here, there = (getattr(one.standing, field, "") for one in (entry, twin) if one)
                if here != there:
                    values = {"here": here, "there": there, "language": first}
                    yield Finding(entry.file, DIFFERS, (*entry.place, field), values)


def with_status(library: Library, status: str) -> list[Entry]:
    """What has this status, in the site's first language."""
    return [entry for entry in entries(library, library.site.languages[0]) if entry.standing.status == status]


def overdue(library: Library, today: date) -> list[Finding]:
    """What should have been looked at again by now."""
    return [
        Finding(
            entry.file,
            OVERDUE,
            (*entry.place, "reviewed"),
            {"reviewed": entry.standing.reviewed or "–", "days": entry.standing.review_days},
        )
        for entry in entries(library, library.site.languages[0])
        if entry.standing.overdue(today)
    ]

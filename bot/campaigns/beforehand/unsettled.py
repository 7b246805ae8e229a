"""Nobody is led to what is held back, or should have been looked at again by now."""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.content import Library
from bot.content.standing import Standing
from bot.model import Lead


def unsettled(library: Library, leads: Iterable[Lead], today: date) -> list[str]:
    """The topics and guides, by their titles, that buttons lead to and that may not be led to now."""
    found = (title for lead in leads for title in _behind(library, lead.opens, today))
    return list(dict.fromkeys(found))


def _behind(library: Library, opens: str, today: date) -> Iterator[str]:
    name, _, arg = opens.partition(":")
    language = library.site.languages[0]
    guide = library.guides[language].get(arg.partition("/")[0]) if name == "guide" else None
    topic = library.topics[language].get(arg) if name == "topic" else None
    if topic and _waits(topic, today):
        yield topic.question
    if guide and any(_waits(page, today) for page in guide.pages):
        yield guide.title


def _waits(entry: Standing, today: date) -> bool:
    return entry.held or entry.overdue(today)

"""All that is kept of a person, line by line: for themselves, or for the agency when they have asked it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.checkpoints import desk
from bot.content import N_, Words
from bot.dialogs.me.hours.saying import clock_said, task_said
from bot.engine import Services
from bot.model import Person
from bot.model.writing.phone import national
from bot.store import Tx
from bot.store.people import kept, own_reminders, people, progress, requests
from bot.store.staff import colleagues
from bot.visits import check_in


@dataclass(frozen=True)
class Asked:
    """Of whom, and in whose words."""

    tx: Tx
    person: Person
    words: Words
    services: Services


Lines = Callable[[Asked], Awaitable[list[str]]]


async def lines(whose: Asked) -> list[str]:
    """Every line."""
    return [line for told in TOLD.values() for line in await told(whose)]


async def _person(whose: Asked) -> list[str]:
    person, words, library = whose.person, whose.words, whose.services.library
    own = N_(
        "• the code under which this chat knows you, your language, what you call yourself, the last sentences said"
        " here, who is ill as far as you told it, and what you put off until later"
    )
    lines = [words(own)]
    if len(chats := await people.addresses_of(whose.tx, person.id)) > 1:
        named = [whose.services.titles.get(where.channel, where.channel) for where in chats]
        lines.append(words(N_("• the chats that are yours: {chats}"), chats=", ".join(sorted(named))))
    if person.name:
        lines.append(words(N_("• what you want to be called: {name}"), name=person.name))
    if person.commune:
        lines.append(words(N_("• where you live: {place}"), place=library.communes.where(person.commune)))
    if person.group:
        label = library.site.label(library.site.groups, person.group, person.language)
        lines.append(words(N_("• your group: {group}"), group=label))
    lines.append(words(N_("• reminders: on") if person.reminders else N_("• reminders: off")))
    return lines


async def _campaigns(whose: Asked) -> list[str]:
    count = await kept.deliveries(whose.tx, whose.person.id)
    said = N_(
        "• that {count} reminder was meant for you, and the button under it that you pressed",
        "• that {count} reminders were meant for you, and the buttons under them that you pressed",
    )
    return [whose.words(said, count=count)] if count else []


async def _nudges(whose: Asked) -> list[str]:
    count = await kept.nudges(whose.tx, whose.person.id)
    said = (
        N_("• that I may remind you of what you leave half-way; done so far: {times}")
        if whose.person.nudges
        else N_("• that I may not remind you of what you leave half-way; done so far: {times}")
    )
    return [whose.words(said, times=count)] if count or whose.person.nudges else []


async def _own_reminders(whose: Asked) -> list[str]:
    own = await own_reminders.of(whose.tx, whose.person.id)
    said = N_("• that I remind you at {clock}: {task}, and in which chat")
    words, library = whose.words, whose.services.library
    return [words(said, clock=clock_said(words, one.clock), task=task_said(words, library, one.task)) for one in own]


async def _progress(whose: Asked) -> list[str]:
    guides = whose.services.library.guides[whose.person.language]
    rows = await progress.of(whose.tx, whose.person.id)
    titles = [guides[row.guide].title if row.guide in guides else row.guide for row in rows]
    return [whose.words(N_("• how far you are in “{guide}”"), guide=title) for title in titles]


async def _checkpoints(whose: Asked) -> list[str]:
    said = N_("• checkpoint {code}: {name}, {address}, phone {phone}")
    return [
        whose.words(said, code=one.code, name=one.name, address=one.address, phone=national(one.phone))
        for one in await whose.services.registry.owned_by(whose.tx, whose.person.id)
    ]


async def _keeper(whose: Asked) -> list[str]:
    places = await desk.kept_by(whose.tx, whose.services.registry, whose.person.id)
    return [whose.words(N_("• that you may note visitors at {name}"), name=place.name) for place in places]


async def _visits(whose: Asked) -> list[str]:
    found = await whose.services.visits.of(whose.tx, check_in.person(whose.person.id))
    return [whose.words(N_("• visits to checkpoints in the last weeks: {count}"), count=len(found))] if found else []


async def _questions(whose: Asked) -> list[str]:
    said = N_("• your question to staff, with what was said before, and their answer: “{question}”")
    return [whose.words(said, question=ticket.question) for ticket in await kept.questions(whose.tx, whose.person.id)]


async def _work(whose: Asked) -> list[str]:
    colleague = await colleagues.of(whose.tx, whose.person.id)
    if colleague is None:
        return []
    return [
        whose.words(
            N_("• that you work here as {name}, what you may do, and where you are signed in"), name=colleague.name
        )
    ]


async def _requests(whose: Asked) -> list[str]:
    said = {
        requests.SEE: N_("• that you asked {agency} to show what is kept about you"),
        requests.ERASE: N_("• that you asked {agency} to erase what is kept about you"),
    }
    return [whose.words(said[one.kind]) for one in await requests.of_person(whose.tx, whose.person.id)]


TOLD: dict[tuple[str, ...], Lines] = {
    ("person", "address", "join_code", "session", "outbox", "notice"): _person,
    ("delivery", "response"): _campaigns,
    ("nudged",): _nudges,
    ("own_reminder",): _own_reminders,
    ("progress",): _progress,
    ("checkpoint", "batch", "invitation"): _checkpoints,
    ("keeper",): _keeper,
    ("visitor", "identity", "visit"): _visits,
    ("ticket", "ticket_line"): _questions,
    ("data_request",): _requests,
    ("colleague", "colleague_role", "staff_link", "staff_session", "watch"): _work,
}
"""What is told of which tables."""

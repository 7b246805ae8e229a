"""What do you know about me, and who sees it?"""

from collections.abc import Awaitable, Callable

from bot.checkpoints import desk
from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Message
from bot.model.writing.phone import national
from bot.store.people import kept, people, progress
from bot.store.staff import colleagues
from bot.visits import check_in

Lines = Callable[[Turn[Nothing]], Awaitable[list[str]]]


async def tell(turn: Turn[Nothing], _arg: str) -> Next:
    lines = [line for told in TOLD.values() for line in await told(turn)]
    turn.say(Message("\n".join([turn.words(N_("This is all that I keep about you:")), *lines])))
    seen = [turn.words(sentence) for sentence in SEEN_BY.values()]
    turn.say(Message("\n".join([turn.words(N_("Who sees it:")), *dict.fromkeys(seen), turn.words(EVERYBODY)])))
    turn.say(
        N_("Questions that I could not answer are kept for {days} days without your name, with all numbers masked."),
        turn.opens(N_("Change my place or group"), "profile"),
        turn.opens(N_("My visits"), "visits"),
        turn.opens(N_("Be known in another chat"), "join"),
        turn.opens(N_("Delete my data"), "delete"),
        turn.opens(N_("Menu"), "menu"),
        days=turn.services.question_days,
    )
    return Done()


async def _person(turn: Turn[Nothing]) -> list[str]:
    person, words, library = turn.person, turn.words, turn.services.library
    lines = [words(N_("• the code under which this chat knows you, your language, and the last sentences said here"))]
    if len(chats := await people.addresses_of(turn.tx, person.id)) > 1:
        named = [turn.services.titles.get(where.channel, where.channel) for where in chats]
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


async def _campaigns(turn: Turn[Nothing]) -> list[str]:
    count = await kept.deliveries(turn.tx, turn.person.id)
    said = N_(
        "• that {count} reminder was meant for you, and the button under it that you pressed",
        "• that {count} reminders were meant for you, and the buttons under them that you pressed",
    )
    return [turn.words(said, count=count)] if count else []


async def _nudges(turn: Turn[Nothing]) -> list[str]:
    count = await kept.nudges(turn.tx, turn.person.id)
    said = (
        N_("• that I may remind you of what you leave half-way; done so far: {times}")
        if turn.person.nudges
        else N_("• that I may not remind you of what you leave half-way; done so far: {times}")
    )
    return [turn.words(said, times=count)] if count or turn.person.nudges else []


async def _progress(turn: Turn[Nothing]) -> list[str]:
    guides = turn.services.library.guides[turn.person.language]
    rows = await progress.of(turn.tx, turn.person.id)
    titles = [guides[row.guide].title if row.guide in guides else row.guide for row in rows]
    return [turn.words(N_("• how far you are in “{guide}”"), guide=title) for title in titles]


async def _checkpoints(turn: Turn[Nothing]) -> list[str]:
    said = N_("• checkpoint {code}: {name}, {address}, phone {phone}")
    return [
        turn.words(said, code=one.code, name=one.name, address=one.address, phone=national(one.phone))
        for one in await turn.services.registry.owned_by(turn.tx, turn.person.id)
    ]


async def _keeper(turn: Turn[Nothing]) -> list[str]:
    places = await desk.kept_by(turn.tx, turn.services.registry, turn.person.id)
    return [turn.words(N_("• that you may note visitors at {name}"), name=place.name) for place in places]


async def _visits(turn: Turn[Nothing]) -> list[str]:
    found = await turn.services.visits.of(turn.tx, check_in.person(turn.person.id))
    return [turn.words(N_("• visits to checkpoints in the last weeks: {count}"), count=len(found))] if found else []


async def _questions(turn: Turn[Nothing]) -> list[str]:
    said = N_("• your question to staff, with what was said before, and their answer: “{question}”")
    return [turn.words(said, question=ticket.question) for ticket in await kept.questions(turn.tx, turn.person.id)]


async def _work(turn: Turn[Nothing]) -> list[str]:
    colleague = await colleagues.of(turn.tx, turn.person.id)
    if colleague is None:
        return []
    return [
        turn.words(
            N_("• that you work here as {name}, what you may do, and where you are signed in"), name=colleague.name
        )
    ]


TOLD: dict[tuple[str, ...], Lines] = {
    ("person", "address", "join_code", "session", "outbox", "notice"): _person,
    ("delivery", "response"): _campaigns,
    ("nudged",): _nudges,
    ("progress",): _progress,
    ("checkpoint", "batch", "invitation"): _checkpoints,
    ("keeper",): _keeper,
    ("visitor", "identity", "visit"): _visits,
    ("ticket", "ticket_line"): _questions,
    ("colleague", "colleague_role", "staff_link", "staff_session", "watch"): _work,
}
"""What is told of which tables."""

SEEN_BY = {
    "editor": N_("• whoever writes reminders sees how many people they reach, never who"),
    "approver": N_("• whoever writes reminders sees how many people they reach, never who"),
    "tracer": N_(
        "• whoever traces for the health authority sees who was where and their phone number; each look is recorded"
    ),
    "admin": N_(
        "• whoever runs this gives the list of checkpoints, with names, addresses and phone numbers, to the health"
        " authority"
    ),
}
"""What each role of a colleague sees."""

EVERYBODY = N_("• whoever answers questions sees yours, with what was said before it, your district and your language")

about = Dialog(
    "about",
    Nothing,
    title=N_("What do you know about me?"),
    commands=("dulieu", "mydata"),
    begin=tell,
)

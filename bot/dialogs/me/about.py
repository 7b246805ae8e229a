"""What do you know about me?"""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Message
from bot.model.phone import national
from bot.store.people import progress
from bot.store.staff import colleagues
from bot.visits import check_in


async def tell(turn: Turn[Nothing], _arg: str) -> Next:
    turn.say(Message("\n".join([turn.words(N_("This is all that I keep about you:")), *await _lines(turn)])))
    turn.say(
        N_("Questions that I could not answer are kept for {days} days without your name, with all numbers masked."),
        turn.opens(N_("Change my place or group"), "profile"),
        turn.opens(N_("My visits"), "visits"),
        turn.opens(N_("Delete my data"), "delete"),
        turn.opens(N_("Menu"), "menu"),
        days=turn.services.question_days,
    )
    return Done()


async def _lines(turn: Turn[Nothing]) -> list[str]:
    person, words, library = turn.person, turn.words, turn.services.library
    lines = [words(N_("• the code under which this chat knows you, and your language"))]
    if person.name:
        lines.append(words(N_("• what you want to be called: {name}"), name=person.name))
    colleague = await colleagues.of(turn.tx, person.id)
    if colleague:
        lines.append(words(N_("• that you work here as {name}, and what you may do"), name=colleague.name))
    if person.commune:
        lines.append(words(N_("• where you live: {place}"), place=library.communes.where(person.commune)))
    if person.group:
        label = library.site.label(library.site.groups, person.group, person.language)
        lines.append(words(N_("• your group: {group}"), group=label))
    lines.append(words(N_("• reminders: on") if person.reminders else N_("• reminders: off")))
    for row in await progress.of(turn.tx, person.id):
        guide = library.guides[person.language].get(row.guide)
        lines.append(words(N_("• how far you are in “{guide}”"), guide=guide.title if guide else row.guide))
    for checkpoint in await turn.services.registry.owned_by(turn.tx, person.id):
        lines.append(
            words(
                N_("• checkpoint {code}: {name}, phone {phone}"),
                code=checkpoint.code,
                name=checkpoint.name,
                phone=national(checkpoint.phone),
            )
        )
    if visits := await turn.services.visits.of(turn.tx, check_in.person(person.id)):
        lines.append(words(N_("• visits to checkpoints in the last weeks: {count}"), count=len(visits)))
    return lines


about = Dialog(
    "about",
    Nothing,
    title=N_("What do you know about me?"),
    commands=("dulieu", "mydata"),
    begin=tell,
)

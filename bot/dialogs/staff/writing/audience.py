"""To whom it goes: condition by condition, with the count after each."""

from bot.campaigns.audiences.conditions import FIXED
from bot.campaigns.audiences.words import CHANGES, in_words
from bot.campaigns.beforehand.estimate import reached
from bot.content import N_
from bot.dialogs.staff.writing import condition as conditions
from bot.dialogs.staff.writing.draft import Writing, after
from bot.dialogs.staff.writing.schedule import schedule
from bot.engine import Next, Turn
from bot.model import Audience, Choice, Message
from bot.model.campaigns.audience import EVERYBODY
from bot.store.campaigns import audiences

COUNTED = N_(
    "It goes to:\n{audience}\n\n{count} person can be reached now. Is that right?",
    "It goes to:\n{audience}\n\n{count} people can be reached now. Is that right?",
)
WHO = {
    "only": N_("Only those of them who …"),
    "also": N_("Also those who …"),
    "but": N_("None of those who …"),
}


async def ask_audience(turn: Turn[Writing]) -> Message:
    """The audience as it stands, how many that are, and how it can be changed."""
    target = Audience.of(turn.data.audience)
    some = target != EVERYBODY
    return turn.message(
        COUNTED,
        turn.pick(N_("Yes, that is right"), "done"),
        turn.pick(N_("Only some of them"), "only"),
        *([turn.pick(N_("Others as well"), "also")] if some else []),
        turn.pick(N_("All but some"), "but"),
        *(Choice(name, f"kept:{name}") for name in await audiences.kept(turn.tx)),
        *([turn.pick(N_("Save it under a name"), "save")] if some else []),
        *([turn.pick(N_("Back to everybody"), "everybody")] if some else []),
        audience=in_words(target, turn.words, turn.services.library),
        count=(await reached(turn.tx, target, turn.services.library, turn.services.office, turn.now)).total,
    )


async def audience(turn: Turn[Writing]) -> Next:
    chosen = turn.choice()
    if chosen == "done":
        return await after(turn, schedule)
    if chosen in WHO:
        turn.data.how = chosen
        return condition
    if chosen == "save":
        return audience_name
    if chosen == "everybody":
        turn.data.audience = EVERYBODY.plain()
    else:
        turn.data.audience = (await audiences.kept(turn.tx))[chosen.removeprefix("kept:")].plain()
    return audience


def ask_condition(turn: Turn[Writing]) -> Message:
    return turn.message(WHO[turn.data.how], *conditions.labels(turn), turn.pick(N_("Back"), "back"))


async def condition(turn: Turn[Writing]) -> Next:
    chosen = turn.choice()
    if chosen in FIXED:
        _change(turn, FIXED[chosen][1])
    elif chosen != "back":
        turn.data.condition = chosen
        return value
    return audience


def ask_value(turn: Turn[Writing]) -> Message:
    name = turn.data.condition
    return turn.message(conditions.question(name), *conditions.values(turn, name))


async def value(turn: Turn[Writing]) -> Next:
    if turn.data.condition == "page":
        turn.data.condition = f"page:{turn.choice()}"
        return value
    _change(turn, conditions.condition(turn, turn.data.condition))
    return audience


async def audience_name(turn: Turn[Writing]) -> Next:
    named = turn.text(limit=40)
    await audiences.keep(turn.tx, named, Audience.of(turn.data.audience), turn.now)
    turn.say(N_("Saved as “{name}”."), name=named)
    return audience


def _change(turn: Turn[Writing], part: Audience) -> None:
    turn.data.audience = CHANGES[turn.data.how](Audience.of(turn.data.audience), part).plain()
